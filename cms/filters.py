"""Choices of a few, as links with how many each would show."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import get_language

from cms import seasons
from portal.common import calendars
from portal.common.memorable import Calendar
from portal.common.numerals import shown


@dataclass(frozen=True)
class Filter:
    text: str
    parameters: str
    count: int
    is_current: bool
    # The first and the last day of what it keeps.
    days: tuple[date, date]

    @property
    def url(self) -> str:
        return f"?{self.parameters.removesuffix('&')}"


def by_year(days: Iterable[date], calendar: Calendar, asked: Mapping[str, str]) -> list[Filter]:
    """The years in which the days lie, the latest first; `asked` names one of them, or none."""
    counts = Counter(seasons.year_of(calendar, day) for day in days)
    wanted = asked.get(calendar.value, "")
    return [
        Filter(
            text=shown(_named(calendar, year)),
            parameters=f"{calendar.value}={year}&",
            count=counts[year],
            is_current=wanted == str(year),
            days=_bounds(calendar, year),
        )
        for year in sorted((year for year in counts if year is not None), reverse=True)
    ]


def _named(calendar: Calendar, year: int) -> str:
    if calendar == Calendar.HIJRI:
        return calendars.hijri_year(year, get_language() or "ar")
    return str(year)


def _bounds(calendar: Calendar, year: int) -> tuple[date, date]:
    if calendar == Calendar.GREGORIAN:
        return date(year, 1, 1), date(year, 12, 31)
    first = calendars.to_gregorian(year, 1, 1)
    if year + 1 not in calendars.HIJRI_YEARS:
        return first, calendars.LAST_DAY
    return first, calendars.to_gregorian(year + 1, 1, 1) - timedelta(days=1)
