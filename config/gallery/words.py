"""Words of the gallery in the page's language, outside the catalogue of messages."""

from django.utils.functional import lazy
from django.utils.translation import get_language


def pick(english: str, arabic: str) -> str:
    return arabic if get_language() == "ar" else english


both = lazy(pick, str)
