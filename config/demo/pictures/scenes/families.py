"""Centres for families, children, older people and those who need protection; and all of them."""

from config.demo.pictures.buildings import house, room, skyline, window
from config.demo.pictures.furniture import armchair, chair_arm, pot, stick, table
from config.demo.pictures.heads import SKINS, Head
from config.demo.pictures.people import man, seated, shadow, woman, youngster
from config.demo.pictures.places import (
    arcs,
    bush,
    cloud,
    day,
    dhow,
    ground,
    leaves,
    near,
    palm,
    sea,
    sky,
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
    WHITE,
    circle,
    dark,
    document,
    group,
    light,
    linear,
    path,
    radial,
    rect,
    stroke,
)
from config.demo.pictures.tableware import cup


def home() -> str:
    """A family of several generations under one umbrella, the bay behind them."""
    return document(
        sky("#bfdbe2", CREAM),
        arcs(800, 800, 760, TEAL, strength=0.07),
        sun(1330, 210, 70),
        cloud(250, 190, 0.9),
        cloud(1180, 330, 0.5),
        skyline(650, "#7ba6b4", seed=11, opacity=0.85),
        sea(650, 120, "#4d8aa6"),
        dhow(270, 716, scale=0.62),
        dhow(1390, 700, scale=0.4),
        ground(770, "#e2c893"),
        palm(1490, 850, scale=1.25, lean=-26),
        bush(1400, 868, scale=0.8),
        bush(120, 870, scale=0.9, colour=TEAL),
        umbrella(800, 470, 470, TEAL, panels=8),
        stroke("M800 462V640", dark(TEAL, 0.4), 13),
        shadow(500, 902, 66),
        shadow(640, 912, 80),
        shadow(945, 912, 84),
        shadow(1120, 902, 70),
        man(800, 900, scale=1.06, hands=((-64, -152), (6, -262)), over="r"),
        man(
            500,
            896,
            scale=0.94,
            robe="#e9dfc8",
            head=Head.elder(cloth="#faf5ea").turned(1),
            hands=((-58, -176), (66, -150)),
        ),
        stick((446, 736), (430, 900)),
        woman(
            650,
            906,
            scale=0.98,
            robe=MAROON,
            head=Head.woman("#8c3653", SKINS[0]),
            hands=((-60, -160), (54, -196)),
        ),
        woman(
            955,
            906,
            scale=1.0,
            robe="#2b4a55",
            head=Head.woman("#3a5f6b", SKINS[1]).turned(1),
            hands=((-62, -150), (86, -128)),
        ),
        youngster(
            1090,
            912,
            scale=0.66,
            shirt=GOLD,
            trousers=INK,
            head=Head.boy(SKINS[1]),
            hands=((-72, -196), (50, -146)),
        ),
        youngster(
            735,
            922,
            scale=0.58,
            shirt=SKY,
            trousers="#2f5b74",
            skirt=True,
            head=Head.girl(SKINS[0]),
        ),
        youngster(
            1205,
            908,
            scale=0.84,
            shirt=TEAL,
            trousers=INK,
            head=Head.bare(SKINS[2]),
            hands=((-56, -150), (66, -230)),
        ),
        leaves(-20, 1020, scale=0.95),
        leaves(1625, 1025, scale=0.95, flip=True, colour=MAROON),
    )


def wifaq() -> str:
    """Husband and wife in armchairs, a counsellor between them, a calm room."""
    return document(
        room("#d9c3c4", boards="#dbc6a0"),
        arcs(800, 764, 600, MAROON, strength=0.07),
        window(610, 90, 380, 330),
        pot(800, 770, scale=0.7, colour=SAND),
        pot(90, 806, scale=1.25, colour="#b5716a"),
        pot(1515, 806, scale=1.25, colour="#b5716a"),
        near(
            shadow(420, 906, 180),
            shadow(1190, 906, 180),
            shadow(800, 866, 90),
            woman(
                800,
                862,
                scale=1.0,
                robe="#33535a",
                head=Head.woman("#e7dac2"),
                hands=((-12, -196), (14, -192)),
            ),
            armchair(390, 900, colour=MAROON, scale=1.2),
            seated(
                420, 726, scale=1.12, hands=(None, (88, -52)), head=Head.man(SKINS[1]).turned(1)
            ),
            chair_arm(390, 900, colour=MAROON, scale=1.2),
            armchair(1210, 900, colour=MAROON, scale=1.2, flip=True),
            seated(
                1180,
                726,
                scale=1.12,
                flip=True,
                robe="#26343c",
                head=Head.woman("#3a4a54").turned(1),
                hands=(None, (88, -52)),
            ),
            chair_arm(1210, 900, colour=MAROON, scale=1.2, flip=True),
            table(800, 950, width=250, tall=120, colour="#8a5f3c"),
            group(cup(752, 822), cup(848, 822)),
            scale=1.14,
        ),
    )


def dreama() -> str:
    """A family with children before the open door of a warm house at dusk."""
    return document(
        sky("#e8c9a0", "#fbeeda"),
        sun(330, 300, 86, "#f0b75e"),
        arcs(800, 800, 700, SAND, strength=0.12),
        skyline(690, "#d9b98c", scale=0.8, seed=21, opacity=0.6),
        ground(720, "#d9bd86"),
        tree(240, 830, scale=1.25),
        bush(420, 838, scale=0.7),
        tree(1420, 820, scale=1.05, colour="#6d9a6a"),
        house(860, 830, scale=1.75, wall="#f6ead3", door=MAROON),
        path("M798 830L700 1000H1040L922 830Z", "#f0dcb2", opacity=0.8),
        shadow(600, 922, 70),
        shadow(1080, 922, 74),
        shadow(780, 935, 44),
        shadow(900, 938, 44),
        man(
            600,
            915,
            scale=1.04,
            head=Head.man(SKINS[0]).turned(1),
            hands=((-60, -160), (104, -128)),
        ),
        woman(
            1080,
            918,
            scale=1.0,
            robe=TEAL,
            head=Head.woman("#2b8079", SKINS[1]).turned(-1),
            hands=((-104, -116), (60, -168)),
        ),
        youngster(
            772,
            932,
            scale=0.66,
            shirt=SKY,
            head=Head.boy(SKINS[0]),
            hands=((-92, -186), (54, -190)),
        ),
        youngster(
            905,
            935,
            scale=0.6,
            shirt=MAROON,
            trousers="#8a5a2f",
            skirt=True,
            head=Head.girl(SKINS[1]),
            hands=((-60, -150), (104, -198)),
        ),
        leaves(1620, 1020, scale=0.8, flip=True, colour=LEAF),
    )


def ehsan() -> str:
    """An older man with a stick and a young man walk arm in arm through a garden."""
    return document(
        day(TEAL),
        sun(1260, 240, 76),
        arcs(820, 800, 720, TEAL, strength=0.08),
        cloud(330, 180, 0.8),
        skyline(640, "#9dbdbb", scale=0.8, seed=17, opacity=0.6),
        ground(660, "#a9c292"),
        ground(780, "#dfc795", swell=18),
        tree(210, 790, scale=1.35),
        tree(1440, 780, scale=1.2, colour="#5c9270"),
        bush(390, 796, scale=0.7),
        bush(1270, 790, scale=0.7, colour=TEAL),
        _bench(1180, 850),
        shadow(690, 935, 84),
        shadow(900, 935, 76),
        man(
            690,
            928,
            scale=1.3,
            robe="#efe6d2",
            head=Head.elder(SKINS[1], cloth=WHITE).turned(1),
            hands=((-80, -178), (92, -190)),
        ),
        stick((586, 697), (560, 930)),
        youngster(
            905,
            930,
            scale=1.28,
            shirt=TEAL,
            trousers=INK,
            head=Head.bare(SKINS[0]).turned(-1),
            hands=((-60, -176), (60, -150)),
        ),
        _flowers(300, 930),
        _flowers(1330, 940, MAROON),
        _flowers(1050, 955, GOLD),
        leaves(-20, 1020, scale=0.9),
    )


def _bench(x: float, y: float) -> str:
    return group(
        stroke("M-110 0V-70M110 0V-70", "#6d4e2e", 14),
        rect(-150, -90, 300, 20, "#a9784a", 8),
        rect(-150, -150, 300, 18, "#a9784a", 8),
        rect(-150, -122, 300, 18, "#97693f", 8),
        stroke("M-120 -90V-150M120 -90V-150", "#6d4e2e", 12),
        x=x,
        y=y,
    )


def _flowers(x: float, y: float, colour: str = MAROON) -> str:
    return "".join(
        stroke(f"M{x + dx} {y}v{-tall}", LEAF, 6)
        + circle(x + dx, y - tall, 14, light(colour, 0.18))
        + circle(x + dx, y - tall, 5, CREAM)
        for dx, tall in ((0, 60), (30, 44), (-32, 48), (60, 66), (-60, 34))
    )


def aman() -> str:
    """A woman and her child in the light of a sheltering arch, night outside it."""
    glow = circle(800, 640, 470, radial("#ffe7b5ee", "#ffe7b500"))
    return document(
        sky("#3b2438", "#7d4a5c"),
        group(skyline(780, "#55354a", seed=29), opacity=0.7),
        arcs(800, 900, 860, "#f0c78f", strength=0.07),
        glow,
        path("M430 900V560A370 370 0 0 1 1170 560V900Z", linear("#fff3da", "#f3d6a4")),
        path(
            "M430 900V560A370 370 0 0 1 1170 560V900H1110V560A310 310 0 0 0 490 560V900Z",
            linear(light(MAROON, 0.16), dark(MAROON, 0.1), 30),
        ),
        rect(0, 880, 1600, 120, linear("#5b3547", "#452739")),
        path("M490 880H1110L1270 1000H330Z", "#f3d6a4", opacity=0.85),
        pot(590, 884, scale=0.95, colour=SAND),
        pot(1010, 884, scale=0.95, colour=SAND),
        shadow(770, 935, 90, 0.2),
        shadow(900, 938, 50, 0.2),
        woman(
            765,
            930,
            scale=1.22,
            robe=TEAL,
            head=Head.woman("#2d8680", SKINS[0]).turned(1),
            hands=((-60, -160), (90, -140)),
        ),
        youngster(
            908,
            936,
            scale=0.8,
            shirt=GOLD,
            head=Head.girl(SKINS[0]).turned(-1),
            skirt=True,
            trousers=MAROON,
            hands=((-84, -208), (54, -150)),
        ),
    )
