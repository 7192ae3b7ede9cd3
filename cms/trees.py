"""Pages as they stand below one another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from wagtail.models import Page


@dataclass
class Branch:
    title: str
    url: str
    branches: list[Branch] = field(default_factory=list)


def branches(pages: Iterable[Page]) -> list[Branch]:
    """The topmost of the pages, each with those below it. They come ordered by their path.

    A page whose parent is not among them stands below the nearest one above it that is.
    """
    top: list[Branch] = []
    above: list[tuple[str, Branch]] = []
    for page in pages:
        while above and not page.path.startswith(above[-1][0]):
            above.pop()
        if page.url is None:
            continue
        branch = Branch(page.title, page.url)
        (above[-1][1].branches if above else top).append(branch)
        above.append((page.path, branch))
    return top
