"""Filters of a list as links that say how much they lead to.

The list's rows are read once, as plain values; every count follows from them, so that a filter more
is no query more. A choice counts what the other filters leave.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils.functional import Promise

from portal.common.numerals import shown


@dataclass(frozen=True)
class Facet:
    """One question a list can be narrowed by: its name in the address, its words, its answers."""

    name: str
    label: str | Promise
    options: Sequence[tuple[str, Any]]


@dataclass(frozen=True)
class Choice:
    text: str
    url: str
    count: str
    is_current: bool


@dataclass(frozen=True)
class Group:
    label: str
    every: Choice
    choices: list[Choice]


class Narrowed:
    """A list as the address narrows it. What the address asks and nobody offers is passed over."""

    def __init__(
        self,
        rows: Iterable[Mapping[str, Any]],
        facets: Sequence[Facet],
        asked: Mapping[str, str],
    ) -> None:
        self.rows, self.facets = list(rows), facets
        self.chosen = {
            facet.name: asked[facet.name]
            for facet in facets
            if asked.get(facet.name) in {value for value, _label in facet.options}
        }

    @property
    def keys(self) -> list[int]:
        return [row["pk"] for row in self.rows if self._fits(row, self.chosen)]

    @property
    def query(self) -> str:
        """What the links of further pages repeat."""
        return f"{urlencode(self.chosen)}&" if self.chosen else ""

    @property
    def groups(self) -> list[Group]:
        """Those with a choice to make."""
        found = [self._group(facet) for facet in self.facets]
        return [group for group in found if len(group.choices) > 1 or self._is_asked(group)]

    def _is_asked(self, group: Group) -> bool:
        return any(choice.is_current for choice in group.choices)

    def _group(self, facet: Facet) -> Group:
        others = {name: value for name, value in self.chosen.items() if name != facet.name}
        left = [row for row in self.rows if self._fits(row, others)]
        counts = Counter(value for row in left for value in _values(row, facet.name))
        current = self.chosen.get(facet.name)
        choices = [
            self._choice(str(label), {**others, facet.name: value}, counts[value], value == current)
            for value, label in facet.options
            if counts[value] or value == current
        ]
        every = self._choice("", others, len(left), current is None)
        return Group(str(facet.label), every, choices)

    def _choice(self, text: str, chosen: Mapping[str, str], count: int, current: bool) -> Choice:
        return Choice(text, f"?{urlencode(chosen)}", shown(str(count)), current)

    def _fits(self, row: Mapping[str, Any], chosen: Mapping[str, str]) -> bool:
        return all(value in _values(row, name) for name, value in chosen.items())


def _values(row: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = row[name]
    if isinstance(value, tuple):
        return value
    return () if value is None else (str(value),)
