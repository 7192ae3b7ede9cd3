"""Amounts of money as they are read."""

from decimal import Decimal

from django.utils import translation
from django.utils.translation import ngettext

# Fractions take the plural form that round hundreds take.
_FRACTION = 100


def riyals(amount: Decimal | int, language: str) -> str:
    """Return «1,200 ريال» or "1,200.50 riyals": dirhams are shown only when there are some."""
    is_whole = amount == int(amount)
    digits = f"{int(amount):,}" if is_whole else f"{amount:,.2f}"
    with translation.override(language):
        pattern = ngettext(
            "%(amount)s riyal", "%(amount)s riyals", int(amount) if is_whole else _FRACTION
        )
    return pattern % {"amount": digits}
