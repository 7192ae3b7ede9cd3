"""Every address of the house, as the resolver knows it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

EXAMPLES = {"int": "1", "uuid": "00000000-0000-4000-8000-000000000000"}
# Regular expressions of packages: their groups, digits first.
GROUPS = [
    (r"\((\?P<\w+>)?\\d\+\)", "1"),
    (r"\((\?P<url>)?\.\*\)", "x"),
    (r"\((?:\?P<\w+>)?(\w+)\|[^()]+\)", r"\1"),
    (r"\((\?P<\w+>)?[^()]+\)", "x"),
]


@dataclass(frozen=True)
class Address:
    # `namespace:name`, or the route where a view has no name.
    name: str
    route: str
    view: Callable[..., Any]

    @property
    def example(self) -> str:
        """A path of this address, its variable parts filled in with something of their kind."""
        path = re.sub(r"<(\w+):\w+>", lambda part: EXAMPLES.get(part[1], "x"), self.route)
        for group, filled in GROUPS:
            path = re.sub(group, filled, path)
        return "/" + re.sub(r"[\^$?\\]", "", path)

    @property
    def is_open(self) -> bool:
        """Whether the view may be seen without signing in."""
        return not getattr(self.view, "login_required", True)


def addresses() -> list[Address]:
    return list(_below(get_resolver(), namespaces=(), route=""))


def _below(resolver: URLResolver, *, namespaces: tuple[str, ...], route: str) -> Iterator[Address]:
    for pattern in resolver.url_patterns:
        here = route + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            name = ":".join([*namespaces, pattern.name]) if pattern.name else here
            yield Address(name, here, pattern.callback)
        else:
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from _below(pattern, namespaces=inner, route=here)
