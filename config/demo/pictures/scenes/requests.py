"""Pictures of how help is asked for and given."""

from config.demo.pictures.buildings import house, room, skyline, window
from config.demo.pictures.furniture import lamp, pot
from config.demo.pictures.heads import SKINS, Head
from config.demo.pictures.people import seated, shadow, woman, youngster
from config.demo.pictures.places import (
    arcs,
    bush,
    cloud,
    day,
    floor,
    ground,
    leaves,
    near,
    sky,
    sun,
    tree,
)
from config.demo.pictures.svg import (
    CREAM,
    GOLD,
    INK,
    LEAF,
    MAROON,
    SAND,
    SKY,
    TEAL,
    WHITE,
    circle,
    dark,
    document,
    ellipse,
    group,
    light,
    linear,
    path,
    rect,
    shaded,
    stroke,
)
from config.demo.pictures.things import (
    bubble,
    handset,
    heart,
    paper,
    phone,
    shield,
    tablet,
    tick,
    waves,
)


def video_call() -> str:
    """A phone with a video call: a specialist on the screen, a small picture of the caller."""
    screen = (
        rect(-150, -300, 300, 600, linear("#dff0ee", "#a9d0cc"))
        + circle(0, 60, 240, TEAL, opacity=0.14)
        + woman(0, 470, scale=1.5, robe=TEAL, head=Head.woman("#e8dcc3"))
        + rect(38, -276, 92, 124, linear("#f6e3c0", "#e2c48c"), 14)
        + group(seated(0, 0, scale=0.4, head=Head.elder(SKINS[1])), x=80, y=-146)
        + rect(-120, 214, 240, 66, "#14202a", 33, opacity=0.55)
        + circle(-72, 247, 24, "#f4f6f5")
        + circle(0, 247, 24, "#c2452f")
        + circle(72, 247, 24, "#f4f6f5")
        + stroke("M-80 247h16M-72 239v16", TEAL, 5)
        + stroke("M-11 247h22", WHITE, 7)
        + stroke("M64 241h10v12h-10zM80 243v8", TEAL, 4)
    )
    return document(
        room("#bcd8d6", boards="#dcc9a4"),
        arcs(800, 960, 760, TEAL, strength=0.08),
        window(130, 120, 300, 300),
        pot(200, 840, scale=1.5),
        lamp(1440, 830, tall=470),
        shadow(800, 930, 240, 0.2),
        phone(800, 520, scale=1.16, rotate=-4, screen=screen),
        bubble(1180, 300, 250, 140, "#f4e7cf", tail=-1, lines=2),
        bubble(420, 560, 230, 120, "#e3b9c4", tail=1, lines=1),
        heart(1110, 640, 40),
    )


def documents() -> str:
    """Papers, an identity card and a phone on a table: an application in good order."""
    return document(
        sky("#cfe1df", CREAM),
        arcs(800, 860, 760, TEAL, strength=0.08),
        floor(690, "#e0cca2"),
        shadow(800, 850, 480, 0.12),
        group(
            rect(-270, -190, 540, 420, linear("#2a7d7c", "#0b5454", 40), 26),
            path("M-270 -190H-90L-50 -236H120Q146 -236 146 -210V-190Z", dark(TEAL, 0.1)),
            x=640,
            y=520,
            rotate=-5,
        ),
        paper(560, 430, width=310, tall=410, rotate=-9, lines=7),
        paper(770, 430, width=310, tall=410, rotate=5, lines=7, portrait=True),
        group(
            path("M-300 60H300L270 270H-270Z", linear("#349190", "#0b5f5f", 60)),
            x=650,
            y=540,
            rotate=-5,
        ),
        group(
            rect(-140, -88, 280, 176, "#14202a", 18, opacity=0.16, transform="translate(6 10)"),
            rect(-140, -88, 280, 176, linear("#fdf6e6", "#e6d2a6", 40), 18),
            rect(-116, -56, 84, 104, light(SKY, 0.5), 10),
            circle(-74, -22, 20, SKY),
            path("M-112 48q38 -70 76 0Z", SKY),
            *(rect(-6, -46 + n * 38, w, 16, "#b9a274", 8) for n, w in enumerate((120, 90, 106))),
            x=1060,
            y=720,
            rotate=8,
        ),
        phone(
            1190,
            420,
            scale=0.6,
            rotate=10,
            screen=tick(0, -60, 70)
            + rect(-90, 60, 180, 22, light(TEAL, 0.4), 11)
            + rect(-60, 104, 120, 22, light(TEAL, 0.5), 11),
        ),
        tick(880, 640, 60, LEAF),
        pot(240, 860, scale=1.3, colour=SAND),
    )


def privacy() -> str:
    """A folder kept behind a shield with a keyhole."""
    keyhole = circle(0, -14, 46, CREAM) + path("M-22 10H22L36 110H-36Z", CREAM)
    return document(
        sky("#c6d7e0", "#f6eddb"),
        arcs(800, 880, 780, INK, strength=0.05),
        floor(780, "#d9c7a2"),
        shadow(800, 900, 340, 0.16),
        paper(520, 470, width=300, tall=390, rotate=-12, lines=7),
        paper(1080, 470, width=300, tall=390, rotate=12, lines=7, portrait=True),
        group(
            rect(-300, -150, 600, 440, linear("#d9ad62", "#a97a30", 40), 26),
            path("M-300 -150H-110L-66 -200H96Q122 -200 122 -174V-150Z", "#b98a3c"),
            x=800,
            y=550,
        ),
        shield(800, 600, scale=1.35, colour=TEAL, mark=keyhole),
        circle(360, 250, 14, GOLD),
        circle(1250, 220, 18, TEAL, opacity=0.5),
        leaves(-20, 1020, scale=0.85),
        leaves(1620, 1020, scale=0.85, flip=True, colour=MAROON),
    )


def hotline() -> str:
    """A woman with a headset answers calls; arcs of sound go out from her desk."""
    ear = (
        stroke("M-34 -366A36 36 0 0 1 34 -366", INK, 8)
        + rect(-44, -376, 18, 36, INK, 8)
        + rect(28, -376, 18, 36, INK, 8)
        + stroke("M-36 -342Q-40 -316 -12 -320", INK, 6)
    )
    return document(
        room("#b9d6d3", boards="#d9c49b"),
        arcs(800, 780, 720, TEAL, strength=0.09),
        group(
            circle(0, 0, 120, CREAM, opacity=0.75),
            handset(0, 0, scale=0.62, colour=TEAL),
            x=330,
            y=300,
        ),
        waves(330, 300, 150, TEAL, start=-40, end=40),
        group(circle(0, 0, 100, CREAM, opacity=0.75), group(heart(0, 6, 54)), x=1290, y=260),
        waves(1290, 260, 126, MAROON, start=140, end=220),
        near(
            group(rect(-150, -360, 300, 330, shaded("#33535a", 0.2), 60), x=800, y=950),
            group(
                woman(
                    0,
                    0,
                    scale=1.5,
                    robe=TEAL,
                    head=Head.woman("#e8dcc3"),
                    hands=((-92, -176), (98, -186)),
                ),
                group(ear, scale=1.5),
                x=800,
                y=1080,
            ),
            rect(300, 820, 1000, 34, shaded("#a9784a"), 12),
            rect(340, 854, 920, 180, linear("#c99b62", "#9a6f3f")),
            path("M640 960A160 160 0 0 1 960 960Z", TEAL, opacity=0.5),
            path("M690 960A110 110 0 0 1 910 960Z", CREAM, opacity=0.6),
            tablet(
                560,
                712,
                width=250,
                tall=150,
                key="calls",
                screen=rect(-100, -50, 200, 18, TEAL, 9)
                + rect(-100, -16, 150, 18, light(TEAL, 0.4), 9)
                + rect(-100, 18, 180, 18, light(TEAL, 0.4), 9),
            ),
            rect(548, 800, 24, 22, INK),
            group(pot(0, 0, scale=0.6, colour=MAROON), x=1130, y=822),
            scale=1.04,
        ),
    )


def how_we_help() -> str:
    """Five stepping stones lead from a question to a home with a lit door."""
    stones = "".join(
        ellipse(x, y + 12, r * 1.04, r * 0.34, "#14202a", opacity=0.14)
        + ellipse(x, y, r, r * 0.32, linear(light(tone, 0.2), dark(tone, 0.1)))
        for x, y, r, tone in (
            (330, 900, 120, TEAL),
            (560, 830, 104, SKY),
            (760, 770, 90, SAND),
            (940, 722, 76, MAROON),
            (1090, 684, 62, LEAF),
        )
    )
    return document(
        day(TEAL),
        sun(1330, 200, 76),
        arcs(1230, 700, 560, TEAL, strength=0.09),
        cloud(520, 160, 0.9),
        skyline(600, "#a3c2c4", scale=0.7, seed=23, opacity=0.6),
        ground(600, "#a9c292"),
        ground(740, "#c2cf9f", swell=20),
        tree(1480, 690, scale=0.8),
        bush(1060, 650, scale=0.45),
        house(1250, 680, scale=0.95, door=MAROON),
        tree(110, 760, scale=1.0),
        stones,
        shadow(330, 900, 60),
        shadow(565, 828, 56),
        youngster(
            330,
            896,
            scale=1.24,
            shirt=MAROON,
            head=Head.bare(SKINS[1]).turned(1),
            hands=((-56, -146), (104, -196)),
        ),
        woman(
            560,
            826,
            scale=0.98,
            robe=TEAL,
            head=Head.woman("#2b8079").turned(-1),
            hands=((-130, -164), (72, -176)),
        ),
        bubble(330, 340, 190, 130, CREAM, tail=1, lines=2),
        leaves(1620, 1030, scale=0.95, flip=True),
        leaves(-30, 1030, scale=0.7, colour=LEAF),
    )
