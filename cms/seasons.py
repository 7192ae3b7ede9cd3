"""On which days a season falls in a year of its own calendar.

A day that a month does not have means the month's last day: "30 Ramadan" is the end of Ramadan in
every year. A season that would end before it begins ends in the year after, as winter does.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple, Protocol

from portal.common import calendars
from portal.common.calendars import DateOutOfRange
from portal.common.memorable import Calendar

# Umm al-Qura knows no other lengths, and no sighting makes one.
HIJRI_MONTH_LENGTHS = (29, 30)


class Defined(Protocol):
    """What a season says of itself."""

    calendar: str
    first_month: int
    first_day: int
    days: int | None
    last_month: int | None
    last_day: int | None
    weekday: int | None


class Days(NamedTuple):
    starts_on: date
    ends_on: date

    @property
    def length(self) -> int:
        return (self.ends_on - self.starts_on).days + 1


def days(season: Defined, year: int) -> Days:
    """The season's days, or DateOutOfRange where the tables of its calendar do not reach."""
    first = _on_weekday(_day(season.calendar, year, season.first_month, season.first_day), season)
    if season.days is not None:
        return Days(first, _within_tables(season, first + timedelta(days=season.days - 1)))
    assert season.last_month is not None  # noqa: S101 - a constraint binds both
    assert season.last_day is not None  # noqa: S101
    goes_over = (season.last_month, season.last_day) < (season.first_month, season.first_day)
    last = _day(season.calendar, year + goes_over, season.last_month, season.last_day)
    return Days(first, max(first, last))


def year_of(calendar: str, day: date) -> int | None:
    """The year a day belongs to, None where the Hijri tables do not reach."""
    if calendar == Calendar.GREGORIAN:
        return day.year
    hijri = calendars.to_hijri(day)
    return hijri.year if hijri else None


def is_whole_month(found: Days) -> bool:
    """Whether the days are those of one Hijri month, from its first to its last."""
    first = calendars.to_hijri(found.starts_on)
    return first is not None and first.day == 1 and _ends_month(found) == (first.year, first.month)


def month_begun(found: Days) -> tuple[int, int] | None:
    """The Hijri year and month in which the days begin."""
    first = calendars.to_hijri(found.starts_on)
    return (first.year, first.month) if first else None


def month_after(found: Days) -> tuple[int, int] | None:
    """The Hijri month that begins when the days end; None where they end within a month."""
    ended = _ends_month(found)
    if ended is None:
        return None
    year, month = ended
    return (year, month + 1) if month < 12 else (year + 1, 1)


def _ends_month(found: Days) -> tuple[int, int] | None:
    last = calendars.to_hijri(found.ends_on)
    following = calendars.to_hijri(found.ends_on + timedelta(days=1))
    if last is None or following is None or following.day != 1:
        return None
    return last.year, last.month


def _day(calendar: str, year: int, month: int, day: int) -> date:
    if calendar == Calendar.GREGORIAN:
        return date(year, month, min(day, monthrange(year, month)[1]))
    if day > HIJRI_MONTH_LENGTHS[0]:
        return _last_of_hijri(year, month)
    return calendars.to_gregorian(year, month, day)


def _last_of_hijri(year: int, month: int) -> date:
    """The thirtieth where the month has it."""
    first = calendars.to_gregorian(year, month, 1)
    thirtieth = first + timedelta(days=HIJRI_MONTH_LENGTHS[1] - 1)
    hijri = calendars.to_hijri(thirtieth)
    # Beyond the last table there is no saying; the last month of the tables has its length there.
    return thirtieth if hijri and hijri.month == month else thirtieth - timedelta(days=1)


def _on_weekday(day: date, season: Defined) -> date:
    """The day itself, or the first of the wanted weekday from it on."""
    if season.weekday is None:
        return day
    return day + timedelta(days=(season.weekday - day.weekday()) % 7)


def _within_tables(season: Defined, last: date) -> date:
    if season.calendar == Calendar.HIJRI and last > calendars.LAST_DAY:
        raise DateOutOfRange
    return last
