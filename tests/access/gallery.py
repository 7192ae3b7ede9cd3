"""The gallery of components; not mounted in production."""

from typing import Any

from tests.access.rows import Row, everyone, nobody
from tests.access.world import World


def of_components(world: World) -> dict[str, Any]:
    return {"name": "site"}


def of_layouts(world: World) -> dict[str, Any]:
    return {"name": "narrow"}


ROWS = [
    Row("gallery:index", get=everyone(), post=nobody()),
    Row("gallery:page", kwargs=of_components, get=everyone(), post=nobody()),
    Row("gallery:layout", kwargs=of_layouts, get=everyone(), post=nobody()),
]
