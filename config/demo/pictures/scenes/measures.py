"""The nine precautionary measures, each a scene inside the same round frame."""

from config.demo.pictures.buildings import skyline
from config.demo.pictures.furniture import armchair, chair_arm, lamp, pot, stick
from config.demo.pictures.heads import SKINS, Head
from config.demo.pictures.people import man, seated, shadow, woman, youngster
from config.demo.pictures.places import arcs, sky
from config.demo.pictures.svg import (
    CREAM,
    GOLD,
    LEAF,
    MAROON,
    SAND,
    SKY,
    TEAL,
    WHITE,
    circle,
    clipped,
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
from config.demo.pictures.tableware import basket
from config.demo.pictures.things import bubble, handset, phone, tick, waves


def _framed(colour: str, *scene: str, key: str) -> str:
    """A scene seen through a wide circle on a quiet ground of its colour."""
    glass = circle(800, 500, 440, WHITE)
    return document(
        sky(light(colour, 0.76), light(colour, 0.56)),
        arcs(800, 1000, 980, colour, strength=0.05),
        circle(812, 520, 452, "#14202a", opacity=0.1),
        circle(800, 500, 462, WHITE),
        circle(800, 500, 462, "none", stroke=colour, stroke_width=12),
        clipped(
            glass,
            rect(340, 40, 920, 920, linear(light(colour, 0.66), light(colour, 0.4))),
            *scene,
            key=key,
        ),
    )


def _foam(*spots: tuple[float, float, float]) -> str:
    return "".join(
        circle(x, y, r, linear("#ffffff", "#d8ecf2", 45), opacity=0.92)
        + circle(x - r * 0.3, y - r * 0.3, r * 0.24, WHITE)
        for x, y, r in spots
    )


def measure_hands() -> str:
    """Two hands with soap under running water."""
    skin = SKINS[0]
    near_hand = (
        stroke("M420 800L640 650", shaded(TEAL, 0.2), 170)
        + path(
            "M560 640Q600 560 700 560L900 590Q940 600 930 640Q920 670 880 668L780 660Q820 700"
            " 780 730Q700 760 620 736Q550 710 560 640Z",
            linear(light(skin, 0.12), dark(skin, 0.1), 60),
        )
        + stroke("M700 600L890 622M706 632L860 650", dark(skin, 0.16), 5)
    )
    far_hand = stroke("M1180 800L970 640", shaded(dark(TEAL, 0.06), 0.2), 170) + path(
        "M1040 600Q990 530 900 536L730 566Q690 576 700 612Q712 640 752 636L850 626Q820 668 856"
        " 694Q930 720 1000 690Q1060 660 1040 600Z",
        linear(light(skin, 0.04), dark(skin, 0.18), 120),
    )
    tap = (
        rect(770, 120, 60, 150, linear("#dfe7ea", "#9fb0b7", 0), 12)
        + path(
            "M700 250H850Q900 250 900 300V330H840V316Q840 306 826 306H700Z",
            linear("#f1f5f6", "#a9b8be"),
        )
        + rect(690, 236, 60, 84, "#b9c5c9", 14)
        + rect(720, 96, 160, 34, shaded("#b9c5c9"), 17)
        + path("M846 330H894L908 640H834Z", linear("#e3f4fb", "#8fc3dc"), opacity=0.85)
        + stroke("M862 340L856 600M880 340L888 610", WHITE, 6, opacity=0.7)
    )
    return _framed(
        SKY,
        path("M340 760Q800 880 1260 760V960H340Z", linear("#ffffff", "#c9d9de")),
        tap,
        far_hand,
        near_hand,
        _foam(
            (680, 560, 44),
            (740, 520, 34),
            (960, 548, 46),
            (1010, 600, 30),
            (800, 700, 40),
            (870, 680, 30),
            (640, 690, 26),
            (1060, 470, 22),
            (600, 480, 18),
            (1090, 400, 14),
        ),
        key="hands",
    )


def measure_distance() -> str:
    """Two people with a clear space and an arrow between them."""
    arrow = stroke("M650 812H950", GOLD, 12, stroke_dasharray="2 24") + path(
        "M650 784L600 812L650 840ZM950 784L1000 812L950 840Z", GOLD
    )
    return _framed(
        TEAL,
        group(skyline(0, light(TEAL, 0.4), scale=0.7, seed=5), y=690, opacity=0.6),
        rect(340, 690, 920, 280, linear("#e9d8b4", "#cdb587")),
        shadow(500, 800, 74),
        shadow(1100, 800, 74),
        ellipse(500, 800, 120, 26, "none", stroke=TEAL, stroke_width=6),
        ellipse(1100, 800, 120, 26, "none", stroke=TEAL, stroke_width=6),
        man(
            500,
            796,
            scale=1.2,
            head=Head.man(SKINS[1]).wearing("mask").turned(1),
            hands=((-64, -152), (70, -160)),
        ),
        woman(
            1100,
            796,
            scale=1.14,
            robe=MAROON,
            head=Head.woman("#8c3653").wearing("mask").turned(-1),
            hands=((-80, -260), (64, -156)),
        ),
        arrow,
        key="distance",
    )


def measure_mask() -> str:
    """A woman wearing a mask over nose and mouth."""
    return _framed(
        MAROON,
        circle(800, 430, 300, WHITE, opacity=0.3),
        woman(
            800, 2080, scale=4.6, robe=TEAL, head=Head.woman("#e9dcc4", SKINS[0]).wearing("mask")
        ),
        key="mask",
    )


def measure_home() -> str:
    """Someone unwell rests at home under a blanket, tea at hand."""
    return _framed(
        SAND,
        path("M340 40H640L860 760H340Z", "#fffdf2", opacity=0.3),
        rect(340, 760, 920, 220, linear("#d9bf93", "#b99b68")),
        lamp(1080, 800, tall=430),
        armchair(760, 850, colour=SKY, scale=1.6),
        seated(
            800,
            616,
            scale=1.46,
            robe="#e9eff2",
            head=Head.man(SKINS[1], cloth="#f0e4cc").turned(1),
            hands=((120, -70), (96, -64)),
        ),
        path("M700 640Q820 590 930 630L990 820Q880 860 760 830Z", shaded(MAROON, 0.2)),
        stroke(
            "M730 680Q840 640 946 680M748 740Q850 706 962 744",
            CREAM,
            7,
            opacity=0.6,
            stroke_dasharray="16 14",
        ),
        chair_arm(760, 850, colour=SKY, scale=1.6),
        stroke("M530 850V700M470 700H590", "#8a5f3c", 18),
        path("M496 690H560Q556 640 540 640H516Q500 640 496 690Z", "none"),
        path("M500 640H558Q556 692 540 692H518Q502 692 500 640Z", shaded(WHITE, 0.14)),
        stroke("M528 620q-14 -22 0 -40t0 -40", WHITE, 7, opacity=0.8),
        key="home",
    )


def measure_air() -> str:
    """An open window: fresh air moves the curtains."""
    view = (
        rect(560, 190, 480, 470, linear("#a9d3ea", "#fbf3dc"))
        + circle(920, 300, 50, "#fff0c0")
        + group(skyline(0, "#7fb0c4", scale=0.6, seed=9), x=500, y=660)
    )
    breeze = stroke(
        "M470 420Q640 340 800 430T1130 400M520 520Q680 450 830 530T1100 510M560 330Q700 280"
        " 820 330T1040 300",
        WHITE,
        12,
        opacity=0.75,
    )
    return _framed(
        LEAF,
        rect(340, 40, 920, 920, linear("#f3ead6", "#e0d0ae")),
        clipped(rect(560, 190, 480, 470, WHITE), view, key="view"),
        rect(560, 190, 480, 470, "none", 6, stroke=WHITE, stroke_width=20),
        path(
            "M560 190L430 250V720L560 660Z", "#cfe6ee", opacity=0.8, stroke=WHITE, stroke_width=14
        ),
        path(
            "M1040 190L1170 250V720L1040 660Z",
            "#cfe6ee",
            opacity=0.8,
            stroke=WHITE,
            stroke_width=14,
        ),
        breeze,
        path(
            "M470 150Q640 330 560 520Q520 640 620 760Q520 780 420 740V150Z",
            shaded(TEAL, 0.14),
            opacity=0.92,
        ),
        path(
            "M1130 150Q980 330 1070 500Q1110 640 1000 760Q1100 780 1180 740V150Z",
            shaded(TEAL, 0.14),
            opacity=0.92,
        ),
        rect(400, 136, 800, 22, "#8a5f3c", 11),
        rect(530, 672, 540, 24, WHITE, 6),
        group(pot(0, 0, scale=0.7, colour=MAROON), x=820, y=680),
        key="air",
    )


def measure_clean() -> str:
    """A hand with a cloth and a bottle of cleaner at a door handle."""
    skin = SKINS[2]
    bottle = (
        rect(-70, -180, 140, 240, linear(light(SKY, 0.3), SKY, 20), 26)
        + rect(-70, -90, 140, 90, CREAM, opacity=0.9)
        + path("M0 -70q34 44 0 64q-34 -20 0 -64Z", TEAL)
        + path("M-34 -180V-220H34V-180Z", "#e9eff2")
        + path("M-60 -290H60Q80 -290 80 -262V-220H-30L-60 -250Z", shaded(MAROON))
        + stroke("M-40 -236Q-62 -220 -56 -190", MAROON, 12)
    )
    mist = "".join(
        circle(880 - n * 30, 330 + (n * 47) % 90 - 40, 7 + n % 3 * 3, WHITE, opacity=0.9)
        for n in range(7)
    )
    return _framed(
        SKY,
        rect(340, 40, 360, 920, linear("#c99b62", "#a9784a", 0)),
        rect(380, 120, 240, 330, "#b98a55", 10),
        rect(380, 500, 240, 400, "#b98a55", 10),
        rect(630, 420, 60, 200, linear("#f1dfae", "#b98a3c", 0), 20),
        rect(560, 496, 120, 38, linear("#f6e6b8", "#b07d2e"), 19),
        stroke("M1240 860L860 620", shaded(TEAL, 0.2), 180),
        path(
            "M560 560Q600 470 720 480Q860 500 840 600Q800 690 690 670Q580 650 560 560Z",
            shaded("#f4e7cf", 0.14),
        ),
        stroke("M610 560Q680 520 790 560M640 620Q700 590 790 620", "#d3bf98", 6),
        path(
            "M690 540Q740 470 830 510Q920 560 920 640Q880 710 800 690Q700 640 690 540Z",
            linear(light(skin, 0.12), dark(skin, 0.14), 40),
        ),
        stroke("M720 560L680 590M752 530L700 540M790 520L730 506", light(skin, 0.08), 40),
        group(bottle, x=990, y=440, rotate=4),
        mist,
        key="clean",
    )


def measure_elders() -> str:
    """Groceries are left at an older man's door while he waves."""
    return _framed(
        SAND,
        rect(340, 40, 920, 760, linear("#f3e3c3", "#dfc596")),
        rect(340, 790, 920, 180, linear("#cdb587", "#b39a68")),
        path("M620 800V300A190 190 0 0 1 1000 300V800Z", dark(SAND, 0.4)),
        path("M650 800V306A160 160 0 0 1 970 306V800Z", linear("#fff6df", "#f3d9a0")),
        path("M650 800V306A160 160 0 0 1 690 200L560 260V860L650 800Z", shaded(TEAL, 0.2)),
        circle(628, 560, 9, GOLD),
        shadow(820, 800, 80),
        man(
            820,
            796,
            scale=1.14,
            robe="#efe6d2",
            head=Head.elder(SKINS[1]),
            hands=((-70, -190), (96, -330)),
        ),
        stick((740, 580), (726, 800)),
        shadow(1060, 880, 130),
        basket(1060, 890, scale=0.66),
        shadow(480, 880, 110),
        group(handset(0, 0, scale=0.5, colour=MAROON), x=460, y=430),
        waves(460, 430, 90, MAROON, start=-60, end=20),
        key="elders",
    )


def measure_call() -> str:
    """A young man talks to a specialist on a phone instead of travelling."""
    screen = rect(-150, -300, 300, 600, linear("#e3f0ee", "#a9d0cc")) + woman(
        0, 470, scale=1.5, robe=TEAL, head=Head.woman("#e8dcc3")
    )
    return _framed(
        TEAL,
        circle(800, 560, 380, TEAL, opacity=0.1),
        phone(950, 500, scale=0.98, rotate=5, screen=screen),
        youngster(
            600,
            1010,
            scale=2.1,
            shirt=MAROON,
            head=Head.bare(SKINS[1]).turned(1),
            hands=((-56, -150), (96, -196)),
        ),
        bubble(640, 200, 200, 110, CREAM, tail=1, lines=2),
        key="call",
    )


def measure_news() -> str:
    """A phone shows one message with a tick; a doubtful one stays grey."""
    screen = (
        rect(-150, -300, 300, 600, linear("#eef4f3", "#cfe0de"))
        + bubble(-10, -150, 230, 130, light(TEAL, 0.5), tail=-1, lines=2)
        + tick(106, -86, 38)
        + bubble(10, 60, 230, 120, "#d5d9da", tail=1, lines=2)
        + group(circle(0, 0, 38, "#8f9a9e"), stroke("M0 -16V4M0 16v1", WHITE, 9), x=-104, y=120)
    )
    return _framed(
        SAND,
        phone(800, 500, scale=1.1, screen=screen),
        circle(500, 300, 70, CREAM),
        group(handset(0, 0, scale=0.36, colour=TEAL), x=500, y=300),
        waves(500, 300, 88, TEAL, start=-30, end=50, count=2),
        tick(1110, 640, 66, LEAF),
        key="news",
    )
