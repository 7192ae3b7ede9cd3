"""People, drawn in units of a grown person 400 high whose feet stand at the origin.

Nobody has a face of anyone: a calm outline, closed eyes and a small smile. Hands are given as
points, the elbows follow. Somebody seated has the origin on the seat and looks to the right.
"""

from typing import NamedTuple

from config.demo.pictures.heads import SKINS, Head
from config.demo.pictures.svg import (
    GOLD,
    INK,
    WHITE,
    Point,
    bend,
    circle,
    dark,
    ellipse,
    group,
    light,
    linear,
    mix,
    path,
    shaded,
    stroke,
)

THOBE = "#f4f6f5"
SHADOW = "#14202a"

Hands = tuple[Point | None, Point | None]
AT_EASE: Hands = ((-66, -152), (66, -152))
ON_LAP: Hands = (None, (64, -22))


class Build(NamedTuple):
    """Where the arms of a figure begin and how they are clothed."""

    left: Point
    right: Point
    sleeve: str
    skin: str
    width: float = 28
    reach: float = 158
    # Seated people rest their elbows; standing ones let them out to the side.
    rests: bool = False


def shadow(x: float, y: float, width: float, strength: float = 0.16) -> str:
    """What stands on the ground darkens it, a little to the right."""
    return ellipse(x + width * 0.12, y, width, width * 0.12, SHADOW, opacity=strength)


def arm(start: Point, hand: Point, build: Build, *, side: int, sleeve: str) -> str:
    """A sleeve and a hand, the elbow bent outwards or, for a raised hand, downwards."""
    elbow = bend(start, hand, build.reach, side)
    if build.rests or hand[1] - start[1] < 90:
        elbow = max(elbow, bend(start, hand, build.reach, -side), key=lambda point: point[1])
    wrist = (hand[0] + (elbow[0] - hand[0]) * 0.22, hand[1] + (elbow[1] - hand[1]) * 0.22)
    line = (
        f"M{start[0]:.1f} {start[1]:.1f}"
        f"Q{elbow[0]:.1f} {elbow[1]:.1f} {wrist[0]:.1f} {wrist[1]:.1f}"
    )
    forearm = f"M{wrist[0]:.1f} {wrist[1]:.1f}L{hand[0]:.1f} {hand[1]:.1f}"
    return (
        stroke(forearm, build.skin, build.width * 0.55)
        + circle(hand[0], hand[1], build.width * 0.38, build.skin)
        + stroke(line, sleeve, build.width)
    )


def assemble(body: str, head: str, hands: Hands, build: Build, *, behind: str, over: str) -> str:
    """Body, head and arms in depth: `behind` and `over` name arms ("l", "r", "lr")."""
    drawn = {}
    for key, side, start, hand in (
        ("l", 1, build.left, hands[0]),
        ("r", -1, build.right, hands[1]),
    ):
        if hand:
            sleeve = dark(build.sleeve, 0.14) if key in behind else build.sleeve
            drawn[key] = arm(start, hand, build, side=side, sleeve=sleeve)
    layers = ["", "", ""]
    for key, limb in drawn.items():
        layers[0 if key in behind else 2 if key in over else 1] += limb
    return layers[0] + body + layers[1] + head + layers[2]


def man(
    x: float,
    y: float,
    *,
    scale: float = 1.0,
    robe: str = THOBE,
    head: Head | None = None,
    hands: Hands = AT_EASE,
    behind: str = "",
    over: str = "",
    flip: bool = False,
) -> str:
    """A man in a thobe."""
    head = head or Head.man()
    body = (
        ellipse(-22, -4, 20, 9, dark(INK, 0.2))
        + ellipse(24, -4, 20, 9, dark(INK, 0.3))
        + path(
            "M-45 -306C-56 -250 -54 -120 -60 -16Q0 4 60 -16C54 -120 56 -250 45 -306"
            "Q26 -330 0 -330Q-26 -330 -45 -306Z",
            linear(light(robe, 0.4), mix(robe, "#8aa3ad", 0.34), 8),
        )
        + path(
            "M8 -328C24 -240 22 -110 30 -9Q48 -12 60 -16C54 -120 56 -250 45 -306Q30 -326 8 -328Z",
            "#5d7c8a",
            opacity=0.14,
        )
        + stroke("M-12 -326Q0 -312 12 -326M0 -316V-236", mix(robe, "#6a808a", 0.5), 2.5)
    )
    build = Build((-39, -290), (39, -290), mix(robe, "#8aa3ad", 0.2), head.skin)
    figure = assemble(body, head.drawn(), hands, build, behind=behind, over=over)
    return group(figure, x=x, y=y, scale=scale, flip=flip)


def woman(
    x: float,
    y: float,
    *,
    scale: float = 1.0,
    robe: str = INK,
    head: Head | None = None,
    hands: Hands = AT_EASE,
    behind: str = "",
    over: str = "",
    flip: bool = False,
    trim: str = GOLD,
) -> str:
    """A woman in an abaya."""
    head = head or Head.woman(light(robe, 0.1))
    body = (
        ellipse(-20, -4, 18, 8, dark(INK, 0.3))
        + ellipse(22, -4, 18, 8, dark(INK, 0.4))
        + path(
            "M-40 -306C-54 -240 -58 -120 -80 -14Q0 8 80 -14C58 -120 54 -240 40 -306"
            "Q20 -330 0 -330Q-20 -330 -40 -306Z",
            shaded(robe, 0.24),
        )
        + path(
            "M12 -322C24 -240 28 -110 46 -7Q66 -9 80 -14C58 -120 54 -240 40 -306Z",
            dark(robe, 0.5),
            opacity=0.28,
        )
        + stroke("M0 -300C4 -210 2 -110 -2 -6", trim, 2.6, opacity=0.7)
    )
    build = Build((-35, -286), (35, -286), mix(robe, WHITE, 0.08), head.skin, width=31)
    figure = assemble(body, head.drawn(), hands, build, behind=behind, over=over)
    return group(figure, x=x, y=y, scale=scale, flip=flip)


def youngster(
    x: float,
    y: float,
    *,
    scale: float = 0.7,
    shirt: str = GOLD,
    trousers: str = INK,
    head: Head | None = None,
    skirt: bool = False,
    hands: Hands = ((-56, -150), (56, -150)),
    behind: str = "",
    over: str = "",
    flip: bool = False,
) -> str:
    """A child or young person in everyday clothes."""
    head = head or Head.boy()
    legs = "".join(
        stroke(f"M{at} -150L{at * 1.1:.0f} -16", shaded(trousers, 0.2), 30)
        + path(f"M{at * 1.1 - 16:.0f} -2v-14q14 -12 30 4q10 2 10 10Z", dark(INK, 0.1))
        for at in (-19, 19)
    )
    if skirt:
        legs = "".join(
            stroke(f"M{at} -90V-16", dark(trousers, 0.35), 20)
            + path(f"M{at - 14} -2v-14q14 -12 28 4q8 2 8 10Z", dark(INK, 0.2))
            for at in (-16, 16)
        ) + path("M-34 -190Q-50 -120 -58 -66Q0 -46 58 -66Q50 -120 34 -190Z", shaded(trousers, 0.2))
    body = legs + path(
        "M-38 -270C-44 -230 -40 -190 -40 -148Q0 -136 40 -148C40 -190 44 -230 38 -270"
        "Q22 -292 0 -292Q-22 -292 -38 -270Z",
        shaded(shirt, 0.18),
    )
    build = Build((-33, -258), (33, -258), dark(shirt, 0.07), head.skin, width=24, reach=130)
    top = group(head.drawn(), y=40) if head.is_grown else head.drawn()
    figure = assemble(body, top, hands, build, behind=behind, over=over)
    return group(figure, x=x, y=y, scale=scale, flip=flip)


def seated(
    x: float,
    y: float,
    *,
    scale: float = 1.0,
    robe: str = THOBE,
    legs: str | None = None,
    head: Head | None = None,
    hands: Hands = ON_LAP,
    behind: str = "l",
    over: str = "",
    flip: bool = False,
) -> str:
    """Somebody on a seat, looking to the right: in a robe, or with `legs` in trousers."""
    head = head or Head.man()
    white = robe == THOBE
    cloth = linear(light(robe, 0.3), mix(robe, "#8aa3ad", 0.3), 20) if white else shaded(robe, 0.2)
    shoe = path("M72 140v-16q18 -10 34 4q14 3 14 12Z", dark(INK, 0.15))
    if legs:
        lower = stroke("M-18 6L82 6L90 116", shaded(legs, 0.2), 38) + shoe
    else:
        lower = (
            shoe
            + path(
                "M-40 -30H60Q106 -30 108 14L114 122Q92 132 58 124L52 52L-26 44Q-50 30 -40 -30Z",
                cloth,
            )
            + path(
                "M52 52L44 26Q80 26 108 22L114 122Q92 132 58 124Z", dark(robe, 0.4), opacity=0.12
            )
        )
    torso = path(
        "M-36 -116C-46 -80 -46 -30 -42 6Q-40 26 -20 26H20Q36 24 37 4C40 -40 38 -86 28 -116"
        "Q12 -140 -4 -140Q-26 -138 -36 -116Z",
        cloth,
    )
    top = group(head.drawn(), x=2, y=190 if head.is_grown else 152)
    sleeve = mix(robe, "#8aa3ad", 0.22) if white else light(robe, 0.07)
    build = Build((12, -104), (-4, -104), sleeve, head.skin, reach=150, rests=True)
    figure = assemble(torso + lower, top, hands, build, behind=behind, over=over)
    return group(figure, x=x, y=y, scale=scale, flip=flip)


def baby(
    x: float, y: float, *, scale: float = 1.0, wrap: str = "#f3e3c3", rotate: float = 0
) -> str:
    """An infant in a wrap, lying with the head to the right."""
    return group(
        path(
            "M-62 4C-66 -26 0 -40 30 -26C54 -12 50 26 24 30C-10 38 -58 30 -62 4Z",
            shaded(wrap, 0.16),
        ),
        circle(32, -2, 23, shaded(SKINS[0], 0.1)),
        path("M14 -18C20 -36 54 -34 56 -6C44 -18 28 -22 14 -18Z", shaded(wrap, 0.1)),
        stroke("M24 2q4 4 8 0M38 2q4 4 8 0", dark(SKINS[0], 0.6), 2.4),
        stroke("M-40 -16Q-6 2 -20 30", dark(wrap, 0.16), 2.4),
        x=x,
        y=y,
        scale=scale,
        rotate=rotate,
    )
