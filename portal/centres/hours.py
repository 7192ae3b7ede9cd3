"""When a centre is open. Pure: weekly hours and dated exceptions go in, moments come out.

Hours that close at or before the time they open end on the next day, as evenings in Ramadan do;
they belong to the day on which they begin.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
# How far ahead the next opening is looked for: longer than any season.
HORIZON = timedelta(days=120)


class Hours(NamedTuple):
    """A stretch on the clock."""

    opens: time
    closes: time


class Stretch(NamedTuple):
    """The same, as moments."""

    opens_at: datetime
    closes_at: datetime


# Weekdays are Python's: Monday is 0. A day that is not there is closed.
Week = Mapping[int, Collection[Hours]]


@dataclass(frozen=True)
class Season:
    """Dated hours that stand in the place of the week: Ramadan, a feast, a holiday."""

    name: str
    first: date
    last: date
    week: Week = field(default_factory=dict)
    # The centre's own go before those of the whole foundation.
    is_own: bool = False

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def is_closed(self) -> bool:
        return not any(self.week.values())


@dataclass(frozen=True)
class Rule:
    week: Week
    seasons: Collection[Season] = ()

    def season_on(self, day: date) -> Season | None:
        """The one that began last: a feast within Ramadan is a feast."""
        covering = [season for season in self.seasons if season.covers(day)]
        return max(covering, key=lambda s: (s.first, s.is_own, -s.last.toordinal()), default=None)

    def hours_on(self, day: date) -> list[Hours]:
        season = self.season_on(day)
        week = season.week if season else self.week
        return sorted(week.get(day.weekday(), ()))


@dataclass(frozen=True)
class Status:
    """Whether it is open, and the moment that changes; None when it is not known."""

    is_open: bool
    changes_at: datetime | None


def stretches(rule: Rule, first: date, last: date, zone: ZoneInfo) -> list[Stretch]:
    """Those that begin on one of the days, the touching ones joined."""
    days = (first + DAY * number for number in range((last - first).days + 1))
    return list(_joined(s for day in days for s in _of_day(rule.hours_on(day), day, zone)))


def status(rule: Rule, now: datetime, zone: ZoneInfo) -> Status:
    today = now.astimezone(zone).date()
    # Yesterday's may last past midnight.
    found = stretches(rule, today - DAY, today + HORIZON, zone)
    for stretch in found:
        if stretch.opens_at <= now < stretch.closes_at:
            return Status(True, stretch.closes_at)
        if now < stretch.opens_at:
            return Status(False, stretch.opens_at)
    return Status(False, None)


def _of_day(hours: Iterable[Hours], day: date, zone: ZoneInfo) -> Iterator[Stretch]:
    for opens, closes in hours:
        end = day if opens < closes else day + DAY
        yield Stretch(datetime.combine(day, opens, zone), datetime.combine(end, closes, zone))


def _joined(found: Iterable[Stretch]) -> Iterator[Stretch]:
    current: Stretch | None = None
    for stretch in sorted(found):
        if current and stretch.opens_at <= current.closes_at:
            current = Stretch(current.opens_at, max(current.closes_at, stretch.closes_at))
            continue
        if current:
            yield current
        current = stretch
    if current:
        yield current
