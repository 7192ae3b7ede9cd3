"""Text of one direction inside text of the other, where there is no HTML to say so.

For SMS, mail subjects, file titles and the like. Pages use <bdi> through the template filters.
"""

import re

_LEFT_TO_RIGHT_ISOLATE = "\u2066"
_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"

_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_SURROGATES = re.compile("[\ud800-\udfff]")


def ltr(text: str) -> str:
    """Isolate a phone number, reference, address or code, which always reads left to right."""
    return f"{_LEFT_TO_RIGHT_ISOLATE}{strip_controls(text)}{_POP_ISOLATE}" if text else ""


def isolate(text: str) -> str:
    """Isolate a name or somebody's words, which read in their own direction."""
    return f"{_FIRST_STRONG_ISOLATE}{strip_controls(text)}{_POP_ISOLATE}" if text else ""


def strip_controls(text: str) -> str:
    """Return the text on one line, without what could reorder or break its surroundings."""
    text = _SURROGATES.sub("", _CONTROLS.sub("", text))
    return _UNPRINTABLE.sub(" ", text).strip()
