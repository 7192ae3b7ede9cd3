"""The pictures of the demo: drawn by code, the same each time, without text in them."""

from collections.abc import Callable

from config.demo.pictures.raster import jpeg
from config.demo.pictures.scenes import (
    abilities,
    days,
    emblems,
    families,
    gathering,
    indoors,
    measures,
    programmes,
    requests,
    seasons,
    ways_in,
)

MODULES = (
    families,
    abilities,
    days,
    seasons,
    measures,
    programmes,
    requests,
    gathering,
    indoors,
    ways_in,
    emblems,
)


def scenes() -> dict[str, Callable[[], str]]:
    """Every drawing by the name content files use: `best-buddies` is drawn by `best_buddies`."""
    return {
        name.replace("_", "-"): scene
        for module in MODULES
        for name, scene in vars(module).items()
        if callable(scene) and scene.__module__ == module.__name__ and not name.startswith("_")
    }


def draw(name: str) -> bytes:
    return jpeg(scenes()[name]())
