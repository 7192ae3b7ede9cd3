"""Centres for learning, work, inclusion and sight; and the city they are in."""

from config.demo.pictures.buildings import room, skyline, window
from config.demo.pictures.furniture import pot, table, wheelchair_back, wheelchair_front
from config.demo.pictures.heads import SKINS, Head
from config.demo.pictures.people import man, seated, shadow, woman, youngster
from config.demo.pictures.places import arcs, cloud, day, dhow, leaves, near, palm, sea, sky, sun
from config.demo.pictures.svg import (
    GOLD,
    INK,
    LEAF,
    MAROON,
    SAND,
    SKY,
    TEAL,
    WHITE,
    arc,
    circle,
    dark,
    document,
    ellipse,
    group,
    light,
    linear,
    mix,
    path,
    rect,
    stroke,
)
from config.demo.pictures.tableware import box, cup, open_book
from config.demo.pictures.things import braille, tablet


def nama() -> str:
    """Young people plan a small project around a table, plants growing behind them."""
    return document(
        room("#bfdad2", boards="#e5d2ae"),
        arcs(1120, 760, 560, TEAL, strength=0.08),
        window(150, 120, 400, 380),
        _growth(1080, 560),
        pot(110, 800, scale=1.15, colour="#b98a3c"),
        pot(1500, 806, scale=1.35),
        near(
            shadow(560, 905, 90),
            shadow(1040, 905, 90),
            shadow(800, 890, 260, 0.12),
            man(
                800,
                870,
                scale=1.1,
                robe="#dfe9ea",
                head=Head.man(SKINS[1]),
                hands=((-86, -196), (86, -196)),
            ),
            woman(
                540,
                900,
                scale=1.1,
                robe="#23464c",
                head=Head.woman("#b98a3c").turned(1),
                hands=((-50, -176), (104, -210)),
            ),
            youngster(
                1060,
                904,
                scale=1.06,
                shirt=SKY,
                head=Head.bare(SKINS[2]).turned(-1),
                hands=((-110, -206), (58, -150)),
            ),
            table(800, 904, width=820, tall=196),
            tablet(800, 668, width=250, tall=150, key="plan", screen=_bars(0, 0)),
            box(590, 700, scale=0.44),
            box(656, 700, scale=0.34, colour="#b98445"),
            group(pot(0, 0, scale=0.42, colour=MAROON), x=1010, y=700),
        ),
    )


def _growth(x: float, y: float) -> str:
    """Columns that rise, with a leaf at the top: a project that grows."""
    columns = "".join(
        rect(
            x + n * 92,
            y - 70 - n * 66,
            62,
            70 + n * 66,
            linear(light(TEAL, 0.5), light(TEAL, 0.2)),
            8,
        )
        for n in range(4)
    )
    leaf = path(f"M{x + 310} {y - 276}q-8 -60 56 -78q6 66 -56 78Z", LEAF)
    return group(columns, leaf, opacity=0.8)


def _bars(x: float, y: float) -> str:
    return "".join(
        rect(
            x - 90 + n * 50,
            y + 50 - (24 + n * 22),
            32,
            24 + n * 22,
            [SAND, TEAL, SKY, MAROON][n],
            4,
        )
        for n in range(4)
    )


def shafallah() -> str:
    """A girl in a wheelchair and her therapist play in a bright room."""
    return document(
        room("#b7d2e2", boards="#dcc9a4"),
        arcs(800, 762, 640, SKY, strength=0.09),
        window(1060, 110, 400, 360),
        _rings(300, 330),
        pot(1480, 800, scale=1.2, colour=SKY),
        near(
            shadow(620, 900, 150),
            shadow(1020, 905, 100),
            group(
                wheelchair_back(0, 0, scale=1.5),
                seated(
                    0,
                    -216,
                    scale=1.3,
                    robe=GOLD,
                    legs="#2f5b74",
                    head=Head.girl(SKINS[1]).turned(1),
                    hands=((110, -100), (120, -120)),
                ),
                wheelchair_front(0, 0, scale=1.5),
                x=600,
                y=900,
            ),
            woman(
                1030,
                902,
                scale=1.16,
                robe=TEAL,
                head=Head.woman("#f2ead8", SKINS[0]).turned(-1),
                hands=((-126, -204), (60, -160)),
            ),
            _ball(828, 610, 62),
            rect(220, 868, 90, 90, linear(light(MAROON, 0.1), MAROON), 10),
            rect(316, 878, 80, 80, linear(light(GOLD, 0.3), SAND), 10),
            rect(262, 790, 82, 80, linear(light(SKY, 0.3), SKY), 10),
            scale=1.12,
        ),
    )


def _ball(x: float, y: float, r: float) -> str:
    return circle(x, y, r, linear("#f6d58a", "#d08a3a", 45)) + path(
        f"M{x - r * 0.9} {y - r * 0.4}Q{x} {y + r * 0.2} {x + r * 0.9} {y - r * 0.4}"
        f"M{x - r * 0.6} {y + r * 0.8}"
        f"Q{x} {y + r * 0.2} {x + r * 0.6} {y + r * 0.8}",
        stroke="#fff4dc",
        stroke_width=7,
    )


def _rings(x: float, y: float) -> str:
    """A wall piece of the house's arcs."""
    return "".join(
        stroke(arc(x, y + 60, 150 - step * 42, 180, 360), colour, 26)
        for step, colour in enumerate((light(SKY, 0.16), light(TEAL, 0.2), light(GOLD, 0.1)))
    ) + circle(x, y + 48, 18, MAROON)


def best_buddies() -> str:
    """Two friends laugh with raised hands before the sea."""
    return document(
        day(SAND),
        sun(360, 260, 84),
        arcs(800, 790, 700, SAND, strength=0.12),
        cloud(1200, 190, 0.85),
        skyline(640, "#9fb9be", scale=0.9, seed=34, opacity=0.75),
        sea(640, 150, "#4d8aa6"),
        dhow(1280, 716, scale=0.55),
        rect(0, 772, 1600, 228, linear("#e7d6b4", "#cdb587")),
        stroke("M0 772H1600", "#f7efdd", 12, stroke_linecap="butt"),
        "".join(stroke(f"M{at} 772V840", "#b9c9cc", 8) for at in range(60, 1600, 140)),
        stroke("M0 800H1600", "#b9c9cc", 8),
        palm(110, 880, scale=1.3, lean=24),
        palm(1500, 870, scale=1.15, lean=-22),
        shadow(690, 942, 80),
        shadow(930, 942, 80),
        youngster(
            680,
            936,
            scale=1.45,
            shirt=TEAL,
            trousers=INK,
            head=Head.bare(SKINS[0]).turned(1),
            hands=((-56, -146), (92, -318)),
        ),
        youngster(
            946,
            936,
            scale=1.4,
            shirt=MAROON,
            trousers="#3f5866",
            head=Head.boy(SKINS[2]).turned(-1),
            hands=((-92, -330), (60, -146)),
        ),
        "".join(
            stroke(f"M813 {y1}l{dx} {dy}", GOLD, 9)
            for y1, dx, dy in ((440, 0, -40), (452, 42, -30), (452, -42, -30))
        ),
    )


def al_noor() -> str:
    """A girl reads Braille at a table; morning light in the colour of the dots."""
    cells = [{1}, {1, 2}, {1, 4}, {1, 4, 5}, {1, 5}, {1, 2, 4}, {1, 2, 4, 5}, {1, 2, 5}, {2, 4}]
    return document(
        room("#bdd3e3", boards="#dccaa6"),
        sun(1240, 250, 110, "#f3c465"),
        arcs(800, 780, 690, SKY, strength=0.09),
        braille(300, 150, cells, step=38, colour=light(SKY, 0.34), faint=light(SKY, 0.6)),
        pot(120, 806, scale=1.2, colour=SKY),
        pot(1490, 806, scale=1.2, colour=SKY),
        shadow(800, 950, 420, 0.1),
        youngster(
            700,
            960,
            scale=1.5,
            shirt=TEAL,
            head=Head.scarfed_girl("#e8dcc3", SKINS[1]).wearing("glasses").turned(1),
            hands=((34, -142), (104, -146)),
        ),
        man(
            1060,
            940,
            scale=1.16,
            robe="#e3ebee",
            head=Head.man(SKINS[0]).turned(-1),
            hands=((-136, -208), (62, -160)),
            over="l",
        ),
        table(800, 960, width=900, tall=190),
        open_book(800, 792, scale=0.74, colour=SKY, lines=False),
        braille(672, 722, [{1, 2}, {1, 4, 5}, {2, 4}], step=15, colour=INK),
        braille(838, 722, [{1, 5}, {1, 2, 4}, {1}], step=15, colour=INK),
        ellipse(1130, 752, 60, 16, dark(SAND, 0.1)),
        group(cup(1130, 752)),
    )


def bay() -> str:
    """The bay in the morning: towers, water and boats."""
    return document(
        sky("#b9d6e3", "#fdf1dc"),
        sun(1180, 330, 96),
        arcs(800, 760, 780, TEAL, strength=0.06),
        cloud(320, 200, 1),
        cloud(820, 130, 0.6),
        cloud(1420, 190, 0.7),
        skyline(650, mix("#8fb4c2", WHITE, 0.3), scale=1.3, seed=51, opacity=0.6),
        skyline(690, "#5f93a8", scale=1.05, seed=7),
        sea(690, 330, "#3f7f9f"),
        path("M1060 700L1130 1000H1300L1240 700Z", "#fff0c9", opacity=0.22),
        dhow(430, 830, scale=1.15),
        dhow(980, 770, scale=0.6),
        dhow(1350, 880, scale=0.9),
        leaves(-20, 1020, scale=1.0),
        leaves(1620, 1020, scale=0.8, flip=True),
    )
