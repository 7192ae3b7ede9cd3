"""The dictionary staff edit, as the search reads it."""

from functools import lru_cache

from portal.common.analysis import Lexicon
from search.enums import Belonging
from search.models import LexiconEntry


def current() -> Lexicon:
    """The lexicon of this moment: its rows are read each time, and learnt when they changed."""
    return _learnt(tuple(LexiconEntry.objects.order_by("pk").values_list("belonging", "words")))


@lru_cache(maxsize=2)
def _learnt(rows: tuple[tuple[str, str], ...]) -> Lexicon:
    def groups(belonging: Belonging) -> list[list[str]]:
        return [LexiconEntry.forms_of(words) for kind, words in rows if kind == belonging]

    return Lexicon.of(plurals=groups(Belonging.PLURAL), equals=groups(Belonging.EQUAL))
