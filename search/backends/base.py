"""What a page of results needs from whatever searches: the database now, an engine beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from portal.common import arabic
from search.enums import Kind
from search.models import Entry

PER_PAGE = 10
LONGEST = 200
MOST_WORDS = 12


@dataclass(frozen=True)
class Query:
    """What somebody typed, in which language, and what to narrow it to."""

    text: str
    language: str
    kind: Kind | None = None
    page: int = 1

    @property
    def words(self) -> list[str]:
        """The folded words, each once, in their order."""
        return list(dict.fromkeys(arabic.words(self.text[:LONGEST])))[:MOST_WORDS]


@dataclass(frozen=True)
class Found:
    entries: Sequence[Entry] = ()
    # How many in all with the chosen kind, and how many of each kind without it.
    total: int = 0
    kinds: dict[Kind, int] = field(default_factory=dict)
    # No entry has all the words; these have most of them.
    is_partial: bool = False


class Backend(Protocol):
    def find(self, query: Query) -> Found: ...
