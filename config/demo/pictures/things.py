"""Devices, papers and signs, around their middle."""

from config.demo.pictures.svg import (
    INK,
    MAROON,
    SKY,
    TEAL,
    WHITE,
    arc,
    circle,
    clipped,
    dark,
    group,
    light,
    linear,
    path,
    radial,
    rect,
    shaded,
    stroke,
)


def phone(
    x: float, y: float, *, scale: float = 1, rotate: float = 0, screen: str = "", tint: str = SKY
) -> str:
    """A large telephone; `screen` is drawn around the middle of its glass of 300 × 600."""
    glass = rect(-150, -300, 300, 600, linear(light(tint, 0.62), light(tint, 0.3)), 30)
    return group(
        rect(-172, -336, 344, 672, linear("#33434d", "#141d24", 30), 50),
        clipped(rect(-150, -300, 300, 600, WHITE, 30), glass, screen, key=f"phone{x:.0f}{y:.0f}"),
        rect(-36, -322, 72, 9, "#52646e", 5),
        path("M-150 -300H40L-150 120Z", WHITE, opacity=0.1),
        x=x,
        y=y,
        scale=scale,
        rotate=rotate,
    )


def tablet(
    x: float, y: float, *, width: float = 420, tall: float = 280, screen: str = "", key: str = "t"
) -> str:
    return group(
        rect(
            -width / 2 - 18,
            -tall / 2 - 18,
            width + 36,
            tall + 36,
            linear("#33434d", "#1a252c", 30),
            24,
        ),
        clipped(
            rect(-width / 2, -tall / 2, width, tall, WHITE, 10),
            rect(-width / 2, -tall / 2, width, tall, linear("#dff0f0", "#b9d9d8")),
            screen,
            key=key,
        ),
        x=x,
        y=y,
    )


def bubble(
    x: float,
    y: float,
    width: float,
    tall: float,
    colour: str = WHITE,
    *,
    tail: int = 1,
    lines: int = 0,
) -> str:
    """A speech bubble; its tail points down to the left (-1) or right (1)."""
    at = tail * width * 0.2
    words = "".join(
        rect(
            -width * 0.32,
            -tall * 0.5 + tall * (row + 0.75) / (lines + 0.7),
            width * (0.64 - 0.18 * (row % 2)),
            11,
            dark(colour, 0.2),
            5,
            opacity=0.55,
        )
        for row in range(lines)
    )
    return group(
        path(
            f"M{at - 24} {tall / 2 - 8}L{at + tail * 34} {tall / 2 + 48}L{at + 24} {tall / 2 - 8}Z",
            dark(colour, 0.04),
        ),
        rect(
            -width / 2, -tall / 2, width, tall, linear(light(colour, 0.3), dark(colour, 0.04)), 34
        ),
        words,
        x=x,
        y=y,
    )


def heart(x: float, y: float, size: float, colour: str = MAROON) -> str:
    return group(
        path(
            "M0 36C-70 -10 -50 -62 -20 -58Q-4 -56 0 -38Q4 -56 20 -58C50 -62 70 -10 0 36Z",
            shaded(colour, 0.16),
        ),
        x=x,
        y=y,
        scale=size / 60,
    )


def tick(x: float, y: float, r: float, colour: str = TEAL) -> str:
    mark = f"M{x - r * 0.42} {y + r * 0.02}l{r * 0.3} {r * 0.32}l{r * 0.56} {-r * 0.64}"
    return circle(x, y, r, shaded(colour, 0.16)) + stroke(mark, WHITE, r * 0.2)


def paper(
    x: float,
    y: float,
    *,
    width: float = 220,
    tall: float = 290,
    rotate: float = 0,
    lines: int = 6,
    portrait: bool = False,
    colour: str = WHITE,
) -> str:
    rows = "".join(
        rect(
            -width * 0.36,
            -tall * 0.2 + row * tall * 0.1,
            width * (0.72 if row % 3 else 0.5),
            tall * 0.034,
            "#b9c9cc",
            tall * 0.017,
        )
        for row in range(lines)
    )
    head = rect(-width * 0.36, -tall * 0.4, width * 0.36, tall * 0.06, light(TEAL, 0.24), 5)
    if portrait:
        head = (
            rect(-width * 0.36, -tall * 0.42, width * 0.26, tall * 0.17, light(SKY, 0.6), 6)
            + circle(-width * 0.23, -tall * 0.36, width * 0.055, SKY)
            + path(
                f"M{-width * 0.33} {-tall * 0.26}q{width * 0.1} {-tall * 0.1} {width * 0.2} 0Z", SKY
            )
        )
    return group(
        rect(-width / 2 + 9, -tall / 2 + 12, width, tall, "#14202a", 10, opacity=0.12),
        rect(
            -width / 2,
            -tall / 2,
            width,
            tall,
            linear(light(colour, 0.4), dark(colour, 0.05), 60),
            10,
        ),
        head,
        rows,
        x=x,
        y=y,
        rotate=rotate,
    )


def crescent(x: float, y: float, r: float, colour: str = "#f6dd9a") -> str:
    inner = r * 0.8
    return group(
        circle(0, 0, r * 1.7, radial(colour + "66", colour + "00")),
        path(
            f"M{r * 0.42} {-r * 0.9}A{r} {r} 0 1 0 {r * 0.42} {r * 0.9}"
            f"A{inner} {inner} 0 1 1 {r * 0.42} {-r * 0.9}Z",
            linear(light(colour, 0.4), colour),
        ),
        x=x,
        y=y,
    )


def shield(x: float, y: float, *, scale: float = 1, colour: str = MAROON, mark: str = "") -> str:
    return group(
        path(
            "M0 -200Q90 -140 190 -150V10Q180 170 0 240Q-180 170 -190 10V-150Q-90 -140 0 -200Z",
            shaded(colour, 0.2),
        ),
        path("M0 -164Q78 -116 160 -122V10Q150 142 0 204Z", dark(colour, 0.24), opacity=0.34),
        path(
            "M0 -164Q78 -116 160 -122V10Q150 142 0 204Q-150 142 -160 10V-122Q-78 -116 0 -164Z",
            "none",
            stroke=light(colour, 0.5),
            stroke_width=7,
            opacity=0.6,
        ),
        mark,
        x=x,
        y=y,
        scale=scale,
    )


def handset(x: float, y: float, *, scale: float = 1, colour: str = TEAL, rotate: float = 0) -> str:
    return group(
        path(
            "M-150 -40Q-160 -110 -90 -116Q-60 -118 -54 -84L-46 -40Q-44 -16 -70 -8Q-60 60 8 70"
            "Q18 44 40 46L86 54"
            "Q118 60 116 92Q110 160 40 150Q-130 124 -150 -40Z",
            shaded(colour, 0.2),
        ),
        x=x,
        y=y,
        scale=scale,
        rotate=rotate,
    )


def waves(
    x: float,
    y: float,
    r: float,
    colour: str,
    *,
    start: float = -60,
    end: float = 20,
    count: int = 3,
) -> str:
    return "".join(
        stroke(
            arc(x, y, r + step * r * 0.55, start, end), colour, r * 0.16, opacity=0.9 - step * 0.24
        )
        for step in range(count)
    )


def braille(
    x: float,
    y: float,
    cells: list[set[int]],
    *,
    step: float = 34,
    colour: str = INK,
    faint: str = "",
) -> str:
    """Cells of six dots: raised where named (1–3 down the left, 4–6 down the right)."""
    drawn = ""
    for place, cell in enumerate(cells):
        for dot in range(1, 7):
            cx = x + place * step * 3.1 + (step if dot > 3 else 0)
            cy = y + ((dot - 1) % 3) * step
            if dot in cell:
                drawn += circle(cx + 3, cy + 4, step * 0.34, "#14202a", opacity=0.2) + circle(
                    cx, cy, step * 0.34, linear(light(colour, 0.4), dark(colour, 0.1), 50)
                )
            elif faint:
                drawn += circle(cx, cy, step * 0.14, faint)
    return drawn
