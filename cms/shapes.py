"""The few shapes in which pictures appear: Wagtail's filters, small and large, and their room."""

from enum import Enum


class Shape(Enum):
    CARD = (
        ("fill-400x225", "fill-800x450"),
        "(min-width: 64rem) 24rem, (min-width: 40rem) 50vw, 100vw",
    )
    HERO = (("fill-560x420", "fill-1120x840"), "(min-width: 56rem) 34rem, 100vw")
    BODY = (("width-480", "width-960"), "(min-width: 48rem) 42rem, 100vw")
    SQUARE = (("fill-160x160", "fill-320x320"), "10rem")
    # What social networks show beside a shared link; never on a page.
    SHARED = (("fill-1200x630",), "")

    def __init__(self, filters: tuple[str, ...], sizes: str) -> None:
        self.filters = filters
        self.sizes = sizes
