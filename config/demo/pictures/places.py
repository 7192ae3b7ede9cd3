"""Skies, ground, garden and rooms: what stands behind and around people."""

import random

from config.demo.pictures.svg import (
    CREAM,
    GOLD,
    HEIGHT,
    LEAF,
    SAND,
    SKY,
    TEAL,
    WHITE,
    WIDTH,
    arc,
    circle,
    dark,
    group,
    light,
    linear,
    mix,
    path,
    radial,
    rect,
    shaded,
    stroke,
)


def sky(top: str, bottom: str) -> str:
    return rect(0, 0, WIDTH, HEIGHT, linear(top, bottom))


def near(*parts: str, scale: float = 1.2, x: float = 800, y: float = 950) -> str:
    """The foreground brought closer, around a point on the ground."""
    return group(*parts, x=x - x * scale, y=y - y * scale, scale=scale)


def day(colour: str = SKY) -> str:
    """A morning sky tinted with a colour."""
    return sky(mix(colour, "#eef4f2", 0.72), CREAM)


def sun(x: float, y: float, r: float, colour: str = GOLD) -> str:
    glow = light(colour, 0.45)
    return circle(x, y, r * 2.4, radial(glow + "aa", glow + "00")) + circle(
        x, y, r, linear(light(colour, 0.72), light(colour, 0.08))
    )


def arcs(
    x: float, y: float, r: float, colour: str, *, count: int = 3, strength: float = 0.1
) -> str:
    """The umbrella of the house: wide half circles, one inside the other."""
    return "".join(
        path(
            arc(x, y, r - step * r * 0.2, 180, 360) + "Z",
            colour,
            opacity=strength * (1 + step * 0.35),
        )
        for step in range(count)
    )


def umbrella(x: float, y: float, r: float, colour: str = TEAL, *, panels: int = 6) -> str:
    """An open umbrella seen from the front: panels in two shades, scalloped hem."""
    parts = []
    for step in range(panels):
        left, right = (-1 + 2 * step / panels) * r, (-1 + 2 * (step + 1) / panels) * r
        shade = [colour, light(colour, 0.16)][step % 2]
        middle = (left + right) / 2
        parts.append(
            path(
                f"M{x} {y - r * 0.78}C{x + left * 0.55:.0f} {y - r * 0.76:.0f} {x + left:.0f}"
                f" {y - r * 0.42:.0f} {x + left:.0f} {y}Q{x + middle:.0f} {y - r * 0.12:.0f}"
                f" {x + right:.0f} {y}C{x + right:.0f} {y - r * 0.42:.0f} {x + right * 0.55:.0f}"
                f" {y - r * 0.76:.0f} {x} {y - r * 0.78}Z",
                linear(light(shade, 0.14), dark(shade, 0.14 + 0.05 * step), 30),
            )
        )
    tip = stroke(f"M{x} {y - r * 0.78}v{-r * 0.09}", dark(colour, 0.2), r * 0.035)
    return tip + "".join(parts)


def ground(y: float, colour: str, *, swell: float = 30) -> str:
    """A gentle rise across the whole width."""
    return path(
        f"M0 {y + swell}Q{WIDTH * 0.3} {y - swell} {WIDTH * 0.62} {y + swell * 0.3}"
        f"T{WIDTH} {y}V{HEIGHT}H0Z",
        linear(light(colour, 0.18), dark(colour, 0.1)),
    )


def floor(y: float, colour: str = "#e6d4b2") -> str:
    return rect(0, y, WIDTH, HEIGHT - y, linear(colour, dark(colour, 0.16))) + rect(
        0, y, WIDTH, 7, dark(colour, 0.12), opacity=0.4
    )


def sea(y: float, height: float, colour: str = SKY) -> str:
    waves = "".join(
        stroke(
            f"M{(n * 397) % 1500} {y + 18 + (n * 53) % max(1, int(height - 30))}"
            f"h{40 + n * 13 % 90}",
            WHITE,
            4,
            opacity=0.28,
        )
        for n in range(14)
    )
    return rect(0, y, WIDTH, height, linear(light(colour, 0.36), colour)) + waves


def cloud(x: float, y: float, scale: float = 1, opacity: float = 0.85) -> str:
    return group(
        path(
            "M-110 30Q-150 30 -150 4Q-150 -26 -112 -26Q-104 -66 -58 -62Q-34 -96 10 -80"
            "Q44 -96 66 -58Q112 -64 116 -24Q150 -22 148 6Q146 30 112 30Z",
            linear("#ffffff", "#ecf1f1"),
        ),
        x=x,
        y=y,
        scale=scale,
        opacity=opacity,
    )


def palm(x: float, y: float, *, scale: float = 1, lean: float = 0) -> str:
    trunk = stroke(
        f"M0 0Q{lean * 0.3:.0f} -120 {lean:.0f} -240", linear("#a97f4d", "#7d5a35", 0), 20
    ) + stroke(
        f"M0 0Q{lean * 0.3:.0f} -120 {lean:.0f} -240",
        "#6d4e2e",
        18,
        opacity=0.25,
        stroke_dasharray="3 17",
        stroke_linecap="butt",
    )
    fronds = ""
    for number, (dx, dy) in enumerate(
        [(-120, -8), (-128, 46), (-86, -62), (120, -8), (128, 46), (86, -62), (-58, 84), (62, 84)]
    ):
        shade = [dark(LEAF, 0.1), LEAF, light(LEAF, 0.14)][number % 3]
        fronds += path(
            f"M0 0Q{dx * 0.5:.0f} {dy - 66:.0f} {dx} {dy}Q{dx * 0.42:.0f} {dy - 26:.0f} 0 0Z", shade
        )
    dates = "".join(circle(at, 14 + abs(at) * 0.4, 7, SAND) for at in (-12, 0, 12))
    return group(trunk, group(fronds, dates, x=lean, y=-242), x=x, y=y, scale=scale)


def tree(x: float, y: float, *, scale: float = 1, colour: str = LEAF) -> str:
    crown = (
        circle(-44, -190, 70, shaded(dark(colour, 0.12)))
        + circle(50, -182, 66, shaded(dark(colour, 0.2)))
        + circle(2, -244, 82, shaded(colour))
        + circle(-24, -262, 34, light(colour, 0.24), opacity=0.6)
    )
    trunk = path("M-13 0Q-8 -90 -6 -170H8Q10 -90 15 0Z", shaded("#8a6544", 0.2))
    return group(trunk, crown, x=x, y=y, scale=scale)


def bush(x: float, y: float, *, scale: float = 1, colour: str = LEAF) -> str:
    return group(
        path(
            "M-120 0C-124 -60 -76 -78 -54 -56C-44 -116 34 -116 44 -62C82 -84 126 -56 120 0Z",
            linear(light(colour, 0.12), dark(colour, 0.24)),
        ),
        x=x,
        y=y,
        scale=scale,
    )


def leaves(x: float, y: float, *, scale: float = 1, colour: str = TEAL, flip: bool = False) -> str:
    """Large leaves that enter from a lower corner and give depth."""
    blades = ""
    for number, (dx, dy) in enumerate(
        [(60, -330), (150, -280), (220, -190), (-20, -300), (260, -90)]
    ):
        shade = [dark(colour, 0.24), colour, light(colour, 0.12)][number % 3]
        nx, ny = -dy * 0.2, dx * 0.2
        blades += path(
            f"M0 0Q{dx * 0.5 + nx:.0f} {dy * 0.5 + ny:.0f} {dx} {dy}"
            f"Q{dx * 0.5 - nx:.0f} {dy * 0.5 - ny:.0f} 0 0Z",
            linear(light(shade, 0.1), dark(shade, 0.2), 60),
        ) + stroke(
            f"M{dx * 0.08:.0f} {dy * 0.08:.0f}L{dx * 0.9:.0f} {dy * 0.9:.0f}",
            light(shade, 0.24),
            3,
            opacity=0.5,
        )
    return group(blades, x=x, y=y, scale=scale, flip=flip)


def dhow(x: float, y: float, *, scale: float = 1) -> str:
    return group(
        path("M-120 0Q-96 44 -40 46H60Q104 42 132 -12Q30 14 -120 0Z", shaded("#8a5a34", 0.24)),
        stroke("M-6 6V-176", "#6d4828", 8),
        path(
            "M-84 -30Q24 -60 62 -184Q84 -92 60 -10Q-16 -14 -84 -30Z",
            linear("#ffffff", "#e2d8c3", 20),
        ),
        stroke("M-96 -26L70 -196", "#6d4828", 6),
        x=x,
        y=y,
        scale=scale,
    )


def rain(seed: int = 4, *, count: int = 46, until: float = 700) -> str:
    chance = random.Random(seed)  # noqa: S311 (a drawing, not a secret)
    return "".join(
        stroke(
            f"M{chance.randint(0, 1600)} {chance.randint(0, int(until))}l-12 44",
            WHITE,
            4,
            opacity=0.42,
        )
        for _ in range(count)
    )


def stars(seed: int = 8, *, count: int = 60, until: float = 480) -> str:
    chance = random.Random(seed)  # noqa: S311 (a drawing, not a secret)
    return "".join(
        circle(
            chance.randint(0, WIDTH),
            chance.randint(0, int(until)),
            chance.choice([2, 2.6, 4]),
            "#fff4d6",
            opacity=round(0.35 + chance.random() * 0.6, 2),
        )
        for _ in range(count)
    )
