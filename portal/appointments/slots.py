"""When a consultation can start. Pure: hours, absences and taken cells go in, free times come out.

Time is cut into cells of fifteen minutes. A consultation occupies whole cells, and a counsellor
and a person can each occupy a cell once: the database holds that (`models.Cell`), this module only
proposes. What it proposes may be gone a moment later.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

CELL = timedelta(minutes=15)


class Hours(NamedTuple):
    """A stretch of one day on the clock."""

    starts: time
    ends: time


class Stretch(NamedTuple):
    """The same, as moments."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Change:
    """Dated hours that add to the week or, with `is_away`, take from it; no hours is all day."""

    first: date
    last: date
    is_away: bool
    hours: Hours | None = None

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Plan:
    """When one counsellor gives one service. Weekdays are Python's: Monday is 0."""

    week: Mapping[int, Collection[Hours]] = field(default_factory=dict)
    changes: Collection[Change] = ()


@dataclass(frozen=True)
class Terms:
    """How long a consultation lasts, the pause after it, how soon and how far ahead it starts."""

    minutes: int
    pause: int = 0
    notice: timedelta = timedelta(hours=2)
    ahead: timedelta = timedelta(weeks=4)

    @property
    def length(self) -> timedelta:
        return timedelta(minutes=self.minutes)

    @property
    def rhythm(self) -> timedelta:
        return timedelta(minutes=self.minutes + self.pause)

    def allow(self, starts_at: datetime, *, now: datetime) -> bool:
        return now + self.notice <= starts_at <= now + self.ahead


@dataclass(frozen=True)
class Slot:
    """A time somebody could begin, and every counsellor who could give it."""

    starts_at: datetime
    counsellors: tuple[Hashable, ...]


def cells(starts_at: datetime, minutes: int) -> list[datetime]:
    """Return the starts of the cells that a consultation occupies."""
    count = math.ceil(timedelta(minutes=minutes) / CELL)
    return [starts_at + CELL * place for place in range(count)]


def stretches(plan: Plan, day: date, zone: ZoneInfo) -> list[Stretch]:
    """Return when the counsellor works: weekly and extra hours joined, absences cut out."""
    changes = [change for change in plan.changes if change.covers(day)]
    extra = [change.hours for change in changes if not change.is_away and change.hours]
    worked = [_moments(hours, day, zone) for hours in (*plan.week.get(day.weekday(), ()), *extra)]
    for change in changes:
        if change.is_away:
            away = _moments(change.hours, day, zone) if change.hours else _whole_day(day, zone)
            worked = [part for stretch in worked for part in _without(stretch, away)]
    return list(_joined(worked))


def starts(
    plan: Plan, day: date, *, taken: Collection[datetime], terms: Terms, zone: ZoneInfo
) -> list[datetime]:
    """Return when a consultation could begin that day, one after the other with pauses."""
    found = []
    for stretch in stretches(plan, day, zone):
        start = _next_cell(stretch.starts_at)
        while start + terms.length <= stretch.ends_at:
            if not any(cell in taken for cell in cells(start, terms.minutes)):
                found.append(start)
            start += terms.rhythm
    return found


def free(
    plans: Mapping[Hashable, Plan],
    days: Iterable[date],
    *,
    taken: Mapping[Hashable, Collection[datetime]],
    terms: Terms,
    now: datetime,
    zone: ZoneInfo,
) -> dict[date, list[Slot]]:
    """Return the free times of each day; a time two counsellors have is one slot with both."""
    return {
        day: _slots_of_day(plans, day, taken=taken, terms=terms, now=now, zone=zone) for day in days
    }


def nearest(slots: Iterable[Slot], wanted: datetime, *, count: int) -> list[Slot]:
    """Return the slots that begin closest to the wanted time, in the order of the clock."""
    closest = sorted(slots, key=lambda slot: (abs(slot.starts_at - wanted), slot.starts_at))
    return sorted(closest[:count], key=lambda slot: slot.starts_at)


def fairly(candidates: Iterable[Hashable], load: Mapping[Hashable, int]) -> list[Hashable]:
    """Return the counsellors in the order they should be asked: who has least that day, first."""
    return sorted(candidates, key=lambda counsellor: load.get(counsellor, 0))


def week_of(day: date, *, first_weekday: int) -> list[date]:
    """Return the seven days of the calendar week the day lies in."""
    first = day - timedelta(days=(day.weekday() - first_weekday) % 7)
    return [first + timedelta(days=offset) for offset in range(7)]


def _slots_of_day(
    plans: Mapping[Hashable, Plan],
    day: date,
    *,
    taken: Mapping[Hashable, Collection[datetime]],
    terms: Terms,
    now: datetime,
    zone: ZoneInfo,
) -> list[Slot]:
    who: dict[datetime, list[Hashable]] = {}
    for counsellor, plan in plans.items():
        own = taken.get(counsellor, ())
        for start in starts(plan, day, taken=own, terms=terms, zone=zone):
            if terms.allow(start, now=now):
                who.setdefault(start, []).append(counsellor)
    return [Slot(start, tuple(who[start])) for start in sorted(who)]


def _moments(hours: Hours, day: date, zone: ZoneInfo) -> Stretch:
    return Stretch(
        datetime.combine(day, hours.starts, zone), datetime.combine(day, hours.ends, zone)
    )


def _whole_day(day: date, zone: ZoneInfo) -> Stretch:
    midnight = datetime.combine(day, time.min, zone)
    return Stretch(midnight, midnight + timedelta(days=1))


def _without(stretch: Stretch, away: Stretch) -> Iterator[Stretch]:
    if away.ends_at <= stretch.starts_at or stretch.ends_at <= away.starts_at:
        yield stretch
        return
    if stretch.starts_at < away.starts_at:
        yield Stretch(stretch.starts_at, away.starts_at)
    if away.ends_at < stretch.ends_at:
        yield Stretch(away.ends_at, stretch.ends_at)


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Overlapping and touching stretches become one: nobody is in two places, nor counted twice."""
    current: Stretch | None = None
    for stretch in sorted(stretches):
        if current and stretch.starts_at <= current.ends_at:
            current = Stretch(current.starts_at, max(current.ends_at, stretch.ends_at))
            continue
        if current:
            yield current
        current = stretch
    if current:
        yield current


def _next_cell(moment: datetime) -> datetime:
    """The first cell that begins at the moment or later; cells begin at whole quarter hours."""
    over = timedelta(
        minutes=moment.minute % 15, seconds=moment.second, microseconds=moment.microsecond
    )
    return moment + (CELL - over if over else timedelta())
