from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.common.identifiers import countries
from portal.common.identifiers.base import IdentifierError, compact

_DIGITS = 11
_CENTURIES = {"2": 1900, "3": 2000}
_LONGEST_LIFE = 120


class QatarIdentifier:
    """The Qatar ID: century, two-digit year of birth, nationality, five serial digits.

    It has no public check digit, so the birth date is the best witness against a slip.
    """

    label = _("Qatar ID number")
    hint = _("11 digits, as on the front of the card.")

    def validate(self, text: str, birth_date: date | None = None) -> str:
        number = compact(text)
        _check_shape(number)
        year = _CENTURIES[number[0]] + int(number[1:3])
        _check_year(year, birth_date)
        if not countries.is_plausible(number[3:6]):
            raise IdentifierError(
                _("The fourth to sixth digits do not name a country. Compare them with the card.")
            )
        return number


def _check_shape(number: str) -> None:
    if not (number.isascii() and number.isdecimal()):
        raise IdentifierError(_("A Qatar ID number has digits only. Compare it with the card."))
    if len(number) != _DIGITS:
        raise IdentifierError(
            _("A Qatar ID number has 11 digits; the number entered has %(count)s."),
            count=len(number),
        )
    if number[0] not in _CENTURIES:
        raise IdentifierError(
            _("A Qatar ID number begins with 2 or 3. Compare the first digit with the card.")
        )


def _check_year(year: int, birth_date: date | None) -> None:
    this_year = timezone.localdate().year
    if not this_year - _LONGEST_LIFE <= year <= this_year:
        raise IdentifierError(
            _(
                "The first three digits give %(year)s as the year of birth, which cannot be right. "
                "Compare them with the card."
            ),
            year=year,
        )
    if birth_date is not None and birth_date.year != year:
        raise IdentifierError(
            _(
                "This number belongs to somebody born in %(year)s, but the date of birth entered "
                "is in %(birth_year)s. Check both."
            ),
            year=year,
            birth_year=birth_date.year,
        )
