"""Marks what was found in the spelling its author chose."""

import re
from collections.abc import Sequence

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

from portal.common import arabic

# A word with its vowel marks and stretching, which folding takes away.
_WORD = re.compile(r"[\w\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+")
_BEFORE, _LENGTH = 8, 34


def marked(text: str, words: Sequence[str]) -> SafeString:
    """The text with every word that holds one of the sought ones marked."""
    return format_html_join(
        "",
        "{}",
        (
            (format_html("<mark>{}</mark>", part) if hit else conditional_escape(part),)
            for part, hit in _parts(text, words)
        ),
    )


def excerpt(text: str, words: Sequence[str]) -> SafeString:
    """Some words around the first that was found, or the beginning."""
    pieces = text.split()
    first = next((n for n, piece in enumerate(pieces) if _holds(piece, words)), 0)
    start = max(0, first - _BEFORE)
    chosen = " ".join(pieces[start : start + _LENGTH])
    return format_html(
        "{}{}{}",
        "… " if start else "",
        marked(chosen, words),
        " …" if start + _LENGTH < len(pieces) else "",
    )


def _parts(text: str, words: Sequence[str]) -> list[tuple[str, bool]]:
    parts, end = [], 0
    for match in _WORD.finditer(text):
        if _holds(match[0], words):
            parts += [(text[end : match.start()], False), (match[0], True)]
            end = match.end()
    return [*parts, (text[end:], False)]


def _holds(piece: str, words: Sequence[str]) -> bool:
    folded = " ".join(["", *arabic.words(piece), ""])
    return any(found_in(folded, word) for word in words)


def found_in(padded: str, word: str) -> bool:
    """As the database looks."""
    return pattern(word) in padded


def pattern(word: str) -> str:
    """Arabic writes «و», «ب», «ال» onto the word: longer ones are found inside others too."""
    return f" {word}" if word.isascii() or len(word) <= 2 else word
