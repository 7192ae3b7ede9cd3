"""The times a person is offered: plans and taken cells, read once and worked out by `slots`.

What stands here was true a moment ago. Only writing the cells decides who gets a time.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Prefetch, Q
from django.utils import timezone

from portal.appointments import slots
from portal.appointments.enums import OCCUPYING, State
from portal.appointments.models import (
    AvailabilityException,
    Booking,
    Cell,
    Counsellor,
    Offer,
    WeeklyHours,
)
from portal.appointments.slots import Plan, Slot, Terms
from portal.beneficiaries.models import Person
from portal.centres.models import Service


@dataclass(frozen=True)
class Wish:
    """Whom the person would like to talk to; empty is "anybody"."""

    gender: str = ""
    language: str = ""
    counsellor: str = ""

    @classmethod
    def of(cls, booking: Booking) -> Wish:
        return cls(**booking.wish)

    @property
    def as_dict(self) -> dict[str, str]:
        return asdict(self)

    @property
    def is_open(self) -> bool:
        return self == ANYBODY

    def fits(self, counsellor: Counsellor) -> bool:
        return (
            self.gender in ("", counsellor.gender)
            and (not self.language or self.language in counsellor.languages)
            and self.counsellor in ("", str(counsellor.key))
        )


ANYBODY = Wish()


@dataclass(frozen=True)
class Inquiry:
    """Everything that decides which times a person is offered."""

    service: Service
    wish: Wish = ANYBODY
    person: Person | None = None
    # A booking that is about to get another time: its present one does not stand in its way.
    moving: Booking | None = None

    @property
    def terms(self) -> Terms:
        return offer_of(self.service).terms


@dataclass(frozen=True)
class Time:
    """A time of the plan, free or taken."""

    starts_at: datetime
    is_free: bool


@dataclass(frozen=True)
class Timetable:
    """Some days of one inquiry. Counsellors appear by their ids."""

    plans: Mapping[Any, Plan]
    taken: Mapping[Any, set[datetime]]
    terms: Terms
    days: list[date]
    now: datetime

    def free(self) -> dict[date, list[Slot]]:
        return self._slots(self.taken)

    def every_free(self) -> list[Slot]:
        return [slot for day in self.free().values() for slot in day]

    def times(self, day: date) -> list[Time]:
        """Every time of the day's plan in the order of the clock, the taken ones included."""
        free = {slot.starts_at for slot in self._slots(self.taken, [day])[day]}
        planned = [slot.starts_at for slot in self._slots({}, [day])[day]]
        return [Time(starts_at, starts_at in free) for starts_at in planned]

    def has(self, starts_at: datetime) -> bool:
        """Whether the plan has the time at all, free or taken."""
        return any(time.starts_at == starts_at for time in self.times(_day(starts_at)))

    def _slots(
        self, taken: Mapping[Any, set[datetime]], days: list[date] | None = None
    ) -> dict[date, list[Slot]]:
        return slots.free(
            self.plans,
            self.days if days is None else days,
            taken=taken,
            terms=self.terms,
            now=self.now,
            zone=timezone.get_default_timezone(),
        )


def offer_of(service: Service) -> Offer:
    """The service's terms, the usual ones where nobody has said otherwise."""
    return getattr(service, "offer", None) or Offer(service=service)


def horizon(service: Service, *, now: datetime) -> list[date]:
    """Every day the service can be booked for at present."""
    last = _day(now + offer_of(service).terms.ahead)
    return [_day(now) + timedelta(days=n) for n in range((last - _day(now)).days + 1)]


def of_days(inquiry: Inquiry, days: list[date], *, now: datetime) -> Timetable:
    counsellors = _counsellors(inquiry.service, days)
    plans: dict[Any, Plan] = {
        counsellor.pk: plan(counsellor.weekly_hours.all(), counsellor.exceptions.all())
        for counsellor in counsellors
        if inquiry.wish.fits(counsellor)
    }
    taken = _taken(inquiry, list(plans), days, now=now)
    return Timetable(plans, taken, inquiry.terms, days, now)


def ahead(inquiry: Inquiry, *, now: datetime) -> Timetable:
    """Of all days that can be booked."""
    return of_days(inquiry, horizon(inquiry.service, now=now), now=now)


def candidates(inquiry: Inquiry, starts_at: datetime, *, now: datetime) -> list[int]:
    """Ids of the counsellors free at that time, who has least that day first."""
    day = _day(starts_at)
    free = of_days(inquiry, [day], now=now).free()[day]
    found = [pk for slot in free if slot.starts_at == starts_at for pk in slot.counsellors]
    return [int(str(pk)) for pk in slots.fairly(found, _load(found, day))]


def plan(hours: Iterable[WeeklyHours], exceptions: Iterable[AvailabilityException]) -> Plan:
    week: dict[int, list[slots.Hours]] = defaultdict(list)
    for row in hours:
        week[row.weekday].append(row.hours)
    return Plan(week=week, changes=[row.change for row in exceptions])


def midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, timezone.get_default_timezone())


def _day(moment: datetime) -> date:
    return timezone.localdate(moment)


def _counsellors(service: Service, days: list[date]) -> list[Counsellor]:
    hours = WeeklyHours.objects.filter(Q(service=None) | Q(service=service))
    exceptions = AvailabilityException.objects.filter(
        first_on__lte=max(days), last_on__gte=min(days)
    )
    found = Counsellor.objects.available().filter(services=service, centre=service.centre_id)
    return list(
        found.order_by("pk").prefetch_related(
            Prefetch("weekly_hours", hours), Prefetch("exceptions", exceptions)
        )
    )


def _taken(
    inquiry: Inquiry, counsellors: list[Any], days: list[date], *, now: datetime
) -> dict[Any, set[datetime]]:
    """Occupied cells by counsellor. The person's own count for all; lapsed holds for none."""
    person = inquiry.person.pk if inquiry.person else None
    cells = Cell.objects.filter(
        Q(counsellor__in=counsellors) | Q(person=person),
        starts_at__gte=midnight(min(days)),
        starts_at__lt=midnight(max(days)) + timedelta(days=1),
    ).exclude(booking__state=State.HELD, booking__held_until__lte=now)
    if inquiry.moving:
        cells = cells.exclude(booking=inquiry.moving)
    taken: dict[Any, set[datetime]] = defaultdict(set)
    for counsellor, owner, starts_at in cells.values_list("counsellor", "person", "starts_at"):
        for whose in counsellors if owner == person else [counsellor]:
            taken[whose].add(starts_at)
    return taken


def _load(counsellors: list[Any], day: date) -> Counter[Any]:
    rows = Booking.objects.filter(counsellor__in=counsellors, state__in=OCCUPYING)
    that_day = rows.between(midnight(day), midnight(day) + timedelta(days=1))
    return Counter(that_day.values_list("counsellor", flat=True))
