"""Pictures of seasons: Ramadan, winter, the baskets and tables of both."""

from config.demo.pictures.buildings import house, mosque, room, skyline, window
from config.demo.pictures.furniture import table
from config.demo.pictures.heads import SKINS, Head
from config.demo.pictures.people import seated, shadow, woman, youngster
from config.demo.pictures.places import (
    arcs,
    floor,
    ground,
    near,
    rain,
    sky,
    stars,
    sun,
    tree,
    umbrella,
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
    circle,
    document,
    ellipse,
    group,
    light,
    linear,
    path,
    radial,
    rect,
    shaded,
    stroke,
)
from config.demo.pictures.tableware import basket, box, dallah, dates, lantern
from config.demo.pictures.things import crescent, heart


def ramadan() -> str:
    """Lanterns and a crescent above the roofs on a night of Ramadan."""
    return document(
        sky("#14304a", "#3e6f8b"),
        stars(),
        crescent(1180, 230, 92),
        arcs(800, 900, 800, "#f0c78f", strength=0.05),
        group(skyline(0, "#244d68", scale=1, seed=12), y=800, opacity=0.8),
        mosque(520, 850, colour="#37586b", scale=1.5),
        mosque(1250, 850, colour="#2f5064", scale=1.1),
        rect(0, 845, 1600, 160, linear("#2b4658", "#1b3040")),
        house(180, 880, wall="#58727c", door="#7a1f3d", scale=1.0),
        house(900, 884, wall="#5f7a83", door=TEAL, scale=0.95),
        lantern(250, 190, scale=1.0),
        lantern(660, 130, scale=0.7, colour=SAND),
        lantern(1430, 220, scale=0.85),
        lantern(930, 70, scale=0.5, colour=GOLD),
        table(800, 990, width=700, tall=92, colour="#8a5f3c"),
        dallah(640, 898, scale=0.62),
        dates(900, 888, scale=0.62),
        dates(1060, 888, scale=0.5),
    )


def iftar_table() -> str:
    """A long table set for iftar, seen from its end, lanterns above."""
    guests = "".join(
        seated(x, 716, scale=0.98, robe=robe, head=head, hands=(None, (86, -56)), flip=flip)
        for x, robe, head, flip in (
            (330, "#f4f6f5", Head.elder(SKINS[1]), False),
            (520, MAROON, Head.woman("#8c3653"), False),
            (1270, "#f4f6f5", Head.man(SKINS[0]), True),
            (1080, TEAL, Head.woman("#e8dcc3", SKINS[2]), True),
        )
    )
    return document(
        sky("#f0b98a", "#fbe6c4"),
        sun(800, 560, 120, "#ef9f55"),
        arcs(800, 720, 640, MAROON, strength=0.06),
        skyline(650, "#c99576", scale=0.8, seed=40, opacity=0.5),
        floor(660, "#d9b98a"),
        "".join(
            lantern(x, y, scale=s)
            for x, y, s in ((220, 120, 0.6), (560, 60, 0.46), (1060, 60, 0.46), (1400, 120, 0.6))
        ),
        guests,
        youngster(700, 800, scale=0.72, shirt=SKY, head=Head.boy(SKINS[1])),
        youngster(900, 800, scale=0.7, shirt=GOLD, head=Head.girl()),
        path("M180 760H1420L1520 860H80Z", linear("#fffaf0", "#efe2c8")),
        path(
            "M80 860H1520V930Q1440 904 1360 930T1200 930T1040 930T880 930T720 930T560 930T400"
            " 930T240 930T80 930Z",
            linear("#f3e6cd", "#dcc8a2"),
        ),
        dallah(330, 836, scale=0.5),
        dates(560, 820, scale=0.62),
        _dish(800, 836, 150),
        dates(1050, 820, scale=0.62),
        _jug(1250, 840),
        _dish(1420, 850, 70),
        _dish(190, 852, 60),
    )


def _dish(x: float, y: float, width: float) -> str:
    return (
        ellipse(x, y + 6, width * 0.86, width * 0.2, "#14202a", opacity=0.12)
        + path(
            f"M{x - width * 0.66} {y - 6}Q{x} {y - width * 0.66} {x + width * 0.66} {y - 6}Z",
            linear("#e9b55b", "#c98535"),
        )
        + "".join(
            circle(x + dx * width, y - dy * width, width * 0.06, tone)
            for dx, dy, tone in (
                (-0.3, 0.14, "#b8452f"),
                (0.05, 0.24, LEAF),
                (0.32, 0.12, "#b8452f"),
                (-0.1, 0.1, CREAM),
            )
        )
        + path(
            f"M{x - width * 0.84} {y - 10}H{x + width * 0.84}Q{x + width * 0.6} {y + 22} {x}"
            f" {y + 22}Q{x - width * 0.6} {y + 22} {x - width * 0.84} {y - 10}Z",
            linear(light(SKY, 0.5), SKY, 20),
        )
    )


def _jug(x: float, y: float) -> str:
    return group(
        path("M-34 -110H30L44 -20Q40 0 0 0Q-40 0 -44 -20Z", linear("#ffd9a0", "#e2953f", 20)),
        stroke("M36 -90Q84 -84 44 -34", "#d9c4a0", 10),
        path("M-34 -110L-52 -124", stroke="#d9c4a0", stroke_width=9),
        x=x,
        y=y,
    )


def food_basket() -> str:
    """A full basket handed from one pair of hands to another."""
    return document(
        room("#ead7b4", boards="#d8bf93"),
        arcs(800, 770, 660, SAND, strength=0.12),
        window(180, 110, 340, 300),
        near(
            shadow(800, 944, 260, 0.12),
            shadow(430, 942, 90),
            shadow(1180, 942, 90),
            youngster(
                420,
                938,
                scale=1.5,
                shirt=TEAL,
                head=Head.bare(SKINS[1]).turned(1),
                hands=((80, -196), (158, -190)),
                behind="l",
            ),
            woman(
                1190,
                938,
                scale=1.2,
                robe=MAROON,
                head=Head.woman("#8c3653").turned(-1),
                hands=((-196, -230), (-120, -226)),
                behind="r",
            ),
            box(800, 946, scale=1.1),
            basket(800, 782, scale=1.05),
            box(1010, 948, scale=0.8, colour="#b98445"),
            box(590, 950, scale=0.74),
            scale=1.06,
        ),
    )


def warm_winter() -> str:
    """A volunteer brings a blanket to a family at the door on a rainy evening."""
    return document(
        sky("#35506a", "#8fa3b0"),
        skyline(700, "#48657b", scale=0.9, seed=71, opacity=0.8),
        arcs(980, 850, 640, GOLD, strength=0.09),
        rain(),
        rect(0, 800, 1600, 200, linear("#5d6f78", "#43545d")),
        house(1080, 850, scale=2.1, width=330, wall="#e9d6b2", door=MAROON),
        circle(1080, 720, 360, radial("#ffe2a366", "#ffe2a300")),
        path("M1004 850L900 1000H1260L1156 850Z", "#ffe2a3", opacity=0.35),
        near(
            shadow(560, 945, 84, 0.24),
            shadow(850, 945, 80, 0.24),
            shadow(990, 948, 50, 0.24),
            youngster(
                550,
                940,
                scale=1.28,
                shirt=SKY,
                head=Head.bare(SKINS[1]).turned(1),
                hands=((70, -200), (140, -196)),
                behind="l",
            ),
            _blanket(690, 716),
            woman(
                870,
                940,
                scale=1.1,
                robe=TEAL,
                head=Head.woman("#2b8079").turned(-1),
                hands=((-104, -216), (56, -160)),
            ),
            youngster(1000, 945, scale=0.7, shirt=GOLD, head=Head.boy().turned(-1)),
            scale=1.08,
        ),
        umbrella(560, 440, 190, MAROON, panels=6),
        stroke("M560 436V640", INK, 8),
    )


def _blanket(x: float, y: float) -> str:
    return group(
        rect(-86, -34, 172, 34, shaded("#c8795a", 0.2), 16),
        rect(-92, -2, 184, 36, shaded(MAROON, 0.2), 16),
        rect(-88, 32, 176, 36, shaded(SAND, 0.2), 16),
        stroke(
            "M-70 14h140M-66 50h132M-64 -18h128", CREAM, 4, opacity=0.6, stroke_dasharray="12 12"
        ),
        x=x,
        y=y,
    )


def safe_home() -> str:
    """A lit house held in the curve of two arcs, under a calm night."""
    return document(
        sky("#2d2338", "#7a4a5e"),
        stars(seed=15, count=44),
        crescent(330, 230, 66, "#f3dcb0"),
        arcs(800, 880, 760, "#f0c78f", strength=0.07),
        ground(800, "#5c3b4b"),
        circle(800, 680, 460, radial("#ffe7b599", "#ffe7b500")),
        tree(330, 850, scale=1.2, colour="#56505e"),
        tree(1290, 850, scale=1.3, colour="#56505e"),
        house(800, 850, scale=1.8, wall="#f7e8cb", door=TEAL),
        path("M734 850L600 1000H1000L866 850Z", "#ffe2a3", opacity=0.4),
        path(
            "M240 880A560 560 0 0 1 1360 880", stroke=GOLD, stroke_width=12, stroke_linecap="round"
        ),
        path(
            "M160 900A640 640 0 0 1 1440 900",
            stroke=light(MAROON, 0.36),
            stroke_width=12,
            stroke_linecap="round",
        ),
        heart(800, 385, 34, "#c8546c"),
    )
