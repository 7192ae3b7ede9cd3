"""Days at home: visits, exercise, talk, a family table."""

from config.demo.pictures.buildings import room, window
from config.demo.pictures.furniture import armchair, chair_arm, lamp, pot, stick, table
from config.demo.pictures.heads import SKINS, Head
from config.demo.pictures.people import man, seated, shadow, woman, youngster
from config.demo.pictures.places import arcs, near
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
from config.demo.pictures.tableware import bowl, dallah, open_book
from config.demo.pictures.things import bubble, heart


def home_visit() -> str:
    """A nurse measures an older woman's blood pressure at home."""
    return document(
        room("#e6d3bd", boards="#cfb083"),
        arcs(800, 770, 680, MAROON, strength=0.06),
        window(620, 100, 360, 320),
        lamp(220, 810, tall=440),
        pot(1500, 806, scale=1.2, colour=MAROON),
        near(
            shadow(560, 905, 190),
            shadow(1020, 905, 90),
            armchair(540, 900, colour=SKY, scale=1.24),
            seated(
                572,
                720,
                scale=1.16,
                robe="#33424c",
                head=Head.woman("#d9c7a2", SKINS[1]).turned(1),
                hands=((150, -60), (120, -46)),
            ),
            chair_arm(540, 900, colour=SKY, scale=1.24),
            table(800, 940, width=200, tall=130),
            rect(746, 760, 108, 46, shaded(WHITE), 8),
            circle(800, 783, 14, TEAL),
            rect(850, 780, 22, 26, "#c2452f", 4),
            woman(
                1010,
                902,
                scale=1.12,
                robe="#e9f1f1",
                trim=TEAL,
                head=Head.woman(TEAL).turned(-1),
                hands=((-190, -190), (-150, -168)),
            ),
            heart(800, 590, 40),
            scale=1.1,
        ),
    )


def home_exercise() -> str:
    """A father and his son move beans with a spoon at a low table."""
    return document(
        room("#c3d9e4", boards="#d9c49b"),
        arcs(800, 770, 680, SKY, strength=0.08),
        window(1080, 110, 360, 330),
        pot(150, 806, scale=1.25),
        near(
            rect(220, 880, 1160, 80, linear("#b5716a", "#8f4a54"), 40),
            rect(250, 892, 1100, 56, light(MAROON, 0.3), 28, opacity=0.4),
            shadow(800, 940, 220, 0.16),
            seated(
                520,
                800,
                scale=1.14,
                head=Head.man(SKINS[1]).turned(1),
                hands=((150, -60), (150, -44)),
            ),
            rect(430, 812, 150, 92, shaded(SAND), 20),
            seated(
                1080,
                812,
                scale=1.0,
                robe=GOLD,
                legs=INK,
                head=Head.boy(SKINS[1]).turned(1),
                hands=((140, -70), (150, -60)),
                flip=True,
            ),
            rect(1024, 830, 130, 78, shaded(TEAL), 20),
            table(800, 930, width=380, tall=140),
            bowl(700, 788, SKY),
            bowl(890, 788, MAROON),
            stroke("M932 742L868 766", "#b9c5c9", 8),
            scale=1.12,
        ),
    )


def calm_talk() -> str:
    """Husband and wife talk over coffee, two speech bubbles of the same size."""
    return document(
        room("#dcc8c6", boards="#cfb48a"),
        arcs(800, 770, 660, MAROON, strength=0.07),
        pot(110, 806, scale=1.2, colour=MAROON),
        lamp(1490, 806, tall=430),
        bubble(560, 230, 300, 170, "#f4e7cf", tail=-1, lines=3),
        bubble(1040, 230, 300, 170, "#cfe3e1", tail=1, lines=3),
        near(
            shadow(520, 910, 150),
            shadow(1080, 910, 150),
            rect(400, 770, 230, 130, shaded(TEAL, 0.2), 26),
            rect(970, 770, 230, 130, shaded(TEAL, 0.2), 26),
            seated(
                510, 766, scale=1.2, head=Head.man(SKINS[0]).turned(1), hands=(None, (104, -70))
            ),
            seated(
                1090,
                766,
                scale=1.2,
                flip=True,
                robe=MAROON,
                head=Head.woman("#8c3653", SKINS[1]).turned(1),
                hands=(None, (104, -70)),
            ),
            table(800, 920, width=260, tall=130),
            dallah(760, 786, scale=0.44),
            scale=1.12,
        ),
    )


def older_and_young() -> str:
    """A grandfather and a girl look at a photograph album at dusk."""
    return document(
        room("#d7c4a6", boards="#c2a171"),
        arcs(800, 770, 700, SAND, strength=0.12),
        lamp(1330, 812, tall=500),
        window(220, 110, 380, 330),
        near(
            shadow(800, 912, 320),
            path(
                "M420 880V640Q420 590 480 590H1120Q1180 590 1180 640V880Z",
                shaded(dark(TEAL, 0.1), 0.16),
            ),
            path(
                "M390 890V730Q390 700 430 700H500V800H1100V700H1170Q1210 700 1210 730V890Z",
                shaded(TEAL, 0.2),
            ),
            seated(
                690,
                760,
                scale=1.26,
                robe="#efe6d2",
                head=Head.elder(SKINS[1]).turned(1),
                hands=((120, -56), (130, -40)),
            ),
            seated(
                960,
                770,
                scale=0.98,
                robe=MAROON,
                legs=INK,
                head=Head.girl(SKINS[0]).turned(1),
                flip=True,
                hands=(None, (120, -56)),
            ),
            open_book(838, 716, scale=0.38, colour=MAROON),
            stick((560, 740), (530, 900)),
            scale=1.12,
        ),
    )


def foster_home() -> str:
    """A family table with one more chair, a drawing on the wall."""
    drawing = (
        rect(-120, -90, 240, 180, WHITE, 8)
        + circle(-60, -40, 24, GOLD)
        + path("M-90 70V10L-30 -30L30 10V70Z", light(MAROON, 0.3))
        + stroke("M60 70V20M40 44h40M60 70l-16 14M60 70l16 14", TEAL, 6)
        + circle(60, 4, 14, "none", stroke=TEAL, stroke_width=6)
    )
    return document(
        room("#efdcb9", boards="#d3b27c"),
        arcs(800, 770, 680, SAND, strength=0.1),
        window(1080, 110, 360, 320),
        group(rect(-132, -102, 264, 204, shaded("#a9784a"), 10), drawing, x=380, y=260, rotate=-2),
        near(
            man(
                560,
                880,
                scale=1.1,
                head=Head.man(SKINS[1]).turned(1),
                hands=((-60, -170), (90, -206)),
            ),
            woman(
                1040,
                880,
                scale=1.06,
                robe=TEAL,
                head=Head.woman("#2b8079").turned(-1),
                hands=((-92, -206), (60, -170)),
            ),
            youngster(
                720,
                880,
                scale=0.94,
                shirt=SKY,
                head=Head.girl(SKINS[0]),
                skirt=True,
                hands=((-50, -190), (50, -190)),
            ),
            youngster(
                880,
                880,
                scale=0.9,
                shirt=GOLD,
                head=Head.boy(SKINS[4]),
                hands=((-50, -196), (50, -196)),
            ),
            rect(400, 716, 800, 30, shaded("#a9784a"), 12),
            stroke("M470 740L450 950M1130 740L1150 950", dark("#a9784a", 0.24), 24),
            bowl(620, 714, MAROON),
            bowl(980, 714, SKY),
            ellipse(800, 704, 90, 16, CREAM),
            circle(770, 690, 24, "#c2452f"),
            circle(812, 686, 24, "#e08a3c"),
            circle(840, 692, 20, LEAF),
            scale=1.14,
        ),
    )
