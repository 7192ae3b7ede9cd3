"""Every address of the house, as the resolver knows it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Address:
    # `namespace:name`, or the route where a view has no name.
    name: str
    route: str
    view: Callable[..., Any]

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
