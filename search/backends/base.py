"""What a page of results needs from whatever searches: the database now, an engine beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from portal.common import analysis
from portal.common.analysis import Lexicon, Term
from search import lexicon
from search.enums import Kind
from search.models import Entry

PER_PAGE = 10
LONGEST = 200
MOST_TERMS = 12


@dataclass(frozen=True)
class Query:
    """What somebody typed, in which language, and what to narrow it to."""

    text: str
    language: str
    kind: Kind | None = None
    page: int = 1

    @cached_property
    def lexicon(self) -> Lexicon:
        return lexicon.current()

    @cached_property
    def terms(self) -> list[Term]:
        """What is sought, each thing once, in the order typed."""
        return analysis.terms(self.text[:LONGEST], self.lexicon, most=MOST_TERMS)


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
