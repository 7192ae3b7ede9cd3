"""What goes on in a month: entries, laid out by weeks for a table and by days for a list.

In the table a week is a row of days and, below it, rows in which each entry is one cell as wide
as its days. So what overlaps stands in rows of its own, for the eye and for a screen reader alike.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cms import periods
from cms.months import Month
from portal.common import calendars
from portal.common.memorable import Calendar
from portal.common.numerals import shown

# Activities may lie this far outside the days of their campaign: baskets are packed before Ramadan.
ASIDE = timedelta(days=62)
SEASON, CAMPAIGN, ACTIVITY = "season", "campaign", "activity"
ORDER = (SEASON, CAMPAIGN, ACTIVITY)


@dataclass(frozen=True)
class Entry:
    """One bar. `notes` say in words whatever is not the title."""

    kind: str
    title: str
    starts_on: date
    ends_on: date
    url: str = ""
    notes: tuple[str, ...] = ()
    is_warned: bool = False
    is_quiet: bool = False

    @property
    def range(self) -> str:
        return periods.period(self.starts_on, self.ends_on, self.starts_on).range


@dataclass(frozen=True)
class Day:
    number: str
    hijri: str
    label: str
    iso: str
    is_today: bool
    is_outside: bool


@dataclass(frozen=True)
class Cell:
    """A stretch of a week: an entry, or nothing."""

    span: int
    entry: Entry | None = None
    # Where the entry began before the week, or goes on after it.
    is_begun: bool = False
    goes_on: bool = False
    # Where the table meets the entry first; elsewhere its title is enough.
    is_first: bool = False


@dataclass(frozen=True)
class Week:
    days: list[Day]
    rows: list[list[Cell]]


@dataclass(frozen=True)
class Listed:
    """A day of the list, and what begins on it or was going on when the month began."""

    label: str
    iso: str
    entries: list[Entry]


def around(month: Month) -> tuple[date, date]:
    first, last = month.weeks
    return first - ASIDE, last + ASIDE


def seasons(occurrences: Iterable[Any]) -> list[Entry]:
    return [Entry(SEASON, str(row), row.starts_on, row.ends_on) for row in occurrences]


def campaigns(pages: Iterable[Any], shown_days: tuple[date, date], today: date) -> list[Entry]:
    """Campaigns and their activities, as far as they lie within the days shown."""
    found = []
    for page in pages:
        near = periods.countdown(page.starts_on, page.ends_on, today)
        notes = (shown(near), *([_("Staff only")] if page.is_internal else []))
        campaign = Entry(CAMPAIGN, page.title, page.starts_on, page.ends_on, page.url, notes)
        found += [campaign, *_activities(page)]
    first, last = shown_days
    return [each for each in found if each.starts_on <= last and each.ends_on >= first]


def _activities(page: Any) -> Iterator[Entry]:
    language = get_language() or "ar"
    for block in page.activities:
        starts_at, place = block.value["starts_at"], block.value["place"]
        day = timezone.localtime(starts_at).date()
        notes = tuple(filter(None, (shown(calendars.clock(starts_at, language)), place)))
        url = f"{page.url}#activity-{block.id}"
        yield Entry(ACTIVITY, block.value["title"], day, day, url, notes)


def weekdays() -> list[str]:
    """The names of the days in the order of the week."""
    # Any week will do; this one began on a Monday.
    monday, language = date(2024, 1, 1), get_language() or "ar"
    order = [(settings.FIRST_DAY_OF_WEEK + number) % 7 for number in range(7)]
    return [calendars.weekday(monday + timedelta(days=number), language) for number in order]


def weeks(month: Month, entries: Sequence[Entry], today: date) -> list[Week]:
    first, last = month.weeks
    starts = [first + timedelta(days=7 * n) for n in range(((last - first).days + 1) // 7)]
    return [
        Week(
            [_day(start + timedelta(days=number), month, today) for number in range(7)],
            [list(_cells(lane, start, is_first=start == first)) for lane in _lanes(entries, start)],
        )
        for start in starts
    ]


def _day(day: date, month: Month, today: date) -> Day:
    hijri = calendars.to_hijri(day)
    numbers = [str(day.day), str(hijri.day) if hijri else ""]
    if month.calendar == Calendar.HIJRI:
        numbers.reverse()
    return Day(
        number=shown(numbers[0]),
        hijri=shown(numbers[1]),
        label=_label(day),
        iso=day.isoformat(),
        is_today=day == today,
        is_outside=not month.holds(day),
    )


def _label(day: date) -> str:
    language = get_language() or "ar"
    said = calendars.both_calendars(day, language)
    return shown(f"{calendars.weekday(day, language)} {said}")


def _lanes(entries: Sequence[Entry], start: date) -> list[list[Entry]]:
    """The week's entries in as few rows as hold them without touching, seasons above all."""
    end = start + timedelta(days=6)
    lanes: list[list[Entry]] = []
    for kind in ORDER:
        begun = len(lanes)
        here = [e for e in entries if e.kind == kind and e.starts_on <= end and e.ends_on >= start]
        for entry in sorted(here, key=lambda e: (e.starts_on, -e.ends_on.toordinal(), e.title)):
            free = (lane for lane in lanes[begun:] if lane[-1].ends_on < entry.starts_on)
            lane = next(free, None)
            if lane is None:
                lanes.append([entry])
            else:
                lane.append(entry)
    return lanes


def _cells(lane: list[Entry], start: date, *, is_first: bool) -> Iterator[Cell]:
    end, here = start + timedelta(days=6), start
    for entry in lane:
        first, last = max(entry.starts_on, start), min(entry.ends_on, end)
        if first > here:
            yield Cell((first - here).days)
        span = (last - first).days + 1
        is_begun = entry.starts_on < start
        yield Cell(span, entry, is_begun, entry.ends_on > end, is_first or not is_begun)
        here = last + timedelta(days=1)
    if here <= end:
        yield Cell((end - here).days + 1)


def days(month: Month, entries: Sequence[Entry]) -> list[Listed]:
    """The month as a list; what began before it stands on its first day."""
    here = [e for e in entries if e.starts_on <= month.last and e.ends_on >= month.first]
    dated = [(max(entry.starts_on, month.first), ORDER.index(entry.kind), entry) for entry in here]
    dated.sort(key=lambda each: (each[0], each[1], each[2].starts_on, each[2].title))
    return [
        Listed(_label(day), day.isoformat(), [entry for _day, _kind, entry in group])
        for day, group in groupby(dated, key=lambda each: each[0])
    ]


def warned(entry: Entry, *notes: str) -> Entry:
    """The entry with what an editor should look at."""
    return replace(entry, notes=(*entry.notes, *notes), is_warned=True)
