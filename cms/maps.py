"""Our own small outline of the country, and where a point lies on it. No map of others is needed.

Longitude and latitude become x and y by the plain projection of a small country: degrees times a
scale, longitudes shortened by the cosine of the middle latitude.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from portal.centres.models import Centre

WEST, NORTH = 50.55, 26.30
SCALE = 100
# The cosine of 25.3 degrees.
SHORTER = 0.904
WIDTH, HEIGHT = 108, 188

# The coast and the southern border, drawn by hand from well-known places, from the head of the
# bay of Salwa northwards and round: close enough to recognise, far too coarse to measure.
OUTLINE = [
    (50.83, 24.74),
    (50.78, 25.00),
    (50.77, 25.22),
    (50.75, 25.44),
    (50.80, 25.62),
    (50.86, 25.50),
    (50.91, 25.60),
    (50.97, 25.80),
    (51.02, 25.98),
    (51.11, 26.08),
    (51.23, 26.15),
    (51.36, 26.05),
    (51.45, 25.97),
    (51.58, 25.90),
    (51.55, 25.75),
    (51.49, 25.68),
    (51.51, 25.55),
    (51.50, 25.42),
    (51.56, 25.31),
    (51.62, 25.17),
    (51.60, 24.98),
    (51.52, 24.86),
    (51.46, 24.72),
    (51.39, 24.63),
    (51.22, 24.61),
    (51.11, 24.56),
    (50.96, 24.58),
]


@dataclass(frozen=True)
class Spot:
    """A place on the drawing, and how a phone's own map is opened there."""

    x: float
    y: float
    geo_url: str


def spot(centre: Centre) -> Spot | None:
    """Nothing for a place that is not known or lies outside the drawing."""
    if centre.latitude is None or centre.longitude is None:
        return None
    x, y = project(centre.longitude, centre.latitude)
    if not (0 <= x <= WIDTH and 0 <= y <= HEIGHT):
        return None
    place = f"{centre.latitude},{centre.longitude}"
    return Spot(x, y, f"geo:{place}?q={place}")


def path() -> str:
    """The outline as an SVG path."""
    points = (project(longitude, latitude) for longitude, latitude in OUTLINE)
    return "M" + " ".join(f"{x} {y}" for x, y in points) + "Z"


def project(longitude: float | Decimal, latitude: float | Decimal) -> tuple[float, float]:
    x = (float(longitude) - WEST) * SHORTER * SCALE
    y = (NORTH - float(latitude)) * SCALE
    return round(x, 1), round(y, 1)
