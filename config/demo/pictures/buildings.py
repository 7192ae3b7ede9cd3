"""The city: towers along the bay, houses, a mosque, rooms and their windows."""

import random

from config.demo.pictures.places import floor, sky
from config.demo.pictures.svg import (
    GOLD,
    TEAL,
    WHITE,
    WIDTH,
    circle,
    clipped,
    dark,
    group,
    light,
    linear,
    mix,
    path,
    rect,
    shaded,
    stroke,
)


def skyline(y: float, colour: str, *, scale: float = 1, seed: int = 3, opacity: float = 1) -> str:
    """Towers along a bay: plain blocks, and among them some with a form of their own."""
    chance = random.Random(seed)  # noqa: S311 (a drawing, not a secret)
    shapes, at = "", -20.0
    makers = [_block, _spire, _dome, _sail, _block, _needle, _steps]
    while at < WIDTH / scale + 40:
        width = chance.randint(46, 84)
        tall = chance.randint(110, 300)
        tone = mix(colour, WHITE, chance.random() * 0.26)
        shapes += makers[chance.randrange(len(makers))](at, width, tall, tone)
        at += width + chance.randint(-6, 26)
    return group(shapes, y=y, scale=scale, opacity=opacity)


def _windows(x: float, width: float, tall: float) -> str:
    return stroke(
        f"M{x + width / 2} {-tall + 26}V-14",
        WHITE,
        width * 0.5,
        opacity=0.13,
        stroke_dasharray="9 13",
        stroke_linecap="butt",
    )


def _block(x: float, width: float, tall: float, tone: str) -> str:
    return rect(x, -tall, width, tall, shaded(tone, 0.18), 3) + _windows(x, width, tall)


def _spire(x: float, width: float, tall: float, tone: str) -> str:
    middle = x + width / 2
    return path(
        f"M{x} 0V{-tall}L{middle} {-tall - 70}L{x + width} {-tall}V0Z", shaded(tone, 0.18)
    ) + _windows(x, width, tall)


def _dome(x: float, width: float, tall: float, tone: str) -> str:
    middle = x + width / 2
    return path(
        f"M{x} 0V{-tall * 0.7}C{x} {-tall * 1.06} {middle - 5} {-tall * 1.1} {middle}"
        f" {-tall * 1.24}"
        f"C{middle + 5} {-tall * 1.1} {x + width} {-tall * 1.06} {x + width} {-tall * 0.7}V0Z",
        shaded(tone, 0.2),
    ) + stroke(
        f"M{x + 6} {-tall * 0.5}L{x + width - 6} {-tall * 0.72}M{x + 6} {-tall * 0.72}"
        f"L{x + width - 6} {-tall * 0.5}M{x + 6} {-tall * 0.28}L{x + width - 6} {-tall * 0.5}"
        f"M{x + 6} {-tall * 0.5}L{x + width - 6} {-tall * 0.28}",
        WHITE,
        2,
        opacity=0.2,
    )


def _sail(x: float, width: float, tall: float, tone: str) -> str:
    return path(
        f"M{x} 0V{-tall * 0.5}Q{x + 8} {-tall * 1.1} {x + width} {-tall * 1.25}V0Z",
        shaded(tone, 0.2),
    )


def _needle(x: float, width: float, tall: float, tone: str) -> str:
    middle = x + width / 2
    return path(
        f"M{middle - width * 0.36} 0C{middle - width * 0.1} {-tall * 0.5} {middle - width * 0.3}"
        f" {-tall} {middle - width * 0.2} {-tall * 1.15}H{middle + width * 0.2}"
        f"C{middle + width * 0.3} {-tall} {middle + width * 0.1} {-tall * 0.5}"
        f" {middle + width * 0.36} 0Z",
        shaded(tone, 0.2),
    ) + stroke(f"M{middle} {-tall * 1.15}v-40", tone, 5)


def _steps(x: float, width: float, tall: float, tone: str) -> str:
    return (
        rect(x, -tall * 0.6, width, tall * 0.6, shaded(tone, 0.2))
        + rect(x + width * 0.16, -tall * 0.85, width * 0.68, tall * 0.3, shaded(tone, 0.14))
        + rect(x + width * 0.32, -tall, width * 0.36, tall * 0.2, shaded(tone, 0.1))
    )


def house(
    x: float,
    y: float,
    *,
    width: float = 300,
    tall: float = 220,
    wall: str = "#f2e6cf",
    door: str = TEAL,
    scale: float = 1,
) -> str:
    """A Gulf house: flat roof with battlements, arched door, two windows and a wind tower."""
    left = -width / 2
    steps = "".join(
        rect(left + 8 + n * (width - 16) / 9, -tall - 20, (width - 16) / 18, 24, shaded(wall, 0.1))
        for n in range(9)
    )
    tower = rect(width * 0.2, -tall - 110, 76, 120, shaded(dark(wall, 0.04), 0.14)) + "".join(
        rect(width * 0.2 + 14 + n * 26, -tall - 90, 16, 56, dark(wall, 0.36), 8) for n in range(2)
    )
    windows = "".join(
        rect(at - 26, -tall * 0.66, 52, 78, dark(wall, 0.1), 26)
        + rect(at - 20, -tall * 0.66 + 6, 40, 66, linear("#ffe9b0", "#f3c66b"), 20)
        + stroke(
            f"M{at} {-tall * 0.66 + 8}v62M{at - 18} {-tall * 0.66 + 40}h36", dark(wall, 0.24), 4
        )
        for at in (left + width * 0.2, width * 0.3)
    )
    opening = (
        path("M-36 0V-100Q-36 -138 0 -138Q36 -138 36 -100V0Z", shaded(door, 0.16))
        + stroke("M0 -132V0", dark(door, 0.4), 3)
        + circle(12, -56, 4, GOLD)
    )
    frame = path("M-46 0V-100Q-46 -150 0 -150Q46 -150 46 -100V0Z", dark(wall, 0.1))
    shell = rect(left, -tall, width, tall, linear(light(wall, 0.3), dark(wall, 0.12), 12), 2)
    return group(tower, steps, shell, windows, frame, opening, x=x, y=y, scale=scale)


def block_of_flats(x: float, y: float, *, wall: str = "#efe2cb", scale: float = 1) -> str:
    rows = "".join(
        rect(-104 + column * 78, -400 + row * 92, 52, 58, linear("#cfe4ea", "#8fb7c9", 20), 4)
        + rect(-108 + column * 78, -340 + row * 92, 60, 8, dark(wall, 0.22), 2)
        for column in range(3)
        for row in range(4)
    )
    return group(
        rect(-136, -440, 272, 440, linear(light(wall, 0.3), dark(wall, 0.14), 8), 4),
        rect(-146, -452, 292, 18, dark(wall, 0.16), 3),
        rows,
        rect(-34, -74, 68, 74, dark(wall, 0.44), 6),
        x=x,
        y=y,
        scale=scale,
    )


def mosque(x: float, y: float, *, colour: str = "#e9dcc2", scale: float = 1) -> str:
    minaret = (
        rect(120, -330, 44, 330, shaded(colour, 0.18))
        + rect(112, -270, 60, 16, dark(colour, 0.16), 3)
        + path("M122 -330Q122 -372 142 -392Q162 -372 162 -330Z", shaded(TEAL, 0.2))
        + circle(142, -402, 5, GOLD)
    )
    hall = rect(-160, -140, 250, 140, shaded(colour, 0.14)) + path(
        "M-110 -140C-110 -236 -56 -244 -36 -276C-16 -244 38 -236 38 -140Z", shaded(TEAL, 0.2)
    )
    doors = "".join(
        path(f"M{at} 0v-56q0 -30 22 -34q22 4 22 34v56Z", dark(colour, 0.4))
        for at in (-140, -58, 24)
    )
    return group(minaret, hall, doors, circle(-36, -284, 5, GOLD), x=x, y=y, scale=scale)


def room(wall: str, *, floor_y: float = 760, boards: str = "#e2cfab") -> str:
    """A plain wall with light falling in from the left, and a floor."""
    beam = path(f"M0 0H520L980 {floor_y}H260Z", "#fffdf2", opacity=0.22)
    return sky(light(wall, 0.28), wall) + beam + floor(floor_y, boards)


def window(x: float, y: float, width: float, tall: float, *, frame: str = WHITE) -> str:
    """A window on a bright day with the city far away."""
    view = (
        rect(x, y, width, tall, linear("#bcdcea", "#f8ecd0"))
        + group(skyline(0, "#7fa9bb", scale=0.5, seed=5), x=x - 40, y=y + tall)
        + circle(x + width * 0.74, y + tall * 0.26, tall * 0.09, "#fff3cf")
    )
    panes = stroke(
        f"M{x + width / 2} {y}v{tall}M{x} {y + tall * 0.5}h{width}", frame, 9, stroke_linecap="butt"
    )
    border = rect(x, y, width, tall, "none", 6, stroke=frame, stroke_width=16)
    sill = rect(x - 24, y + tall + 4, width + 48, 18, dark(frame, 0.1), 4)
    return (
        clipped(rect(x, y, width, tall, WHITE), view, key=f"{x:.0f}-{y:.0f}")
        + panes
        + border
        + sill
    )
