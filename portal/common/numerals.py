"""Which digits a person reads. Display only: codes, phones and what is typed keep 0-9.

The preference is a callable, so that a page which shows no number never asks who is reading it.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils.safestring import SafeData, mark_safe
from django.utils.translation import get_language

LATIN = "latn"
ARABIC = "arab"

_preference: ContextVar[Callable[[], str]] = ContextVar("numerals", default=lambda: LATIN)

_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_ARABIC_SEPARATORS = str.maketrans(",.", "٬٫")

# Thousands in threes, or a decimal fraction; not a list, a version or the end of a sentence.
_SEPARATED = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?![.,]?\d)", re.ASCII
)

# Codes stand isolated left to right; in HTML, tags and entities are no text either.
_CODES = re.compile("(\u2066[^\u2069]*\u2069)")
_CODES_AND_MARKUP = re.compile(
    '(<bdi dir="ltr".*?</bdi>|<[^>]*>|&#?\\w+;|\u2066[^\u2069]*\u2069)', re.DOTALL
)


@contextmanager
def preferring(preference: Callable[[], str]) -> Iterator[None]:
    """Show numbers, until the block ends, as the callable answers when first asked."""
    token = _preference.set(preference)
    try:
        yield
    finally:
        _preference.reset(token)


def shown(text: str) -> str:
    """Return the text with the digits its reader chose; Arabic ones appear in Arabic text only."""
    if not (get_language() or "").startswith("ar") or _preference.get()() != ARABIC:
        return text
    if isinstance(text, SafeData):
        return mark_safe(_outside(_CODES_AND_MARKUP, text))
    return _outside(_CODES, text)


def arabic_indic(text: str) -> str:
    """Return the text with every digit, and the separators within numbers, as ٠-٩ ٬ ٫."""
    text = _SEPARATED.sub(lambda number: number[0].translate(_ARABIC_SEPARATORS), text)
    return text.translate(_ARABIC_DIGITS)


def _outside(kept: re.Pattern[str], text: str) -> str:
    """Splitting by a group leaves what matched it at the odd places."""
    pieces = kept.split(text)
    return "".join(
        piece if place % 2 else arabic_indic(piece) for place, piece in enumerate(pieces)
    )
