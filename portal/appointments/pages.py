"""What the pages show of times and bookings, in the words and shapes their components take."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from portal.appointments import queries, slots
from portal.appointments.enums import Need, State
from portal.appointments.forms.booking import WRITTEN
from portal.appointments.models import Booking, WeeklyHours
from portal.appointments.slots import Slot
from portal.appointments.timetable import Timetable
from portal.centres.enums import Mode, Weekday
from portal.centres.models import Service
from portal.common import calendars, phones
from portal.common.numerals import shown


@dataclass(frozen=True)
class Row:
    """A term and its value, for summary lists and facts."""

    label: str
    value: str
    url: str = ""
    ltr: bool = False


@dataclass(frozen=True)
class Choice:
    """A time among the radios."""

    value: str
    text: str
    is_free: bool = True
    note: str = ""


@dataclass(frozen=True)
class Day:
    """A day in the strip; without an address nothing is free on it."""

    weekday: str
    date: str
    url: str
    note: str
    is_current: bool


@dataclass(frozen=True)
class Week:
    """The strip of one calendar week, the chosen day's times, and the ways to other weeks."""

    days: list[Day]
    day: date | None
    choices: list[Choice]
    previous_url: str
    next_url: str
    next_free: date | None
    next_free_url: str

    @property
    def hijri(self) -> str:
        """The day in the other calendar, where the site shows both."""
        if self.day is None or settings.MIZALLA_CALENDARS == "gregorian":
            return ""
        return shown(calendars.hijri_date(self.day, language()) or "")

    @property
    def has_free(self) -> bool:
        return any(choice.is_free for choice in self.choices)


STATES = {
    State.HELD: (_("Not booked yet"), "warning"),
    State.CONFIRMED: (_("Booked"), "success"),
    State.COMPLETED: (_("Took place"), "neutral"),
    State.CANCELLED: (_("Cancelled"), "danger"),
    State.MISSED: (_("Missed"), "neutral"),
}


def language() -> str:
    return get_language() or settings.LANGUAGE_CODE


def week(table: Timetable, *, wanted: date | None, query: QueryDict) -> Week:
    """Lay out the week of the wanted day, or of the first free one when none is wanted."""
    free = {day: found for day, found in table.free().items() if found}
    first, last = table.days[0], table.days[-1]
    day = wanted or next(iter(free), None)
    shown_week = work_week(day or first)
    sunday, saturday = shown_week[0], shown_week[-1]
    before = [d for d in free if d < sunday]
    after = [d for d in free if d > saturday]
    later = [d for d in free if day and d > day]
    return Week(
        days=[
            _day(d, free.get(d, []), query=query, is_current=d == day)
            for d in shown_week
            if first <= d <= last and (d in free or d == day or calendars.is_working_day(d))
        ],
        day=day,
        choices=[
            Choice(written(t.starts_at), clock(t.starts_at), t.is_free)
            for t in (table.times(day) if day and first <= day <= last else [])
        ],
        previous_url=_url(query, before[-1]) if before else "",
        next_url=_url(query, after[0]) if after else "",
        next_free=later[0] if later else None,
        next_free_url=_url(query, later[0]) if later else "",
    )


def work_week(day: date) -> list[date]:
    """The days of the calendar week, from its first."""
    return slots.week_of(day, first_weekday=settings.FIRST_DAY_OF_WEEK)


def staff_week(week: list[date], found: list[Booking], *, day: date | None) -> list[Day]:
    """The strip over the counsellor's list: how many people come on each day."""
    coming = Counter(timezone.localdate(b.starts_at) for b in found if not b.is_cancelled)
    return [
        Day(
            weekday=calendars.weekday(d, language()),
            date=shown(calendars.short_date(d, language())),
            url=f"?date={d.isoformat()}",
            note=people(coming[d]),
            is_current=d == day,
        )
        for d in week
        if coming[d] or d == day or calendars.is_working_day(d)
    ]


def people(count: int) -> str:
    if not count:
        return gettext("nobody")
    return shown(ngettext("%(count)s person", "%(count)s people", count) % {"count": count})


def planned_week(hours: Iterable[WeeklyHours]) -> list[tuple[str, list[WeeklyHours]]]:
    """Every weekday, from Sunday, with its hours; the weekend only when it has some."""
    by_weekday: dict[int, list[WeeklyHours]] = {day.value: [] for day in Weekday}
    for row in hours:
        by_weekday[row.weekday].append(row)
    return [
        (str(Weekday(day).label), rows)
        for day, rows in by_weekday.items()
        if rows or day in settings.WORKING_DAYS
    ]


def choices_of(found: Iterable[Slot]) -> list[Choice]:
    """Times of several days, each with its day under it."""
    return [
        Choice(written(s.starts_at), clock(s.starts_at), note=short_day(s.starts_at)) for s in found
    ]


def written(starts_at: datetime) -> str:
    return timezone.localtime(starts_at).strftime(WRITTEN)


def clock(starts_at: datetime) -> str:
    return shown(calendars.clock(starts_at, language()))


def short_day(starts_at: datetime) -> str:
    weekday = calendars.weekday(starts_at, language())
    return shown(f"{weekday} {calendars.short_date(starts_at, language())}")


def length(minutes: int) -> str:
    counted = ngettext("%(count)s minute", "%(count)s minutes", minutes) % {"count": minutes}
    return shown(counted)


def state(booking: Booking) -> dict[str, Any]:
    text, color = STATES[State(booking.state)]
    return {"text": text, "color": color}


def given_now(service: Service) -> str:
    """What takes the place of the call while the service is given in another way."""
    told = {
        Mode.IN_PERSON: gettext("Meanwhile it is given in person: call the centre for a time."),
        Mode.HOME: gettext("Meanwhile it is given as home visits: call the centre for a time."),
    }
    return told.get(Mode(service.mode), "")


def otherwise(booking: Booking) -> dict[str, str] | None:
    """What a booked person should know when the consultation is no call on its day."""
    centre, mode = booking.service.centre, queries.mode_of(booking)
    told = {
        Mode.SUSPENDED: (
            gettext("This consultation does not take place as planned"),
            booking.service.mode_reason
            or gettext("We call you to find another way or another time."),
        ),
        Mode.IN_PERSON: (gettext("It takes place in person, at the same time"), centre.address),
        Mode.HOME: (
            gettext("It takes place as a visit, at the same time"),
            gettext("We call you before then to agree where."),
        ),
    }
    if mode not in told:
        return None
    title, text = told[mode]
    return {"title": title, "text": text}


def when(booking: Booking) -> list[Row]:
    """Day, hours and service of a booking."""
    day = calendars.both_calendars(timezone.localdate(booking.starts_at), language())
    weekday = calendars.weekday(booking.starts_at, language())
    hours = calendars.time_range(booking.starts_at, booking.ends_at, language())
    return [
        Row(gettext("Consultation"), booking.service.name),
        Row(gettext("Day"), shown(f"{weekday} {day}")),
        Row(gettext("Time"), shown(hours)),
        Row(gettext("Counsellor"), booking.counsellor.name),
    ]


def told(booking: Booking, *, with_topic: bool = True) -> list[Row]:
    """What the person told beforehand."""
    needs = [str(Need(need).label) for need in booking.needs]
    rows = [
        Row(gettext("How"), booking.get_channel_display()),
        Row(gettext("Phone number"), phones.display(booking.phone), ltr=True),
    ]
    if with_topic:
        rows.append(Row(gettext("What it is about"), booking.topic))
    note = [booking.needs_note] if booking.needs_note else []
    return [*rows, Row(gettext("What is needed"), "\n".join([*needs, *note]))]


def _day(day: date, found: list[Slot], *, query: QueryDict, is_current: bool) -> Day:
    count = len(found)
    note = ngettext("%(count)s time free", "%(count)s times free", count) % {"count": count}
    return Day(
        weekday=calendars.weekday(day, language()),
        date=shown(calendars.short_date(day, language())),
        url=_url(query, day) if found else "",
        note=shown(note) if found else "",
        is_current=is_current,
    )


def _url(query: QueryDict, day: date) -> str:
    """The same page on another day; what was chosen on this day does not go along."""
    other = query.copy()
    other.pop("at", None)
    other["date"] = day.isoformat()
    return f"?{other.urlencode()}"
