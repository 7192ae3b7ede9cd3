import re
from datetime import date
from typing import Protocol

from django.utils.functional import Promise

from portal.common.arabic import fold_entry
from portal.common.errors import Refused

_SEPARATORS = re.compile(r"[\s\-\u2010-\u2015\u2212./]+")


class IdentifierError(Refused):
    """The number cannot be the one on the card; the message says which part to check."""


class Identifier(Protocol):
    """What a country's validator offers."""

    @property
    def label(self) -> str | Promise: ...

    @property
    def hint(self) -> str | Promise: ...

    def validate(self, text: str, birth_date: date | None = None) -> str:
        """Return the number as it is stored, or raise IdentifierError.

        Give the birth date only when it is known to the day.
        """


def compact(text: str) -> str:
    """The number as typed, in Latin digits, without spaces, dashes or invisible characters."""
    return _SEPARATORS.sub("", fold_entry(text))
