"""Doors, gardens, bags and pages: ways into a place, a season, a book."""

from config.demo.pictures.buildings import skyline
from config.demo.pictures.furniture import pot, wheelchair_back, wheelchair_front
from config.demo.pictures.heads import SKINS, Head
from config.demo.pictures.people import man, seated, shadow, woman
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
    circle,
    dark,
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
from config.demo.pictures.tableware import book, school_bag
from config.demo.pictures.things import braille


def open_door() -> str:
    """An open door with warm light falling out into a blue evening."""
    return document(
        sky("#2c4257", "#5d7c8d"),
        arcs(800, 900, 800, "#f0c78f", strength=0.05),
        rect(0, 0, 1600, 830, linear("#3a556b", "#4d6a7c")),
        rect(0, 830, 1600, 170, linear("#44596a", "#2c3e4c")),
        circle(800, 560, 520, radial("#ffe2a388", "#ffe2a300")),
        path("M640 840L360 1000H1240L960 840Z", "#ffe2a3", opacity=0.75),
        path("M600 840V360A200 200 0 0 1 1000 360V840Z", "#24384a"),
        path("M640 840V370A160 160 0 0 1 960 370V840Z", linear("#fff6df", "#ffd98d")),
        group(arcs(0, 0, 150, TEAL, strength=0.14), x=800, y=840),
        path(
            "M960 840V370A160 160 0 0 0 940 300L1130 210V920L960 840Z",
            linear("#1a8080", "#0a4b4b", 0),
        ),
        path(
            "M990 420L1096 380V620L990 620ZM990 670H1096V860L990 820Z",
            "none",
            stroke=light(TEAL, 0.2),
            stroke_width=8,
        ),
        circle(984, 640, 10, GOLD),
        pot(500, 850, scale=1.1, colour=MAROON),
        pot(1280, 870, scale=1.1, colour=MAROON),
        shadow(760, 905, 70, 0.3),
        woman(
            760,
            900,
            scale=0.96,
            robe=MAROON,
            head=Head.woman("#8c3653").turned(-1),
            hands=((-96, -220), (54, -160)),
        ),
    )


def accessible_entrance() -> str:
    """A ramp with a rail leads a man in a wheelchair to a wide door."""
    return document(
        day(SKY),
        sun(300, 210, 74),
        arcs(980, 800, 700, SKY, strength=0.09),
        cloud(640, 150, 0.7),
        skyline(680, "#9dbbc6", scale=0.8, seed=77, opacity=0.6),
        ground(740, "#c9cf9f"),
        rect(760, 260, 760, 500, linear("#f6ead3", "#dcc59b", 12)),
        rect(740, 240, 800, 30, shaded(TEAL)),
        "".join(
            rect(820 + n * 100, 330, 64, 130, linear("#cfe4ea", "#8fb7c9", 20), 8)
            for n in (0, 1, 5, 6)
        ),
        path("M1030 760V440A110 110 0 0 1 1250 440V760Z", shaded("#8fb7c9", 0.2)),
        stroke("M1140 332V760", "#f6ead3", 10),
        path("M1000 760V436A140 140 0 0 1 1280 436V760", stroke=dark(SAND, 0.1), stroke_width=20),
        rect(0, 905, 1600, 95, linear("#dcc799", "#c3aa78")),
        path("M180 905L940 760H1520V905Z", linear("#efe1c2", "#cdb587", 80)),
        path("M180 905L940 760H1520V772H946L222 905Z", GOLD, opacity=0.7),
        stroke(
            "M300 800L930 680H1010M300 800V880M510 762V842M720 720V800M930 682V762", "#5d7c8a", 11
        ),
        group(
            group(
                wheelchair_back(0, 0, scale=1.2),
                seated(
                    0, -172, scale=1.04, head=Head.man(SKINS[1]).turned(1), hands=(None, (14, -24))
                ),
                wheelchair_front(0, 0, scale=1.2),
                rotate=-10,
            ),
            x=610,
            y=826,
        ),
        tree(110, 800, scale=1.15),
        bush(1500, 770, scale=0.6),
        pot(960, 760, scale=0.8, colour=MAROON),
        pot(1330, 760, scale=0.8, colour=MAROON),
        leaves(1620, 1030, scale=0.7, flip=True),
    )


def garden() -> str:
    """Older people tend plants in raised beds."""
    beds = "".join(
        group(
            rect(-190, -110, 380, 110, linear("#b98445", "#8a5f3c", 20), 8),
            stroke("M-190 -56H190", "#7a5230", 5),
            ellipse(0, -110, 180, 16, "#5d4630"),
            *(
                group(
                    stroke("M0 0v-46", LEAF, 7)
                    + ellipse(-16, -44, 20, 10, LEAF, transform="rotate(28 -16 -44)")
                    + ellipse(16, -52, 20, 10, light(LEAF, 0.14), transform="rotate(-28 16 -52)")
                    + (circle(0, -64, 13, tone) if tone else ""),
                    x=-140 + k * 56,
                    y=-110,
                )
                for k, tone in enumerate(("", "#c2452f", "", GOLD, "", "#c2452f"))
            ),
            x=x,
            y=y,
        )
        for x, y in ((430, 930), (1130, 930))
    )
    return document(
        day(LEAF),
        sun(1290, 210, 78),
        arcs(800, 780, 720, LEAF, strength=0.1),
        cloud(340, 160, 0.9),
        skyline(640, "#a9c6b6", scale=0.7, seed=57, opacity=0.6),
        ground(650, "#9dbd8b"),
        ground(790, "#dcc799", swell=14),
        tree(130, 790, scale=1.25),
        tree(1490, 780, scale=1.15, colour="#5c9270"),
        bush(980, 800, scale=0.6),
        near(
            man(
                650,
                925,
                scale=1.08,
                robe="#efe6d2",
                head=Head.elder(SKINS[1]).turned(-1),
                hands=((-136, -190), (60, -160)),
                behind="",
            ),
            woman(
                880,
                928,
                scale=1.04,
                robe="#33535a",
                head=Head.woman("#d9c7a2", SKINS[0]).turned(1),
                hands=((-60, -170), (140, -196)),
            ),
            beds,
            group(
                path("M-40 -60H30L38 0H-48Z", shaded(SKY, 0.2)),
                stroke("M30 -40L88 -84", SKY, 12),
                stroke("M-40 -56Q-84 -60 -62 -10", dark(SKY, 0.2), 9),
                x=770,
                y=945,
            ),
            scale=1.08,
        ),
    )


def packed_bag() -> str:
    """A teal school bag on a bench with pencils, a book and an apple."""
    pencils = "".join(
        group(
            rect(-9, -150, 18, 120, tone, 3),
            path("M-9 -150L0 -178L9 -150Z", "#f0d2a4"),
            path("M-4 -166L0 -178L4 -166Z", INK),
            x=470 + n * 30,
            y=790,
            rotate=(n - 1) * 7,
        )
        for n, tone in enumerate((MAROON, GOLD, SKY, LEAF))
    )
    return document(
        sky("#cde0e6", CREAM),
        sun(300, 230, 80),
        arcs(830, 830, 700, TEAL, strength=0.09),
        cloud(1220, 180, 0.8),
        floor(800, "#d9c096"),
        shadow(830, 880, 330, 0.16),
        school_bag(830, 876, scale=1.5),
        pencils,
        path("M420 690H566L552 850H434Z", shaded(SKY, 0.2)),
        book(1230, 870, width=330, tall=66, colour=MAROON),
        book(1240, 804, width=290, tall=56, colour=SAND),
        circle(1230, 706, 46, shaded("#c2452f", 0.2)),
        stroke("M1230 664q4 -22 18 -30", "#6d4828", 7),
        path("M1238 650q30 -30 52 -6q-26 22 -52 6Z", LEAF),
        leaves(-20, 1020, scale=0.8),
    )


def reading_by_touch() -> str:
    """Fingers rest on a page of raised dots."""
    cells = [
        {1, 2, 4},
        {1, 5},
        {1, 3, 4},
        {2, 4},
        {1, 2, 5},
        {1},
        {1, 4, 5},
        {1, 2, 3, 5},
        {2, 3, 4},
        {1, 3},
    ]
    return document(
        sky("#c3d6e3", "#f4ead6"),
        arcs(800, 900, 820, SKY, strength=0.08),
        group(
            rect(-640, -330, 1280, 700, "#14202a", 26, opacity=0.14, transform="translate(14 20)"),
            rect(-640, -330, 1280, 700, linear("#fffdf6", "#eadfc8", 40), 26),
            x=800,
            y=500,
            rotate=-4,
        ),
        group(
            *(
                braille(
                    -560, -250 + row * 170, cells[row:] + cells[:row], step=38, colour="#d9cbae"
                )
                for row in range(4)
            ),
            x=800,
            y=500,
            rotate=-4,
        ),
        _hand(1010, 640),
    )


def _hand(x: float, y: float) -> str:
    """A hand that reads, coming from the lower right."""
    skin = SKINS[1]
    fingers = "".join(
        stroke(f"M{bx} {by}L{tx} {ty}", linear(light(skin, 0.16), dark(skin, 0.06), 70), width)
        + ellipse(
            tx - 6,
            ty - 10,
            width * 0.24,
            width * 0.3,
            light(skin, 0.44),
            opacity=0.8,
            transform=f"rotate(-24 {tx - 6} {ty - 10})",
        )
        for bx, by, tx, ty, width in (
            (-40, 70, -190, -120, 74),
            (40, 20, -70, -190, 78),
            (120, 10, 60, -190, 76),
            (190, 50, 170, -130, 66),
        )
    )
    return group(
        ellipse(20, 110, 330, 150, "#14202a", opacity=0.1),
        stroke("M160 240L560 520", shaded(TEAL, 0.2), 270),
        stroke("M130 210L250 300", skin, 190),
        path(
            "M-90 60Q-70 -30 40 -30Q190 -40 240 60Q280 180 200 270Q90 320 0 230Q-100 150 -90 60Z",
            linear(light(skin, 0.14), dark(skin, 0.12), 50),
        ),
        fingers,
        stroke("M-40 170L-190 120", linear(light(skin, 0.1), dark(skin, 0.1), 70), 78),
        stroke("M-10 70Q60 30 170 70", dark(skin, 0.2), 5, opacity=0.5),
        x=x,
        y=y,
    )
