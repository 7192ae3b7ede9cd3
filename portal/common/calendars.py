"""Dates and times as people here say them: two calendars, a twelve-hour clock, a Sunday week.

Umm al-Qura is the civil Hijri calendar of the Gulf. Its tables end, and so does what we promise:
outside them a date has no Hijri form. The site's customs (which calendar leads, whose month names,
which days are worked) are settings.
"""

from calendar import monthrange
from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

import hijridate
from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from portal.common.calendar_names import ARABIC_MONTHS, ENGLISH_MONTHS, HIJRI_MONTHS, WEEKDAYS
from portal.common.errors import Refused

FIRST_DAY = date(1924, 8, 1)
LAST_DAY = date(2077, 11, 16)
HIJRI_YEARS = range(1343, 1501)


class DateOutOfRange(Refused):
    """The tables do not reach the date, or the calendar does not have it."""

    message = _("Hijri dates can be converted from the year 1343 to the year 1500 only.")


class NoSuchDay(DateOutOfRange):
    """The month exists, the day does not."""

    message = _("%(month)s %(year)s has %(days)s days only. Check the day.")


class Hijri(NamedTuple):
    year: int
    month: int
    day: int


def to_hijri(day: date) -> Hijri | None:
    """Return the Umm al-Qura date, or None where its tables do not reach."""
    if not FIRST_DAY <= day <= LAST_DAY:
        return None
    converted = hijridate.Gregorian(day.year, day.month, day.day).to_hijri()
    return Hijri(converted.year, converted.month, converted.day)


def to_gregorian(year: int, month: int, day: int) -> date:
    if year not in HIJRI_YEARS:
        raise DateOutOfRange
    if month not in range(1, 13):
        raise DateOutOfRange(_("A year has 12 months. Check the month."))
    days = hijridate.Hijri(year, month, 1).month_length()
    if day not in range(1, days + 1):
        raise NoSuchDay(month=_hijri_month(month), year=year, days=days)
    converted = hijridate.Hijri(year, month, day).to_gregorian()
    return date(converted.year, converted.month, converted.day)


def gregorian(year: int, month: int, day: int) -> date:
    """Return the date, refusing as to_gregorian does."""
    if month not in range(1, 13):
        raise DateOutOfRange(_("A year has 12 months. Check the month."))
    days = monthrange(year, month)[1]
    if day not in range(1, days + 1):
        language = translation.get_language() or ""
        raise NoSuchDay(month=_month_names(language)[month - 1], year=year, days=days)
    return date(year, month, day)


def long_date(day: date, language: str, *, weekday: bool = False) -> str:
    """Return «4 أكتوبر 2026», or «الأحد 4 أكتوبر 2026» with its weekday; moments count locally."""
    day = _local_day(day)
    words = f"{day.day} {_month_names(language)[day.month - 1]} {day.year}"
    return f"{WEEKDAYS[_table(language)][day.weekday()]} {words}" if weekday else words


def short_date(day: date, language: str) -> str:
    """Return «4 أكتوبر», where the year is clear."""
    day = _local_day(day)
    return f"{day.day} {_month_names(language)[day.month - 1]}"


def weekday(day: date, language: str) -> str:
    """Return «الأحد»."""
    return WEEKDAYS[_table(language)][_local_day(day).weekday()]


def hijri_date(day: date, language: str) -> str | None:
    """Return «23 ربيع الآخر 1448 هـ», or None where the tables do not reach."""
    hijri = to_hijri(_local_day(day))
    if hijri is None:
        return None
    month = HIJRI_MONTHS[_table(language)][hijri.month - 1]
    return f"{hijri.day} {month} {hijri_year(hijri.year, language)}"


def hijri_year(year: int, language: str) -> str:
    return f"{year} {'هـ' if _table(language) == 'ar' else 'AH'}"


def month_of(day: date, calendar: str, language: str) -> str:
    """Return the month a day lies in: «نوفمبر 2026», or «جمادى الآخرة 1448 هـ» in the Hijri one."""
    hijri = to_hijri(day) if calendar == "hijri" else None
    if hijri is None:
        return f"{_month_names(language)[day.month - 1]} {day.year}"
    month = HIJRI_MONTHS[_table(language)][hijri.month - 1]
    return f"{month} {hijri_year(hijri.year, language)}"


def both_calendars(day: date, language: str) -> str:
    """Return the date in the calendars, and the order, that the site has chosen."""
    gregorian, hijri = long_date(day, language), hijri_date(day, language)
    if hijri is None or settings.MIZALLA_CALENDARS == "gregorian":
        return gregorian
    if settings.MIZALLA_CALENDARS == "hijri_first":
        return f"{hijri} ({gregorian}{' م' if _table(language) == 'ar' else ''})"
    return f"{gregorian} ({hijri})"


def clock(moment: time | datetime, language: str) -> str:
    return " ".join(_hours_and_half(moment, language))


def time_range(start: time | datetime, end: time | datetime, language: str) -> str:
    """Return «من 9:00 إلى 10:30 ص»: the half of the day is said once when both share it."""
    hours, half = _hours_and_half(start, language)
    begin = hours if half == _hours_and_half(end, language)[1] else f"{hours} {half}"
    pattern = {"ar": "من {} إلى {}", "en": "{} to {}"}[_table(language)]
    return pattern.format(begin, clock(end, language))


def long_moment(moment: datetime, language: str) -> str:
    pattern = {"ar": "{}، الساعة {}", "en": "{} at {}"}[_table(language)]
    return pattern.format(long_date(moment, language, weekday=True), clock(moment, language))


def relative_day(day: date, *, today: date, language: str) -> str:
    """Return "today", "tomorrow", "yesterday", or the date with its weekday."""
    with translation.override(language):
        near = {-1: gettext("yesterday"), 0: gettext("today"), 1: gettext("tomorrow")}
    away = (_local_day(day) - today).days
    return near.get(away) or long_date(day, language, weekday=True)


def within_working_days(days: int, language: str) -> str:
    """Return the promise "within 3 working days"."""
    with translation.override(language):
        promise = ngettext("within %(days)d working day", "within %(days)d working days", days)
        return promise % {"days": days}


def is_working_day(day: date, *, holidays: Collection[date] = ()) -> bool:
    return day.weekday() in settings.WORKING_DAYS and day not in holidays


def add_working_days(start: date, days: int, *, holidays: Collection[date] = ()) -> date:
    """Return the working day that many working days after start; none means start or the next."""
    day = start
    while days > 0 or not is_working_day(day, holidays=holidays):
        day += timedelta(days=1)
        days -= is_working_day(day, holidays=holidays)
    return day


def _hours_and_half(moment: time | datetime, language: str) -> tuple[str, str]:
    if isinstance(moment, datetime):
        moment = _local(moment).time()
    return f"{moment.hour % 12 or 12}:{moment.minute:02}", _half_of_day(moment, _table(language))


def _half_of_day(moment: time, table: str) -> str:
    """Twelve o'clock is named, because "12:00 am" tells nobody whether it is noon."""
    if (moment.hour, moment.minute) == (12, 0):
        return {"ar": "ظهرًا", "en": "noon"}[table]
    if (moment.hour, moment.minute) == (0, 0):
        return {"ar": "منتصف الليل", "en": "midnight"}[table]
    return {"ar": ("ص", "م"), "en": ("am", "pm")}[table][moment.hour >= 12]


def _local(moment: datetime) -> datetime:
    return timezone.localtime(moment) if timezone.is_aware(moment) else moment


def _local_day(day: date) -> date:
    return _local(day).date() if isinstance(day, datetime) else day


def _table(language: str) -> str:
    return "ar" if language.startswith("ar") else "en"


def _month_names(language: str) -> tuple[str, ...]:
    if _table(language) == "ar":
        return ARABIC_MONTHS[settings.MIZALLA_MONTH_NAMES]
    return ENGLISH_MONTHS


def _hijri_month(month: int) -> str:
    return HIJRI_MONTHS[_table(translation.get_language() or "")][month - 1]
