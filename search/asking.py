"""What somebody asked for, and what they may have meant when nothing is found."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from portal.common import keyboards
from search import vocabulary
from search.backends import Found, Query, backend


@dataclass(frozen=True)
class Answer:
    query: Query
    found: Found
    # What was in truth searched for, when it is not what was typed.
    instead: Query | None = None

    @property
    def sought(self) -> Query:
        return self.instead or self.query


def ask(query: Query) -> Answer:
    """Find pages of all the words, as typed or as meant; without any, those of most words."""
    partial: Answer | None = None
    for meant in _meant(query):
        found = backend().find(meant)
        if not found.kinds:
            continue
        answer = Answer(query, found, None if meant is query else meant)
        if not found.is_partial:
            return answer
        partial = partial or answer
    return partial or Answer(query, Found())


def _meant(query: Query) -> Iterator[Query]:
    """As typed; on the other keyboard; with a slip mended; both."""
    yield query
    typed = [query.text, *keyboards.retyped(query.text)]
    for text in typed[1:]:
        yield replace(query, text=text)
    for text in typed:
        mended = vocabulary.mended(text, query.language, query.lexicon)
        if mended != text:
            yield replace(query, text=mended)
