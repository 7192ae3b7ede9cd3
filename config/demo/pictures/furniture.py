"""Furniture and aids, standing on the floor at the origin."""

from config.demo.pictures.svg import (
    GOLD,
    INK,
    LEAF,
    TEAL,
    Point,
    circle,
    dark,
    group,
    light,
    linear,
    path,
    polar,
    radial,
    rect,
    shaded,
    stroke,
)

WOOD = "#a9784a"


def armchair(
    x: float, y: float, *, colour: str = TEAL, scale: float = 1, flip: bool = False
) -> str:
    """Seen from the side, looking to the right; the seat is 140 above the floor."""
    return group(
        stroke("M-92 -8l-10 8M78 -8l10 8", dark(WOOD, 0.3), 14),
        path(
            "M-128 -20V-250Q-126 -292 -88 -292Q-56 -290 -54 -252V-140H84Q100 -138 100 -118V-20Z",
            shaded(dark(colour, 0.16), 0.16),
        ),
        path("M-66 -150H76Q102 -148 102 -128V-104H-66Z", shaded(light(colour, 0.08))),
        x=x,
        y=y,
        scale=scale,
        flip=flip,
    )


def chair_arm(
    x: float, y: float, *, colour: str = TEAL, scale: float = 1, flip: bool = False
) -> str:
    """The near arm of an armchair, drawn after the person in it."""
    return group(
        path(
            "M-60 -16V-152Q-58 -174 -34 -174H66Q90 -172 90 -152Q90 -136 78 -132V-16Z",
            shaded(colour, 0.2),
        ),
        path(
            "M-34 -174H66Q90 -172 90 -152Q90 -130 66 -130H-34Q-58 -130 -58 -152Q-58 -174 -34 -174Z",
            shaded(light(colour, 0.14), 0.1),
        ),
        x=x,
        y=y,
        scale=scale,
        flip=flip,
    )


def table(x: float, y: float, *, width: float = 260, tall: float = 130, colour: str = WOOD) -> str:
    legs = stroke(
        f"M{-width * 0.36} {-tall + 10}L{-width * 0.42} 0M{width * 0.36} {-tall + 10}"
        f"L{width * 0.42} 0",
        dark(colour, 0.24),
        14,
    )
    top = rect(-width / 2, -tall - 8, width, 22, shaded(colour, 0.2), 11)
    return group(legs, top, x=x, y=y)


def wheelchair_back(x: float, y: float, *, scale: float = 1, flip: bool = False) -> str:
    """Frame and far wheel; the rider's seat is 140 above the ground."""
    return group(
        circle(12, -78, 74, "none", stroke=dark(INK, 0.1), stroke_width=9, opacity=0.45),
        stroke("M-52 -262H-84M-52 -262V-130H66L92 -30H128", INK, 11),
        rect(-60, -148, 124, 20, shaded(TEAL, 0.2), 8),
        rect(-66, -248, 22, 112, shaded(TEAL, 0.2), 9),
        x=x,
        y=y,
        scale=scale,
        flip=flip,
    )


def wheelchair_front(x: float, y: float, *, scale: float = 1, flip: bool = False) -> str:
    """The near wheel and the small one, drawn after the rider."""
    spokes = "".join(
        "M-4 -84L{:.0f} {:.0f}".format(*polar(-4, -84, 74, turn)) for turn in range(0, 360, 36)
    )
    return group(
        stroke(spokes, "#8fa1a8", 3),
        circle(-4, -84, 78, "none", stroke=INK, stroke_width=13),
        circle(-4, -84, 66, "none", stroke="#b9c5c9", stroke_width=5),
        circle(-4, -84, 12, GOLD),
        circle(104, -26, 22, "none", stroke=INK, stroke_width=10),
        circle(104, -26, 6, GOLD),
        x=x,
        y=y,
        scale=scale,
        flip=flip,
    )


def stick(hand: Point, foot: Point, *, colour: str = WOOD, crook: bool = True) -> str:
    bow = f"M{hand[0] - 26} {hand[1] + 4}q4 -26 26 -4" if crook else ""
    return stroke(
        f"{bow}M{hand[0]} {hand[1]}L{foot[0]} {foot[1]}",
        linear(light(colour, 0.2), dark(colour, 0.2)),
        9,
    )


def pot(x: float, y: float, *, scale: float = 1, colour: str = "#c8795a", leaf: str = LEAF) -> str:
    blades = "".join(
        path(
            f"M0 -70Q{dx * 0.3 - dy * 0.16:.0f} {-70 + dy * 0.5:.0f} {dx} {dy - 70}"
            f"Q{dx * 0.6 + dy * 0.12:.0f} {-70 + dy * 0.4:.0f} 0 -70Z",
            shade,
        )
        for dx, dy, shade in (
            (-96, -92, dark(leaf, 0.2)),
            (96, -84, dark(leaf, 0.12)),
            (-56, -168, leaf),
            (60, -160, light(leaf, 0.08)),
            (4, -206, light(leaf, 0.18)),
        )
    )
    return group(
        blades,
        path("M-56 -82H56L40 0H-40Z", shaded(colour, 0.22)),
        rect(-64, -94, 128, 24, shaded(light(colour, 0.1)), 6),
        x=x,
        y=y,
        scale=scale,
    )


def lamp(x: float, y: float, *, tall: float = 420, colour: str = GOLD) -> str:
    return group(
        circle(0, -tall, 210, radial("#fff1c4aa", "#fff1c400")),
        stroke(f"M0 0V{-tall + 30}M-44 0H44", dark(WOOD, 0.3), 10),
        path(f"M-46 {-tall - 60}H46L82 {-tall + 44}H-82Z", linear(light(colour, 0.4), colour)),
        x=x,
        y=y,
    )
