"""What is carried, packed or laid on a table."""

from config.demo.pictures.svg import (
    CREAM,
    GOLD,
    LEAF,
    MAROON,
    SAND,
    TEAL,
    WHITE,
    circle,
    dark,
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


def book(
    x: float,
    y: float,
    *,
    width: float = 300,
    tall: float = 54,
    colour: str = TEAL,
    rotate: float = 0,
) -> str:
    """A closed book lying down, its back to the left."""
    return group(
        path(
            f"M-{width / 2} -{tall}H{width / 2}V0H-{width / 2}Q-{width / 2 + 20} -{tall / 2}"
            f" -{width / 2} -{tall}Z",
            shaded(colour, 0.24),
        ),
        path(
            f"M-{width / 2 - 14} -{tall - 9}H{width / 2}V-9H-{width / 2 - 14}Q-{width / 2 - 4}"
            f" -{tall / 2} -{width / 2 - 14} -{tall - 9}Z",
            linear("#fffaf0", "#e4d8c0"),
        ),
        stroke(
            f"M-{width / 2 - 60} -{tall * 0.35}H{width / 2}M-{width / 2 - 60} -{tall * 0.62}"
            f"H{width / 2}",
            "#cdbf9f",
            2,
        ),
        x=x,
        y=y,
        rotate=rotate,
    )


def open_book(
    x: float, y: float, *, scale: float = 1, colour: str = TEAL, lines: bool = True
) -> str:
    words = "".join(
        stroke(f"M{side * 40} {-86 + row * 26}q{side * 80} -22 {side * 160} -6", "#b9c9cc", 7)
        for side in (-1, 1)
        for row in range(5)
    )
    return group(
        path(
            "M-240 -120Q-120 -176 0 -120Q120 -176 240 -120V60Q120 6 0 60Q-120 6 -240 60Z",
            shaded(colour, 0.2),
            transform="translate(0 14)",
        ),
        path("M0 -120Q-110 -170 -226 -122V48Q-110 0 0 52Z", linear("#e9dfca", "#fffdf6", 180)),
        path("M0 -120Q110 -170 226 -122V48Q110 0 0 52Z", linear("#efe4cd", "#fffdf6", 0)),
        words if lines else "",
        x=x,
        y=y,
        scale=scale,
    )


def lantern(x: float, y: float, *, scale: float = 1, colour: str = GOLD) -> str:
    """A fanous, hanging from its ring."""
    return group(
        circle(0, 150, 210, radial("#ffdf8ecc", "#ffdf8e00")),
        stroke("M0 -300V0", dark(colour, 0.35), 5),
        circle(0, 6, 15, "none", stroke=colour, stroke_width=7),
        path("M-16 22H16L62 78H-62Z", shaded(colour, 0.2)),
        path("M-62 78H62L76 190L46 246H-46L-76 190Z", linear("#fff3c8", "#f2b84d")),
        stroke("M-30 78L-38 190L-20 246M30 78L38 190L20 246M-76 190H76", dark(colour, 0.24), 6),
        path("M0 108Q24 146 14 176Q0 200 -14 176Q-24 146 0 108Z", linear("#ffffff", "#f49b3c")),
        path("M-54 246H54L38 286H-38Z", shaded(colour, 0.24)),
        path("M-10 286H10L0 316Z", dark(colour, 0.2)),
        x=x,
        y=y,
        scale=scale,
    )


def basket(x: float, y: float, *, scale: float = 1) -> str:
    """A food basket: bread, fruit, oil, rice."""
    food = (
        rect(-36, -290, 66, 170, linear("#f2cf6b", "#d9a63a"), 16)
        + rect(-18, -322, 30, 40, dark(TEAL, 0.1), 6)
        + path("M40 -130Q36 -236 74 -250Q116 -236 112 -130Z", shaded("#f4ead6"))
        + rect(56, -212, 42, 34, light(MAROON, 0.1), 4)
        + ellipse(-96, -170, 62, 40, shaded("#d79a55"), transform="rotate(-24 -96 -170)")
        + stroke("M-126 -176l16 -18M-100 -182l16 -18M-74 -186l14 -16", "#f0c98e", 6)
        + circle(-50, -150, 36, shaded("#c2452f"))
        + circle(18, -146, 34, shaded("#e08a3c"))
        + circle(118, -148, 30, shaded(LEAF))
    )
    weave = "".join(
        stroke(
            f"M{-150 + n * 25} {-126 + (n % 2) * 3}L{-124 + n * 20.6:.0f} -6",
            dark(SAND, 0.24),
            4,
            opacity=0.5,
        )
        for n in range(13)
    )
    return group(
        food,
        path("M-166 -134H166L136 0H-136Z", shaded("#cf9f5a", 0.24)),
        weave,
        stroke("M-150 -90Q0 -74 150 -90M-142 -46Q0 -32 142 -46", light(SAND, 0.3), 6, opacity=0.6),
        rect(-178, -148, 356, 28, shaded("#b98445"), 14),
        x=x,
        y=y,
        scale=scale,
    )


def box(x: float, y: float, *, scale: float = 1, colour: str = "#cfa873", mark: str = "") -> str:
    return group(
        rect(-110, -150, 220, 150, shaded(colour, 0.2), 4),
        rect(-18, -150, 36, 150, light(colour, 0.3), opacity=0.6),
        path("M-110 -150L-130 -190H130L110 -150Z", dark(colour, 0.16)),
        mark,
        x=x,
        y=y,
        scale=scale,
    )


def school_bag(x: float, y: float, *, scale: float = 1, colour: str = TEAL) -> str:
    return group(
        path(
            "M-60 -336Q-60 -400 0 -400Q60 -400 60 -336",
            "none",
            stroke=dark(colour, 0.3),
            stroke_width=20,
        ),
        path(
            "M-170 -20V-220Q-170 -350 0 -350Q170 -350 170 -220V-20Q170 0 150 0H-150Q-170 0"
            " -170 -20Z",
            shaded(colour, 0.24),
        ),
        path(
            "M-196 -34V-160Q-196 -190 -170 -190V-4Q-196 -6 -196 -34ZM196 -34V-160Q196 -190 170"
            " -190V-4Q196 -6 196 -34Z",
            dark(colour, 0.3),
        ),
        path(
            "M-130 -30V-138Q-130 -160 -108 -160H108Q130 -160 130 -138V-30Q130 -14 112 -14H-112"
            "Q-130 -14 -130 -30Z",
            shaded(light(colour, 0.14), 0.2),
        ),
        stroke("M-130 -112H130", GOLD, 8),
        rect(-16, -126, 32, 40, shaded(GOLD), 8),
        path(
            "M-170 -216Q-130 -196 0 -196Q130 -196 170 -216V-236Q164 -350 0 -350Q-164 -350 -170"
            " -236Z",
            light(colour, 0.06),
        ),
        stroke("M-166 -214Q0 -186 166 -214", dark(colour, 0.24), 5),
        circle(0, -270, 28, shaded(GOLD)),
        x=x,
        y=y,
        scale=scale,
    )


def dallah(x: float, y: float, *, scale: float = 1, colour: str = GOLD) -> str:
    """The coffee pot, with two cups without handles beside it."""
    cups = "".join(
        path(
            f"M{at} -44H{at + 52}Q{at + 50} -4 {at + 40} 0H{at + 12}Q{at + 2} -4 {at} -44Z",
            shaded(CREAM, 0.16),
        )
        for at in (96, 164)
    )
    return group(
        path("M-58 -92Q-120 -150 -108 -208Q-86 -150 -44 -126Z", shaded(dark(colour, 0.1))),
        stroke("M44 -150Q110 -150 74 -46", dark(colour, 0.2), 15),
        path(
            "M-30 -190Q-24 -130 -60 -70Q-74 -10 -46 0H46Q74 -10 60 -70Q24 -130 30 -190Z",
            shaded(colour, 0.28),
        ),
        path("M-34 -190H34Q30 -232 0 -244Q-30 -232 -34 -190Z", shaded(light(colour, 0.1))),
        circle(0, -254, 10, dark(colour, 0.1)),
        stroke("M-38 -130H38M-58 -50H58", light(colour, 0.4), 5),
        cups,
        x=x,
        y=y,
        scale=scale,
    )


def dates(x: float, y: float, *, scale: float = 1) -> str:
    fruit = "".join(
        ellipse(
            -70 + n * 28 + (n % 2) * 6,
            -30 - (n % 3) * 13,
            20,
            13,
            shaded("#6d3a22", 0.3),
            transform=f"rotate({(n * 37) % 60 - 30} {-70 + n * 28} -34)",
        )
        for n in range(6)
    )
    return group(
        fruit,
        path("M-120 -26H120Q110 20 40 24H-40Q-110 20 -120 -26Z", shaded(CREAM, 0.2)),
        x=x,
        y=y,
        scale=scale,
    )


def cup(x: float, y: float) -> str:
    """A cup of something hot."""
    steam = stroke(f"M{x} {y - 54}q-12 -18 0 -34t0 -34", WHITE, 6, opacity=0.6)
    return steam + path(
        f"M{x - 26} {y - 40}H{x + 26}Q{x + 24} {y} {x + 12} {y}H{x - 12}Q{x - 24} {y} {x - 26}"
        f" {y - 40}Z",
        linear(WHITE, "#d9cdb8", 20),
    )


def bowl(x: float, y: float, colour: str) -> str:
    """A bowl of beans."""
    return ellipse(x, y - 42, 54, 12, "#7a5230") + path(
        f"M{x - 60} {y - 44}H{x + 60}Q{x + 50} {y} {x} {y}Q{x - 50} {y} {x - 60} {y - 44}Z",
        shaded(colour, 0.2),
    )
