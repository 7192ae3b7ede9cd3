"""Opening hours in words: now, this week, and what will differ soon."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from portal.centres import hours, queries
from portal.centres.enums import Weekday
from portal.centres.hours import Rule, Season
from portal.centres.models import Centre
from portal.common import calendars
from portal.common.numerals import shown

DAY = timedelta(days=1)
# How long before they begin other hours are announced.
AHEAD = timedelta(days=60)
# A closing in the small hours belongs to the evening before.
SMALL_HOURS = time(6)


@dataclass(frozen=True)
class OpenDay:
    day: str
    hours: str
    is_today: bool


@dataclass(frozen=True)
class Soon:
    """Days on which other hours hold, with those hours; none when it is closed."""

    name: str
    days: str
    lines: list[str]
    is_now: bool


@dataclass(frozen=True)
class Opening:
    now: str
    is_open: bool
    week: list[OpenDay]
    soon: list[Soon]


def opening(centre: Centre, now: datetime) -> Opening | None:
    """Nothing when no hours are known."""
    today = timezone.localdate(now)
    rule = queries.opening_rule(centre, first=today - 7 * DAY)
    if not rule.week and not rule.seasons:
        return None
    status = hours.status(rule, now, timezone.get_default_timezone())
    return Opening(
        now=shown(_in_words(rule, status, today)),
        is_open=status.is_open,
        week=_week(rule, today),
        soon=[_soon(season, today) for season in _shown_seasons(rule, today)],
    )


def _in_words(rule: Rule, status: hours.Status, today: date) -> str:
    season = rule.season_on(today)
    if status.changes_at is None:
        return _("Closed now. It is not known yet when it opens again.")
    if status.is_open:
        return _("Open now, until %(moment)s") % {"moment": _until(status.changes_at, today)}
    parts = {"moment": _opens(status.changes_at, today)}
    if season and season.is_closed:
        return _("Closed now: %(occasion)s. Opens %(moment)s") % {
            "occasion": season.name,
            **parts,
        }
    return _("Closed now. Opens %(moment)s") % parts


def _until(moment: datetime, today: date) -> str:
    """The clock alone, unless it stays open past the coming night."""
    local = timezone.localtime(moment)
    days = (local.date() - today).days
    if days == 0 or (days == 1 and local.time() <= SMALL_HOURS):
        return calendars.clock(local, _language())
    return _day_and_clock(local, today)


def _opens(moment: datetime, today: date) -> str:
    return _day_and_clock(timezone.localtime(moment), today)


def _day_and_clock(local: datetime, today: date) -> str:
    language, day = _language(), local.date()
    away = (day - today).days
    if away < 2:
        near = calendars.relative_day(day, today=today, language=language)
    elif away < 7:
        near = calendars.weekday(day, language)
    else:
        near = calendars.long_date(day, language, weekday=True)
    pattern = {"ar": "{} الساعة {}", "en": "{} at {}"}[language]
    return pattern.format(near, calendars.clock(local, language))


def _week(rule: Rule, today: date) -> list[OpenDay]:
    """The calendar week of today from Sunday on, as its days really are."""
    sunday = today - (today.weekday() - Weekday.SUNDAY) % 7 * DAY
    return [
        OpenDay(
            day=str(weekday.label),
            hours=_ranges(rule.hours_on(sunday + number * DAY)),
            is_today=sunday + number * DAY == today,
        )
        for number, weekday in enumerate(Weekday)
    ]


def _shown_seasons(rule: Rule, today: date) -> list[Season]:
    coming = [s for s in rule.seasons if s.last >= today and s.first <= today + AHEAD]
    return sorted(coming, key=lambda season: (season.first, season.last))


def _soon(season: Season, today: date) -> Soon:
    language = _language()
    first, last = (
        calendars.long_date(d, language, weekday=True) for d in (season.first, season.last)
    )
    days = (
        first if first == last else _("From %(start)s to %(end)s") % {"start": first, "end": last}
    )
    return Soon(season.name, shown(days), _lines(season), season.covers(today))


def _lines(season: Season) -> list[str]:
    """Neighbouring weekdays with the same hours on one line; closed days are left out."""
    week = [(day, tuple(sorted(season.week.get(day, ())))) for day in Weekday]
    found = []
    for own_hours, group in groupby(week, key=lambda pair: pair[1]):
        days = [str(day.label) for day, _hours in group]
        if own_hours:
            name = days[0] if len(days) == 1 else f"{days[0]} – {days[-1]}"
            found.append(shown(f"{name}: {_ranges(own_hours)}"))
    return found


def _ranges(found: Iterable[hours.Hours]) -> str:
    language = _language()
    between = "، " if language == "ar" else ", "
    times = (calendars.time_range(row.opens, row.closes, language) for row in found)
    return shown(between.join(times))


def _language() -> str:
    return "en" if (get_language() or "").startswith("en") else "ar"
