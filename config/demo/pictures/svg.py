"""A few words for drawing: shapes as strings of SVG, colours, and gradients that need no register.

A gradient's id spells its stops (`lin-90-0f6b6b-0a4a4a`), so that `document` can write the
definitions of exactly those a drawing uses.
"""

import re
from math import cos, hypot, radians, sin

WIDTH, HEIGHT = 1600, 1000

TEAL, MAROON, SAND, SKY, INK = "#0f6b6b", "#7a1f3d", "#b98a3c", "#2f6f9f", "#24313a"
WHITE, CREAM, GOLD, LEAF, CLAY = "#ffffff", "#fbf3e4", "#e2b765", "#4f8f6b", "#c8795a"

Point = tuple[float, float]


def mix(one: str, other: str, part: float) -> str:
    """`one` with a part of `other` in it, between 0 and 1."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def light(colour: str, part: float = 0.3) -> str:
    return mix(colour, "#fffaf0", part)


def dark(colour: str, part: float = 0.3) -> str:
    return mix(colour, "#14202a", part)


def linear(start: str, end: str, angle: int = 90) -> str:
    """A paint from `start` to `end`; 90 runs downwards, 0 towards the right."""
    return f"url(#lin-{angle}-{start[1:]}-{end[1:]})"


def radial(inner: str, outer: str) -> str:
    return f"url(#rad-0-{inner[1:]}-{outer[1:]})"


def shaded(colour: str, depth: float = 0.16) -> str:
    """The colour as the light from the left leaves it: brighter there, deeper on the right."""
    return linear(light(colour, depth * 0.7), dark(colour, depth), 10)


def path(d: str, fill: str = "none", **more: object) -> str:
    return _tag("path", d=d, fill=fill, **more)


def circle(x: float, y: float, r: float, fill: str, **more: object) -> str:
    return _tag("circle", cx=x, cy=y, r=r, fill=fill, **more)


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, **more: object) -> str:
    return _tag("ellipse", cx=x, cy=y, rx=rx, ry=ry, fill=fill, **more)


def rect(
    x: float, y: float, width: float, height: float, fill: str, r: float = 0, **more: object
) -> str:
    return _tag("rect", x=x, y=y, width=width, height=height, rx=r, fill=fill, **more)


def stroke(d: str, colour: str, width: float, **more: object) -> str:
    """A line with round ends: limbs, stems, cables."""
    ends = {"stroke_linecap": "round", "stroke_linejoin": "round", **more}
    return _tag("path", d=d, fill="none", stroke=colour, stroke_width=width, **ends)


def group(*parts: str, x: float = 0, y: float = 0, scale: float = 1, **more: object) -> str:
    """Parts moved, enlarged, turned (`rotate`), mirrored (`flip`) or faded (`opacity`)."""
    move = f"translate({_number(x)} {_number(y)})"
    if rotate := more.pop("rotate", 0):
        move += f" rotate({rotate})"
    across = -scale if more.pop("flip", False) else scale
    if (across, scale) != (1, 1):
        move += f" scale({_number(across)} {_number(scale)})"
    return _tag("g", transform=move, inside="".join(parts), **more)


def clipped(shape: str, *parts: str, key: str) -> str:
    """Parts seen only through a shape; `key` names the clip within its drawing."""
    return (
        f'<clipPath id="clip-{key}">{shape}</clipPath>'
        f'<g clip-path="url(#clip-{key})">{"".join(parts)}</g>'
    )


def arc(x: float, y: float, r: float, start: float, end: float) -> str:
    """The path of an arc, degrees clockwise from the right."""
    (ax, ay), (bx, by) = polar(x, y, r, start), polar(x, y, r, end)
    large = int(abs(end - start) > 180)
    return f"M{ax:.1f} {ay:.1f}A{r} {r} 0 {large} 1 {bx:.1f} {by:.1f}"


def polar(x: float, y: float, r: float, degrees: float) -> Point:
    return x + r * cos(radians(degrees)), y + r * sin(radians(degrees))


def bend(start: Point, end: Point, reach: float, side: int = 1) -> Point:
    """Where the elbow is, of a limb of two equal parts that together reach `reach`."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    distance = min(hypot(dx, dy), reach - 0.01) or 0.01
    out = ((reach / 2) ** 2 - (distance / 2) ** 2) ** 0.5 * side
    length = hypot(dx, dy) or 1
    return (
        (start[0] + end[0]) / 2 - dy / length * out,
        (start[1] + end[1]) / 2 + dx / length * out,
    )


def document(*parts: str) -> str:
    body = "".join(parts)
    gradients = "".join(
        _gradient(kind, angle, start, end)
        for kind, angle, start, end in sorted(
            set(re.findall(r"url\(#(lin|rad)-(-?\d+)-([0-9a-f]+)-([0-9a-f]+)\)", body))
        )
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}"><defs>{gradients}</defs>{body}</svg>'
    )


def _gradient(kind: str, angle: str, start: str, end: str) -> str:
    stops = "".join(
        f'<stop offset="{offset}" stop-color="#{colour[:6]}"'
        f' stop-opacity="{int(colour[6:] or "ff", 16) / 255:.3f}"/>'
        for offset, colour in ((0, start), (1, end))
    )
    name = f'id="{kind}-{angle}-{start}-{end}"'
    if kind == "rad":
        return f"<radialGradient {name}>{stops}</radialGradient>"
    (x1, y1), (x2, y2) = polar(0.5, 0.5, -0.5, int(angle)), polar(0.5, 0.5, 0.5, int(angle))
    ends = f'x1="{x1:.3f}" y1="{y1:.3f}" x2="{x2:.3f}" y2="{y2:.3f}"'
    return f"<linearGradient {name} {ends}>{stops}</linearGradient>"


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _tag(name: str, /, **attributes: object) -> str:
    inside = attributes.pop("inside", "")
    written = "".join(
        f' {key.replace("_", "-")}="{_number(value) if isinstance(value, int | float) else value}"'
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"
