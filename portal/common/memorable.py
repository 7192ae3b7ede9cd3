"""A date as a person knows it: in one of two calendars, to the day or only to the year.

Many older people know their birth by the Hijri calendar or by its year alone, and their cards say
no more. A date known only to the year is kept as the middle of that year, marked approximate.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from portal.common import calendars
from portal.common.arabic import fold_entry, words
from portal.common.calendar_names import ARABIC_MONTHS, ENGLISH_MONTHS, HIJRI_MONTHS
from portal.common.calendars import DateOutOfRange, NoSuchDay
from portal.common.errors import Refused

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_YEARS = {"gregorian": range(1900, 2101), "hijri": range(1318, 1526)}
_MIDDLE_MONTH = 7

# Before the tables of Umm al-Qura begin, mean years are exact enough to find a year's middle.
_MEAN_HIJRI_YEAR = 354.36708
_HIJRI_EPOCH = datetime.date(622, 7, 19).toordinal()

_EXAMPLES = {"gregorian": "1975", "hijri": "1395"}
_LOOKS_HIJRI = range(1300, 1501)
_LOOKS_HIJRI_MESSAGE = _(
    "%(year)s looks like a Hijri year. Choose the Hijri calendar, or correct the year."
)
_LOOKS_GREGORIAN = range(1850, 2101)
_LOOKS_GREGORIAN_MESSAGE = _(
    "%(year)s looks like a Gregorian year. Choose the Gregorian calendar, or correct the year."
)

_NUMBER = re.compile("[0-9]{1,2}")
_YEAR = re.compile("(?P<year>[0-9]{4}) ?(م|ه|ad|ce|ah)?")

_OTHER_NAMES = {
    "gregorian": {"sept": 9},
    "hijri": {
        "ربيع الثاني": 4,
        "جمادى الأول": 5,
        "جماد الأول": 5,
        "جمادى الثانية": 6,
        "جمادى الثاني": 6,
        "جماد الثاني": 6,
        "ذي القعدة": 11,
        "ذي الحجة": 12,
    },
}


class Calendar(TextChoices):
    GREGORIAN = "gregorian", _("Gregorian")
    HIJRI = "hijri", _("Hijri")


class DateRefused(Refused):
    """The date cannot be read; `parts` names the fields to look at again."""

    def __init__(self, message: StrOrPromise, *parts: str, **details: Any) -> None:
        super().__init__(message, **details)
        self.parts = parts


@dataclass(frozen=True)
class MemorableDate:
    date: datetime.date
    calendar: str = Calendar.GREGORIAN
    is_approximate: bool = False

    @property
    def certain(self) -> datetime.date | None:
        """The date if it is known to the day, for whatever depends on the day."""
        return None if self.is_approximate else self.date

    @property
    def parts(self) -> tuple[int | None, int | None, int]:
        """Day, month and year in the person's own calendar; an approximate date has a year only."""
        day: datetime.date | calendars.Hijri | None = self.date
        if self.calendar == Calendar.HIJRI:
            day = calendars.to_hijri(self.date)
        if day is None:
            return None, None, _mean_year(self.date)
        return (None, None, day.year) if self.is_approximate else (day.day, day.month, day.year)

    def text(self, language: str) -> str:
        """Return the date, or its year, with the person's own calendar first."""
        if not self.is_approximate:
            gregorian = calendars.long_date(self.date, language)
            hijri = calendars.hijri_date(self.date, language)
            leads = hijri is not None and self.calendar == Calendar.HIJRI
            return f"{hijri} ({gregorian})" if leads else gregorian
        year = self.parts[2]
        if self.calendar == Calendar.GREGORIAN:
            return str(year)
        return f"{calendars.hijri_year(year, language)} ({self.date.year})"


def read(
    day: str,
    month: str,
    year: str,
    calendar: str = Calendar.GREGORIAN,
    *,
    only_year: bool = False,
    latest: datetime.date | None = None,
) -> MemorableDate:
    """Return the date a person typed, or raise DateRefused saying which part to look at again.

    Months may be numbers or names, digits of any script. Nothing after `latest` is accepted.
    """
    if calendar not in Calendar.values:
        raise DateRefused(_("Choose the calendar of the date."), "calendar")
    _ensure_given(day, month, year, calendar, only_year)
    year_number = _year(year, calendar)
    if only_year:
        first = _start_of(1, year_number, calendar)
        middle = _start_of(_MIDDLE_MONTH, year_number, calendar)
        found = MemorableDate(min(middle, latest or middle), calendar, is_approximate=True)
    else:
        first = _exact(_day(day), _month(month, calendar), year_number, calendar)
        found = MemorableDate(first, calendar)
    if latest is not None and first > latest:
        raise DateRefused(_("This date is still to come. Check the year."), "year")
    return found


def _ensure_given(day: str, month: str, year: str, calendar: str, only_year: bool) -> None:
    given = {name: bool(fold_entry(text)) for name, text in (("day", day), ("month", month))}
    if not fold_entry(year):
        message = _("Enter the year, for example %(example)s.")
        raise DateRefused(message, "year", example=_EXAMPLES[calendar])
    if only_year and any(given.values()):
        message = _(
            "Leave the day and the month empty, or clear the mark that only the year is known."
        )
        raise DateRefused(message, "day", "month")
    if only_year or all(given.values()):
        return
    if not any(given.values()):
        raise DateRefused(_("Enter the day and the month."), "day", "month")
    if given["month"]:
        raise DateRefused(_("Enter the day."), "day")
    raise DateRefused(_("Enter the month."), "month")


def _year(text: str, calendar: str) -> int:
    typed = _YEAR.fullmatch(fold_entry(text))
    if typed is None:
        message = _("Enter the year with four digits, for example %(example)s.")
        raise DateRefused(message, "year", example=_EXAMPLES[calendar])
    year = int(typed["year"])
    if calendar == Calendar.GREGORIAN and year in _LOOKS_HIJRI:
        raise DateRefused(_LOOKS_HIJRI_MESSAGE, "year", "calendar", year=year)
    if calendar == Calendar.HIJRI and year in _LOOKS_GREGORIAN:
        raise DateRefused(_LOOKS_GREGORIAN_MESSAGE, "year", "calendar", year=year)
    if year < _YEARS[calendar].start:
        raise DateRefused(_("The year %(year)s is too long ago. Check it."), "year", year=year)
    if year not in _YEARS[calendar]:
        raise DateRefused(_("The year %(year)s is too far ahead. Check it."), "year", year=year)
    return year


def _month(text: str, calendar: str) -> int:
    typed = fold_entry(text)
    month = int(typed) if _NUMBER.fullmatch(typed) else _month_numbers(calendar).get(_key(typed))
    if month is None:
        message = _("Enter the month as a number from 1 to 12, or by its name.")
        raise DateRefused(message, "month")
    if month not in range(1, 13):
        raise DateRefused(_("A year has 12 months. Check the month."), "month")
    return month


def _day(text: str) -> int:
    typed = fold_entry(text)
    if not _NUMBER.fullmatch(typed):
        raise DateRefused(_("Enter the day as a number, for example 17."), "day")
    return int(typed)


def _exact(day: int, month: int, year: int, calendar: str) -> datetime.date:
    try:
        if calendar == Calendar.HIJRI:
            return calendars.to_gregorian(year, month, day)
        return calendars.gregorian(year, month, day)
    except NoSuchDay as refused:
        raise DateRefused(refused.message, "day") from None
    except DateOutOfRange as refused:
        raise DateRefused(refused.message, "year") from None


def _start_of(month: int, year: int, calendar: str) -> datetime.date:
    """The first day of a month, in round figures where the Hijri tables do not reach."""
    if calendar == Calendar.GREGORIAN:
        return datetime.date(year, month, 1)
    if year in calendars.HIJRI_YEARS:
        return calendars.to_gregorian(year, month, 1)
    years = year - 1 + (month - 1) / 12
    return datetime.date.fromordinal(_HIJRI_EPOCH + round(years * _MEAN_HIJRI_YEAR))


def _mean_year(day: datetime.date) -> int:
    return int((day.toordinal() - _HIJRI_EPOCH) / _MEAN_HIJRI_YEAR) + 1


@cache
def _month_numbers(calendar: str) -> dict[str, int]:
    """Every name of a month we know, in the form names are compared in."""
    tables: list[Sequence[str]]
    if calendar == Calendar.HIJRI:
        tables = [*HIJRI_MONTHS.values()]
    else:
        abbreviated = [name[:3] for name in ENGLISH_MONTHS]
        tables = [*ARABIC_MONTHS.values(), ENGLISH_MONTHS, abbreviated]
    numbers = {_key(name): number for table in tables for number, name in enumerate(table, start=1)}
    return numbers | {_key(name): number for name, number in _OTHER_NAMES[calendar].items()}


def _key(name: str) -> str:
    return "".join(words(name))
