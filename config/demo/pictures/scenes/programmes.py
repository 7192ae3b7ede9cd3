"""Pictures of what can be applied for."""

from config.demo.pictures.buildings import block_of_flats, house, room, skyline, window
from config.demo.pictures.furniture import lamp, pot, table
from config.demo.pictures.heads import SKINS, Head
from config.demo.pictures.people import baby, man, shadow, woman, youngster
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
    rain,
    sky,
    sun,
    umbrella,
)
from config.demo.pictures.svg import (
    CREAM,
    INK,
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
from config.demo.pictures.tableware import basket
from config.demo.pictures.things import braille, tick


def family_support() -> str:
    """A mother with three children at home, provisions on the table."""
    return document(
        room("#ecdcc0", boards="#d8bf93"),
        arcs(800, 770, 680, SAND, strength=0.1),
        window(150, 110, 380, 340),
        lamp(1450, 800, tall=430),
        pot(90, 800, scale=1.0, colour=MAROON),
        near(
            shadow(700, 945, 90),
            shadow(880, 948, 60),
            shadow(560, 948, 50),
            table(1150, 944, width=420, tall=190),
            basket(1150, 748, scale=0.72),
            woman(
                710,
                940,
                scale=1.2,
                robe=TEAL,
                head=Head.woman("#2b8079", SKINS[0]).turned(1),
                hands=((-26, -222), (44, -214)),
                over="lr",
            ),
            baby(716, 674, scale=1.15, rotate=-14),
            youngster(
                885,
                945,
                scale=0.92,
                shirt=SKY,
                head=Head.boy(SKINS[0]).turned(1),
                hands=((-54, -150), (96, -200)),
            ),
            youngster(
                560,
                946,
                scale=0.72,
                shirt=MAROON,
                trousers=INK,
                skirt=True,
                head=Head.girl(SKINS[0]).turned(1),
                hands=((-50, -150), (94, -170)),
            ),
            scale=1.25,
        ),
    )


def emergency_relief() -> str:
    """A large umbrella held over a small house in heavy rain."""
    return document(
        sky("#4a6478", "#b9c4c4"),
        skyline(720, "#5f7a8a", scale=0.9, seed=81, opacity=0.6),
        rain(seed=9, count=70, until=860),
        cloud(280, 170, 1.3, 0.5),
        cloud(1250, 130, 1.5, 0.5),
        ground(800, "#8f9a8c"),
        circle(800, 700, 420, radial("#ffe7b588", "#ffe7b500")),
        house(800, 860, scale=1.35, wall="#f4e6ca", door=TEAL),
        umbrella(800, 470, 470, MAROON, panels=8),
        stroke("M800 462V560", dark(MAROON, 0.4), 13),
        near(
            shadow(490, 930, 60, 0.24),
            shadow(1120, 930, 60, 0.24),
            man(
                490,
                925,
                scale=0.92,
                hands=((-60, -160), (78, -150)),
                head=Head.man(SKINS[1]).turned(1),
            ),
            woman(
                1120,
                926,
                scale=0.9,
                robe=TEAL,
                head=Head.woman("#2b8079").turned(-1),
                hands=((-30, -216), (30, -210)),
                over="lr",
            ),
            baby(1120, 728, scale=0.86, rotate=-12),
            scale=1.05,
        ),
        ellipse(360, 950, 150, 16, "#dfe9ea", opacity=0.4),
        ellipse(1300, 960, 190, 18, "#dfe9ea", opacity=0.4),
    )


def rent_help() -> str:
    """A great key before a row of homes."""
    return document(
        sky("#cfe1e6", CREAM),
        sun(1300, 220, 80),
        arcs(800, 800, 720, SKY, strength=0.08),
        cloud(260, 180, 0.9),
        skyline(700, "#a9c3ca", scale=0.8, seed=90, opacity=0.6),
        ground(760, "#e0c894"),
        block_of_flats(300, 830, scale=1.05),
        block_of_flats(1330, 835, scale=0.95, wall="#e8cdb0"),
        house(1010, 840, scale=1.1, door=MAROON),
        house(610, 840, scale=1.0),
        bush(450, 850, scale=0.6),
        bush(1180, 850, scale=0.6),
        palm(120, 850, scale=1.0, lean=14),
        group(
            circle(
                -230,
                0,
                118,
                "none",
                stroke="#14202a",
                stroke_width=54,
                opacity=0.14,
                transform="translate(12 18)",
            ),
            circle(-230, 0, 118, "none", stroke=linear("#f2cf82", "#b07d2e", 40), stroke_width=54),
            rect(214, 10, 44, 112, linear("#d9ad55", "#a87528"), 12),
            rect(292, 10, 44, 92, linear("#d9ad55", "#a87528"), 12),
            rect(-112, -27, 460, 54, linear("#f6dda0", "#b98a3c"), 24),
            circle(-230, -150, 16, "none", stroke=INK, stroke_width=8),
            x=800,
            y=600,
            rotate=-14,
        ),
        shadow(820, 930, 340, 0.14),
    )


def disability_card() -> str:
    """A new secure card with a portrait, a chip and a mark in Braille."""
    card = group(
        rect(-330, -206, 660, 412, "#14202a", 34, opacity=0.2, transform="translate(14 22)"),
        rect(-330, -206, 660, 412, linear("#f7fbfa", "#cfe2e2", 30), 34),
        path("M-330 -172Q-330 -206 -296 -206H296Q330 -206 330 -172V-110H-330Z", shaded(TEAL, 0.2)),
        path("M60 -206A250 250 0 0 1 330 -60V-172Q330 -206 296 -206Z", light(TEAL, 0.16)),
        rect(-286, -70, 170, 208, linear("#dcebec", "#b3d0d2"), 16),
        circle(-201, 4, 40, SKINS[0]),
        path("M-201 -48C-150 -48 -156 10 -156 22H-246C-246 10 -252 -48 -201 -48Z", MAROON),
        circle(-201, 8, 30, SKINS[0]),
        path("M-270 138Q-262 56 -201 56Q-140 56 -132 138Z", MAROON),
        *(rect(-86, -60 + n * 46, w, 20, "#9fbcc0", 10) for n, w in enumerate((230, 170, 200))),
        rect(-86, 92, 92, 66, linear("#f2cf82", "#b98a3c", 40), 12),
        stroke("M-40 92v66M-86 125h92", "#8a6424", 4),
        braille(170, 86, [{1, 2, 5}, {2, 4}, {1, 5}], step=24, colour=INK),
        x=760,
        y=500,
        rotate=-7,
    )
    return document(
        sky("#bfd9e6", "#f3ecdc"),
        arcs(800, 900, 840, SKY, strength=0.08),
        sun(1310, 230, 80),
        floor(820, "#dccaa6"),
        shadow(800, 880, 420, 0.16),
        group(
            rect(-300, -190, 600, 380, linear("#d9c7a2", "#b9a274", 30), 28),
            rect(-240, -100, 200, 30, "#a58c5c", 10),
            rect(-240, -40, 300, 24, "#a58c5c", 10),
            x=960,
            y=390,
            rotate=12,
            opacity=0.7,
        ),
        card,
        tick(1130, 690, 74),
        leaves(-20, 1020, scale=0.9, colour=SKY),
    )


def small_project() -> str:
    """Two friends at a market stall with jars of spices under a striped awning."""
    stripes = "".join(
        path(
            f"M{440 + n * 90} 250H{530 + n * 90}L{530 + n * 90 + (n - 3.5) * 8:.0f} 390"
            f"Q{485 + n * 90 + (n - 3.5) * 8:.0f} 430 {440 + n * 90 + (n - 4.5) * 8:.0f} 390Z",
            linear(light(TEAL, 0.1), dark(TEAL, 0.1)) if n % 2 else linear("#fffaf0", "#e9dcc0"),
        )
        for n in range(8)
    )
    jars = "".join(
        group(
            rect(-34, -96, 68, 96, linear(light(tone, 0.2), dark(tone, 0.16), 10), 12),
            rect(-28, -118, 56, 26, shaded("#8a5f3c"), 6),
            rect(-22, -64, 44, 30, CREAM, 4, opacity=0.9),
            x=520 + n * 94,
            y=676,
        )
        for n, tone in enumerate(
            ("#c2452f", "#d98e2b", "#8f6b2e", "#b8552f", "#6d7f3a", "#d9b23a", "#9b3a2a")
        )
    )
    return document(
        day(SAND),
        sun(240, 220, 76),
        arcs(800, 820, 720, SAND, strength=0.1),
        skyline(690, "#bccac5", scale=0.8, seed=44, opacity=0.6),
        ground(780, "#dcc192"),
        palm(1440, 840, scale=1.25, lean=-20),
        palm(150, 850, scale=1.0, lean=18),
        stroke("M468 400V900M1132 400V900", "#8a5f3c", 22),
        woman(
            660,
            860,
            scale=1.14,
            robe=MAROON,
            head=Head.woman("#8c3653").turned(1),
            hands=((-60, -200), (74, -196)),
        ),
        woman(
            920,
            862,
            scale=1.1,
            robe="#2b4a55",
            head=Head.woman("#d9a441", SKINS[1]).turned(-1),
            hands=((-78, -226), (60, -200)),
        ),
        stripes,
        rect(430, 232, 740, 26, shaded("#8a5f3c"), 8),
        jars,
        rect(430, 676, 740, 30, shaded("#a9784a"), 8),
        rect(456, 706, 688, 206, linear("#c99b62", "#9a6f3f")),
        "".join(
            stroke(f"M{at} 712V906", dark("#a9784a", 0.2), 4, opacity=0.5)
            for at in range(500, 1130, 62)
        ),
        path("M700 790A100 100 0 0 1 900 790Z", CREAM, opacity=0.9),
        path("M730 790A70 70 0 0 1 870 790Z", TEAL),
        path("M760 790A40 40 0 0 1 840 790Z", CREAM),
        shadow(800, 920, 380, 0.14),
        leaves(1620, 1020, scale=0.7, flip=True),
    )
