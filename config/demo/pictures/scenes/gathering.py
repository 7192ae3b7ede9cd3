"""People who come together: volunteers, friends, colleagues, a whole foundation."""

from config.demo.pictures.buildings import house, room, skyline, window
from config.demo.pictures.furniture import pot
from config.demo.pictures.heads import HAIR, SKINS, Head
from config.demo.pictures.people import man, shadow, woman, youngster
from config.demo.pictures.places import (
    arcs,
    cloud,
    ground,
    leaves,
    near,
    palm,
    sea,
    sky,
    sun,
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
    rect,
    shaded,
    stroke,
)
from config.demo.pictures.tableware import box
from config.demo.pictures.things import heart


def about() -> str:
    """Eight houses in a half circle under one wide umbrella of arcs."""
    tones = (TEAL, SKY, MAROON, SAND, LEAF, MAROON, GOLD, SKY)
    homes = "".join(
        house(
            190 + n * 174,
            842 - abs(n - 3.5) ** 2 * -3.4,
            scale=0.5,
            width=270,
            door=tone,
            wall=("#f6ead3", "#efdcc0")[n % 2],
        )
        for n, tone in enumerate(tones)
    )
    return document(
        sky("#bcd9dd", CREAM),
        sun(1380, 190, 64),
        cloud(210, 170, 0.7),
        skyline(720, "#9fc0c6", scale=0.85, seed=33, opacity=0.55),
        ground(760, "#e0c894"),
        umbrella(800, 640, 720, TEAL, panels=8),
        stroke("M800 630V840", dark(TEAL, 0.4), 18),
        homes,
        shadow(800, 930, 80),
        near(
            man(720, 960, scale=0.72, hands=((-62, -150), (74, -168))),
            woman(800, 964, scale=0.7, robe=MAROON),
            youngster(880, 962, scale=0.66, shirt=GOLD, head=Head.boy(SKINS[1])),
            scale=1.1,
            y=970,
        ),
        leaves(-30, 1030, scale=0.8),
        leaves(1630, 1030, scale=0.8, flip=True, colour=MAROON),
    )


def volunteers() -> str:
    """Young people pack boxes together along a table."""
    crew = (
        youngster(
            350,
            890,
            scale=1.2,
            shirt=TEAL,
            head=Head.bare(SKINS[1]).turned(1),
            hands=((-54, -180), (90, -210)),
        ),
        woman(
            620,
            900,
            scale=1.1,
            robe="#2b4a55",
            head=Head.woman("#d9a441").turned(1),
            hands=((-84, -216), (92, -216)),
        ),
        youngster(
            900,
            890,
            scale=1.22,
            shirt=MAROON,
            head=Head.bare(SKINS[4]).turned(-1),
            hands=((-92, -214), (70, -200)),
        ),
        youngster(
            1190,
            894,
            scale=1.16,
            shirt=SKY,
            skirt=True,
            trousers=INK,
            head=Head.scarfed_girl("#f0e6d2", SKINS[0]).turned(-1),
            hands=((-96, -206), (64, -190)),
        ),
    )
    return document(
        room("#c5dad0", boards="#d9c49b"),
        arcs(800, 770, 700, TEAL, strength=0.08),
        window(130, 110, 320, 300),
        window(1150, 110, 320, 300),
        near(
            *crew,
            rect(190, 690, 1190, 34, shaded("#a9784a"), 10),
            rect(230, 724, 1110, 240, linear("#c99b62", "#9a6f3f")),
            box(490, 692, scale=0.74, mark=heart(0, -76, 26)),
            box(770, 692, scale=0.86, mark=heart(0, -76, 28)),
            box(1060, 692, scale=0.74, mark=heart(0, -76, 26)),
            circle(300, 666, 26, "#c2452f"),
            circle(346, 670, 22, "#e08a3c"),
            circle(262, 672, 20, LEAF),
            rect(1250, 610, 40, 82, "#e2b33f", 8),
            rect(1200, 628, 38, 64, "#f0e6d2", 8),
            rect(1300, 640, 44, 52, light(TEAL, 0.3), 8),
            scale=1.06,
        ),
    )


def friends() -> str:
    """Four friends walk along the water in the late afternoon."""
    return document(
        sky("#f0c792", "#fbecd0"),
        sun(1180, 430, 110, "#f0a95a"),
        arcs(800, 760, 700, MAROON, strength=0.05),
        skyline(620, "#c9a183", scale=1.0, seed=19, opacity=0.7),
        sea(620, 150, "#b98a6a"),
        rect(0, 766, 1600, 234, linear("#ecd9b3", "#cfb382")),
        stroke("M0 766H1600", "#fbf3e4", 12, stroke_linecap="butt"),
        palm(140, 850, scale=1.3, lean=26),
        palm(1490, 850, scale=1.2, lean=-26),
        near(
            *(shadow(x, 942, 66) for x in (470, 690, 910, 1130)),
            youngster(
                470,
                936,
                scale=1.2,
                shirt=TEAL,
                head=Head.bare(SKINS[0]).turned(1),
                hands=((-70, -170), (66, -260)),
            ),
            woman(
                690,
                938,
                scale=1.02,
                robe=MAROON,
                head=Head.woman("#e8dcc3").turned(1),
                hands=((-76, -176), (76, -176)),
            ),
            youngster(
                910,
                936,
                scale=1.14,
                shirt=GOLD,
                head=Head.boy(SKINS[1]).turned(-1),
                hands=((-70, -190), (70, -190)),
            ),
            youngster(
                1130,
                938,
                scale=1.16,
                shirt=SKY,
                head=Head.bare(SKINS[4], beard=HAIR).turned(-1),
                hands=((-66, -250), (66, -160)),
            ),
            scale=1.1,
        ),
    )


def forum() -> str:
    """A round of people at a forum before a large screen with rising columns."""
    audience = "".join(
        group(_from_behind(n), x=110 + n * 198, y=900 + (n % 2) * 24, scale=1.25) for n in range(8)
    )
    bars = "".join(
        rect(
            -200 + n * 92,
            130 - (60 + n * 40),
            60,
            60 + n * 40,
            [SAND, TEAL, SKY, MAROON, LEAF][n],
            6,
        )
        for n in range(5)
    )
    return document(
        sky("#35535c", "#5f868c"),
        arcs(800, 780, 760, "#cfe3e1", strength=0.06),
        rect(0, 760, 1600, 240, linear("#6d5138", "#4a3524")),
        rect(440, 110, 720, 430, "#1d2b33", 18),
        rect(460, 130, 680, 390, linear("#f7fbfa", "#d3e6e5", 40), 8),
        group(bars, x=800, y=330),
        path("M590 470H1010", stroke="#9fbcc0", stroke_width=6),
        rect(330, 700, 940, 70, linear("#a9784a", "#7d5632")),
        shadow(560, 706, 70, 0.3),
        rect(1000, 560, 130, 150, shaded("#8a5f3c", 0.2), 8),
        man(
            1065,
            704,
            scale=0.98,
            head=Head.man(SKINS[0]).turned(-1),
            hands=((-110, -260), (60, -190)),
            behind="r",
        ),
        rect(1000, 590, 130, 120, shaded("#8a5f3c", 0.2), 8),
        path("M1030 660A35 35 0 0 1 1100 660Z", GOLD),
        woman(
            560,
            704,
            scale=0.92,
            robe=TEAL,
            head=Head.woman("#2b8079").turned(1),
            hands=((-56, -170), (66, -206)),
        ),
        audience,
    )


def _from_behind(number: int) -> str:
    """Head and shoulders of a listener, in turn under a headcloth, in a scarf, bare-headed."""
    tone = (TEAL, MAROON, SKY, SAND, INK)[number % 5]
    shoulders = path("M-84 130Q-84 20 0 8Q84 20 84 130Z", shaded(tone if number % 3 else "#e9eff2"))
    if number % 3 == 0:
        cloth = path(
            "M-38 -30C-42 -78 42 -78 38 -30C42 0 60 20 66 64Q0 84 -66 64C-60 20 -42 0 -38 -30Z",
            shaded(WHITE, 0.14),
        )
        return shoulders + cloth + stroke("M-38 -38Q0 -30 38 -38M-37 -48Q0 -40 37 -48", INK, 6)
    if number % 3 == 1:
        scarf = light(tone, 0.1)
        return shoulders + path(
            "M0 -76C46 -76 46 -30 40 -6C44 24 60 30 62 58Q0 76 -62 58C-60 30 -44 24 -40 -6C-46"
            " -30 -46 -76 0 -76Z",
            shaded(scarf, 0.2),
        )
    neck = rect(-16, -20, 32, 44, dark(SKINS[number % 5], 0.1), 12)
    return shoulders + neck + circle(0, -34, 38, shaded(HAIR, 0.1))


def workshop() -> str:
    """Colleagues around a table with cards and drawings."""
    cards = "".join(
        rect(-44, -30, 88, 60, tone, 8, transform=f"translate({x} {y}) rotate({turn})")
        for x, y, turn, tone in (
            (560, 742, -8, "#f4d58a"),
            (690, 756, 6, "#cfe3e1"),
            (820, 740, -4, "#e9b9c4"),
            (950, 756, 8, "#cfe0ee"),
            (1060, 740, -6, "#f4d58a"),
        )
    )
    notes = "".join(
        rect(x, y, 84, 84, tone, 6)
        for x, y, tone in (
            (330, 190, "#f4d58a"),
            (440, 180, "#cfe3e1"),
            (550, 196, "#e9b9c4"),
            (336, 300, "#cfe0ee"),
            (446, 306, "#f4d58a"),
            (556, 302, "#cfe3e1"),
        )
    )
    return document(
        room("#c9d9d2", boards="#d3bd93"),
        arcs(980, 770, 620, TEAL, strength=0.08),
        rect(280, 140, 420, 310, WHITE, 12),
        rect(280, 140, 420, 310, "none", 12, stroke="#b9c9cc", stroke_width=12),
        notes,
        window(1060, 110, 380, 330),
        near(
            man(
                530,
                800,
                scale=1.06,
                head=Head.man(SKINS[0]).turned(1),
                hands=((-60, -170), (60, -176)),
            ),
            woman(720, 800, scale=1.0, robe=MAROON, head=Head.woman("#8c3653", SKINS[1])),
            youngster(
                900, 800, scale=1.12, shirt=SKY, head=Head.bare(SKINS[4], beard=HAIR).turned(-1)
            ),
            woman(
                1080,
                800,
                scale=1.02,
                robe="#2b4a55",
                head=Head.woman("#d9a441").turned(-1),
                hands=((-80, -190), (60, -170)),
            ),
            path("M400 700H1210L1290 800H320Z", linear("#c99b62", "#b08050")),
            rect(320, 800, 970, 34, "#8a5f3c", 8),
            stroke("M400 834V950M1210 834V950", "#6d4e2e", 26),
            cards,
            group(pot(0, 0, scale=0.44), x=1170, y=736),
            scale=1.1,
        ),
    )
