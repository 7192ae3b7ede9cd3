"""Pictures of days and times of the year on which campaigns are held."""

from config.demo.pictures.buildings import room, skyline
from config.demo.pictures.furniture import lamp, pot, stick, wheelchair_back, wheelchair_front
from config.demo.pictures.heads import SKINS, Head
from config.demo.pictures.people import man, seated, shadow, woman, youngster
from config.demo.pictures.places import (
    arcs,
    bush,
    cloud,
    day,
    floor,
    ground,
    leaves,
    near,
    palm,
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
    clipped,
    dark,
    document,
    group,
    light,
    linear,
    path,
    rect,
    shaded,
    stroke,
)
from config.demo.pictures.tableware import book, open_book, school_bag


def nine_measures() -> str:
    """A family behind a wide shield of arcs, small bright particles kept outside."""
    outside = "".join(
        group(_particle(0, 0, size), x=x, y=y, opacity=0.75)
        for x, y, size in (
            (150, 240, 46),
            (330, 120, 30),
            (90, 520, 34),
            (1450, 220, 50),
            (1290, 110, 30),
            (1520, 520, 36),
            (240, 380, 24),
            (1380, 400, 26),
            (620, 70, 22),
            (1010, 60, 26),
        )
    )
    return document(
        sky("#d4e6e4", CREAM),
        outside,
        circle(800, 900, 690, TEAL, opacity=0.1),
        circle(800, 900, 600, TEAL, opacity=0.13),
        circle(800, 900, 510, CREAM, opacity=0.9),
        path("M110 900A690 690 0 0 1 1490 900", stroke=TEAL, stroke_width=14),
        path(
            "M200 900A600 600 0 0 1 1400 900",
            stroke=light(TEAL, 0.3),
            stroke_width=6,
            stroke_dasharray="4 22",
            stroke_linecap="round",
        ),
        rect(0, 880, 1600, 120, linear("#e3cfa6", "#cdb587")),
        near(
            shadow(620, 930, 80),
            shadow(980, 930, 80),
            shadow(800, 936, 60),
            shadow(1150, 930, 70),
            shadow(440, 930, 70),
            man(620, 925, head=Head.man(SKINS[0]).wearing("mask").turned(1)),
            woman(980, 926, robe=MAROON, head=Head.woman("#8c3653").wearing("mask").turned(-1)),
            youngster(752, 936, scale=0.66, shirt=SKY, head=Head.boy().wearing("mask")),
            youngster(
                858,
                936,
                scale=0.62,
                shirt=GOLD,
                skirt=True,
                trousers=TEAL,
                head=Head.girl(SKINS[1]).wearing("mask"),
            ),
            man(
                1150,
                922,
                scale=0.94,
                robe="#e9dfc8",
                head=Head.elder().wearing("mask").turned(-1),
                hands=((-66, -150), (72, -180)),
            ),
            stick((1220, 752), (1234, 926)),
            woman(
                440,
                924,
                scale=0.96,
                robe="#2b4a55",
                head=Head.woman("#3a5f6b", SKINS[2]).wearing("mask").turned(1),
            ),
            scale=1.06,
        ),
    )


def _particle(x: float, y: float, r: float) -> str:
    spikes = "".join(
        group(
            stroke(f"M0 {-r}V{-r * 1.34}", "#b5604f", r * 0.14)
            + circle(0, -r * 1.4, r * 0.13, "#b5604f"),
            rotate=turn,
        )
        for turn in range(0, 360, 40)
    )
    return (
        spikes
        + circle(x, y, r, linear("#e39a83", "#b5604f", 45))
        + circle(-r * 0.3, -r * 0.25, r * 0.2, "#f3c3b2", opacity=0.7)
    )


def older_persons_day() -> str:
    """A grandmother weaves Sadu while a girl learns beside her."""
    return document(
        room("#e3cdb6", boards="#cfae80"),
        arcs(800, 770, 680, MAROON, strength=0.06),
        _sadu(200, 90, 1200, 150),
        near(
            shadow(560, 940, 170),
            shadow(1060, 944, 90),
            rect(420, 800, 240, 140, shaded(SAND, 0.2), 16),
            seated(
                540,
                790,
                scale=1.2,
                robe="#24313a",
                head=Head.woman("#303f49", SKINS[1]).turned(1),
                hands=((150, -60), (140, -40)),
            ),
            _loom(800, 930),
            youngster(
                1050,
                940,
                scale=1.05,
                shirt=TEAL,
                trousers=MAROON,
                skirt=True,
                head=Head.girl(SKINS[0]).turned(-1),
                hands=((-128, -190), (-104, -150)),
            ),
            pot(330, 936, scale=0.9, colour=MAROON),
            lamp(1330, 944, tall=470),
            scale=1.1,
        ),
    )


def _sadu(x: float, y: float, width: float, tall: float) -> str:
    """A woven band of triangles and stripes."""
    step = width / 16
    teeth = "".join(
        path(
            f"M{x + n * step} {y + tall * 0.66}l{step / 2} {-tall * 0.3}l{step / 2} {tall * 0.3}Z",
            [CREAM, GOLD][n % 2],
        )
        + path(
            f"M{x + n * step} {y + tall * 0.34}l{step / 2} {tall * 0.3}l{step / 2} {-tall * 0.3}Z",
            INK,
            opacity=0.75,
        )
        for n in range(16)
    )
    fringe = "".join(
        stroke(f"M{at} {y + tall}v26", MAROON, 5) for at in range(int(x) + 12, int(x + width), 24)
    )
    return (
        rect(x, y, width, tall, shaded(MAROON, 0.16))
        + teeth
        + rect(x, y + tall * 0.1, width, tall * 0.07, CREAM)
        + rect(x, y + tall * 0.83, width, tall * 0.07, CREAM)
        + rect(x, y + tall * 0.2, width, tall * 0.04, GOLD)
        + rect(x, y + tall * 0.75, width, tall * 0.04, GOLD)
        + fringe
    )


def _loom(x: float, y: float) -> str:
    threads = "".join(
        stroke(f"M{-92 + n * 14} -290V-40", [CREAM, light(MAROON, 0.3)][n % 2], 4)
        for n in range(14)
    )
    return group(
        stroke("M-112 0V-320M112 0V-320", "#8a5f3c", 16),
        threads,
        clipped(rect(-96, -170, 192, 140, WHITE), _sadu(-110, -174, 220, 140), key="loom"),
        stroke("M-124 -296H124M-124 -34H124", "#6d4828", 16),
        stroke("M-104 -178H104", GOLD, 9),
        x=x,
        y=y,
    )


def disability_day() -> str:
    """Friends with and without disabilities on a path that rises gently for all."""
    return document(
        day(SKY),
        sun(1330, 220, 74),
        arcs(760, 800, 730, SKY, strength=0.09),
        cloud(260, 170, 0.9),
        cloud(1010, 130, 0.5),
        skyline(650, "#86aebd", scale=0.9, seed=63, opacity=0.7),
        ground(660, "#a5c095"),
        tree(120, 780, scale=1.2),
        bush(1500, 800, scale=0.9),
        path("M0 1000V860Q500 800 900 830T1600 790V1000Z", linear("#e9d8b4", "#cdb587")),
        path("M0 930Q500 872 900 902T1600 862V884Q1200 894 900 924T0 952Z", GOLD, opacity=0.55),
        near(
            shadow(420, 890, 76),
            shadow(660, 900, 130),
            shadow(930, 905, 70),
            shadow(1170, 895, 76),
            shadow(280, 888, 50),
            man(
                420,
                884,
                head=Head.man(SKINS[0]).wearing("glasses").turned(1),
                hands=((-62, -160), (92, -178)),
            ),
            stick((512, 708), (560, 892), colour="#f4f6f5", crook=False),
            group(
                wheelchair_back(0, 0, scale=1.1),
                seated(
                    0,
                    -158,
                    scale=0.95,
                    robe=TEAL,
                    head=Head.woman("#2b8079", SKINS[1]).turned(1),
                    hands=(None, (70, -40)),
                ),
                wheelchair_front(0, 0, scale=1.1),
                x=690,
                y=896,
            ),
            youngster(
                930,
                900,
                scale=0.98,
                shirt=GOLD,
                head=Head.boy(SKINS[3]),
                hands=((-60, -146), (72, -290)),
            ),
            woman(
                1150,
                892,
                robe=MAROON,
                head=Head.woman("#8c3653", SKINS[2]).turned(-1),
                hands=((-70, -230), (66, -152)),
            ),
            youngster(
                270,
                890,
                scale=0.72,
                shirt=SKY,
                skirt=True,
                trousers=INK,
                head=Head.girl(SKINS[1]).turned(1),
                hands=((-52, -150), (96, -190)),
            ),
            scale=1.14,
        ),
    )


def back_to_school() -> str:
    """Two children with bags on the way to school in the morning."""
    return document(
        sky("#c9e0ea", CREAM),
        sun(300, 240, 84),
        arcs(900, 800, 720, TEAL, strength=0.08),
        cloud(720, 150, 0.7),
        cloud(1320, 220, 0.9),
        _school(1080, 770),
        ground(740, "#a9c292"),
        path("M560 1000Q700 840 1040 770H1120Q960 860 1100 1000Z", linear("#f3e4c4", "#dcc596")),
        tree(240, 800, scale=1.3),
        bush(430, 812, scale=0.8),
        palm(1480, 820, scale=1.2, lean=-24),
        near(
            shadow(640, 950, 70),
            shadow(860, 955, 66),
            _small_bag(604, 744),
            youngster(
                640,
                944,
                scale=1.02,
                shirt="#e9eff2",
                trousers="#2f5b74",
                head=Head.boy(SKINS[1]).turned(1),
                hands=((-54, -160), (78, -280)),
            ),
            _small_bag(896, 762, MAROON),
            youngster(
                860,
                950,
                scale=0.96,
                shirt="#e9eff2",
                trousers=MAROON,
                skirt=True,
                head=Head.girl(SKINS[0]).turned(-1),
                hands=((-60, -150), (40, -210)),
            ),
            scale=1.2,
        ),
        leaves(1620, 1020, scale=0.8, flip=True, colour=LEAF),
    )


def _school(x: float, y: float) -> str:
    rows = "".join(
        rect(-300 + n * 104, -170, 66, 84, linear("#cfe4ea", "#8fb7c9", 20), 6)
        for n in (0, 1, 4, 5)
    )
    return group(
        rect(-340, -220, 680, 220, linear("#f8ecd2", "#e3cfa6", 12)),
        rect(-352, -238, 704, 24, shaded(TEAL)),
        rows,
        path("M-110 -238V-300L0 -370L110 -300V-238Z", shaded("#f3e3c3", 0.16)),
        circle(0, -296, 34, WHITE),
        circle(0, -296, 34, "none", stroke=TEAL, stroke_width=8),
        stroke("M0 -296V-316M0 -296H14", INK, 5),
        path("M-60 0V-110Q-60 -160 0 -160Q60 -160 60 -110V0Z", shaded(MAROON, 0.2)),
        stroke("M0 -156V0", dark(MAROON, 0.4), 4),
        x=x,
        y=y,
    )


def _small_bag(x: float, y: float, colour: str = TEAL) -> str:
    return school_bag(x, y + 106, scale=0.34, colour=colour)


def books() -> str:
    """A stack of books with ear-phones around the topmost: reading by ear and by hand."""
    return document(
        sky("#c8dde0", CREAM),
        arcs(800, 830, 720, TEAL, strength=0.09),
        sun(1240, 250, 74),
        floor(800, "#d9c096"),
        pot(300, 850, scale=1.5, colour=SAND),
        shadow(810, 890, 330, 0.16),
        book(800, 884, width=640, tall=92, colour=MAROON),
        book(830, 790, width=560, tall=80, colour=SKY),
        book(790, 708, width=590, tall=76, colour=SAND),
        book(815, 630, width=500, tall=84, colour=TEAL, rotate=-2),
        open_book(815, 470, scale=0.86, colour=MAROON),
        stroke("M560 560C520 250 1100 250 1070 560", INK, 22),
        rect(524, 520, 62, 130, shaded(INK, 0.2), 28),
        rect(1044, 520, 62, 130, shaded(INK, 0.2), 28),
        rect(574, 532, 24, 106, MAROON, 12),
        rect(1032, 532, 24, 106, MAROON, 12),
        leaves(1620, 1020, scale=0.9, flip=True),
    )
