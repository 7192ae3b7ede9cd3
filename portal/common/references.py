"""Reference numbers that survive the telephone, handwriting and hurried typing.

Ten digits and the thirteen letters that resemble neither a digit nor each other make 23 symbols,
a prime: a check symbol weighted by position then catches every single wrong symbol and every two
symbols exchanged. No vowels, so no words. What resembles a digit is read as that digit.
"""

import re
import secrets

from django.utils.translation import gettext_lazy as _

from portal.common.arabic import fold_entry
from portal.common.errors import Refused

ALPHABET = "0123456789CFHJKMNPRTVWX"
LENGTH = 8

_LOOKALIKES = str.maketrans("BDGILOQSUYZ", "80611005VV2")
_SEPARATORS = re.compile(r"[\W_]+")
_TYPED = re.compile(rf"(?P<prefix>[A-Z]*)(?P<body>[0-9A-Z]{{{LENGTH}}})")


class NotAReference(Refused):
    message = _(
        "This is not one of our reference numbers. Check it against your message or letter."
    )


def new(prefix: str) -> str:
    """Return a fresh reference such as AP-7K3F-9X2H; uniqueness is the database's to hold."""
    body = "".join(secrets.choice(ALPHABET) for _position in range(LENGTH - 1))
    return _written(prefix, body + _check_symbol(body))


def normalise(text: str, *, prefix: str | None = None) -> str:
    """Return the reference a person meant: any case, digits, spaces, missing dashes or prefix.

    A given prefix is the only one accepted, and supplied when it was left out.
    """
    typed = _TYPED.fullmatch(_SEPARATORS.sub("", fold_entry(text)).upper())
    if typed is None:
        raise NotAReference
    found = typed["prefix"] or prefix
    body = typed["body"].translate(_LOOKALIKES)
    if not found or found != (prefix or found) or not _is_sound(body):
        raise NotAReference
    return _written(found, body)


def _written(prefix: str, body: str) -> str:
    return f"{prefix}-{body[:4]}-{body[4:]}"


def _is_sound(body: str) -> bool:
    return set(body) <= set(ALPHABET) and _check_symbol(body[:-1]) == body[-1]


def _check_symbol(body: str) -> str:
    """The symbol that brings the sum of values, each times its place from the right, to 0."""
    total = sum(
        place * ALPHABET.index(symbol) for place, symbol in enumerate(reversed(body), start=2)
    )
    return ALPHABET[-total % len(ALPHABET)]
