"""A month of either calendar, as a calendar page shows it."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.utils.translation import get_language

from portal.common import calendars
from portal.common.memorable import Calendar
from portal.common.numerals import shown

# What addresses may ask for: beyond them nothing has ever been or will be planned.
GREGORIAN_YEARS = range(1990, 2077)
HIJRI_YEARS = range(1410, 1500)
_CODE = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


@dataclass(frozen=True)
class Month:
    calendar: Calendar
    year: int
    month: int

    @classmethod
    def of(cls, day: date, calendar: Calendar = Calendar.GREGORIAN) -> Month:
        hijri = calendars.to_hijri(day) if calendar == Calendar.HIJRI else None
        if hijri:
            return cls(Calendar.HIJRI, hijri.year, hijri.month)
        return cls(Calendar.GREGORIAN, day.year, day.month)

    @classmethod
    def named(cls, code: str) -> Month | None:
        """`2026-11` or `1448-09`: no year is of both calendars. None for anything else."""
        read = _CODE.fullmatch(code)
        if read is None:
            return None
        year, month = int(read[1]), int(read[2])
        if month not in range(1, 13):
            return None
        if year in GREGORIAN_YEARS:
            return cls(Calendar.GREGORIAN, year, month)
        return cls(Calendar.HIJRI, year, month) if year in HIJRI_YEARS else None

    @property
    def code(self) -> str:
        return f"{self.year}-{self.month:02}"

    @property
    def first(self) -> date:
        if self.calendar == Calendar.HIJRI:
            return calendars.to_gregorian(self.year, self.month, 1)
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        if self.calendar == Calendar.HIJRI:
            return self._moved(1).first - timedelta(days=1)
        return date(self.year, self.month, monthrange(self.year, self.month)[1])

    @property
    def weeks(self) -> tuple[date, date]:
        """The first and the last day of the weeks that the month touches."""
        before = (self.first.weekday() - settings.FIRST_DAY_OF_WEEK) % 7
        after = (settings.FIRST_DAY_OF_WEEK - 1 - self.last.weekday()) % 7
        return self.first - timedelta(days=before), self.last + timedelta(days=after)

    @property
    def next(self) -> Month | None:
        return Month.named(self._moved(1).code)

    @property
    def previous(self) -> Month | None:
        return Month.named(self._moved(-1).code)

    @property
    def in_other_calendar(self) -> Month:
        """The month of the other calendar in which this one's middle lies."""
        hijri = self.calendar == Calendar.HIJRI
        middle = self.first + timedelta(days=14)
        return Month.of(middle, Calendar.GREGORIAN if hijri else Calendar.HIJRI)

    @property
    def name(self) -> str:
        language = get_language() or "ar"
        return shown(calendars.month_of(self.first, self.calendar, language))

    @property
    def other_name(self) -> str:
        """The months of the other calendar that it touches."""
        language = get_language() or "ar"
        other = self.in_other_calendar.calendar
        names = [calendars.month_of(day, other, language) for day in (self.first, self.last)]
        return shown(names[0] if names[0] == names[1] else " – ".join(names))

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last

    def _moved(self, months: int) -> Month:
        count = self.year * 12 + self.month - 1 + months
        return Month(self.calendar, count // 12, count % 12 + 1)
