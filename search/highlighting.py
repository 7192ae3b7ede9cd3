"""Marks what was found in the spelling its author chose."""

from collections.abc import Callable, Iterable

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

from portal.common import analysis
from portal.common.analysis import Lexicon, Term
from search.vocabulary import PIECE

Sought = Callable[[str], bool]
_BEFORE, _LENGTH = 8, 34


def sought(terms: Iterable[Term], lexicon: Lexicon) -> Sought:
    """Tells of a piece of text whether it holds something of the terms, in whatever spelling."""
    stems = {stem for term in terms for found in (term.stems, *term.others) for stem in found}

    def holds(piece: str) -> bool:
        return not stems.isdisjoint(analysis.stems(piece, lexicon))

    return holds


def marked(text: str, holds: Sought) -> SafeString:
    """The text with every word that holds what is sought marked."""
    return format_html_join(
        "",
        "{}",
        (
            (format_html("<mark>{}</mark>", part) if hit else conditional_escape(part),)
            for part, hit in _parts(text, holds)
        ),
    )


def excerpt(text: str, holds: Sought) -> SafeString:
    """Some words around the first that was found, or the beginning."""
    pieces = text.split()
    first = next((n for n, piece in enumerate(pieces) if holds(piece)), 0)
    start = max(0, first - _BEFORE)
    chosen = " ".join(pieces[start : start + _LENGTH])
    return format_html(
        "{}{}{}",
        "… " if start else "",
        marked(chosen, holds),
        " …" if start + _LENGTH < len(pieces) else "",
    )


def _parts(text: str, holds: Sought) -> list[tuple[str, bool]]:
    parts, end = [], 0
    for match in PIECE.finditer(text):
        if holds(match[0]):
            parts += [(text[end : match.start()], False), (match[0], True)]
            end = match.end()
    return [*parts, (text[end:], False)]
