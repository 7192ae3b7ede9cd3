from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet
from django.utils import timezone

from portal.appointments import slots, timetable
from portal.appointments.enums import State
from portal.appointments.models import (
    AvailabilityException,
    Booking,
    BookingQuerySet,
    Cell,
    Counsellor,
    WeeklyHours,
)
from portal.appointments.slots import Plan
from portal.beneficiaries.models import Person
from portal.centres import courses
from portal.centres import queries as centres
from portal.centres.courses import Course
from portal.centres.enums import Mode, Role
from portal.centres.models import Membership, Service

if TYPE_CHECKING:
    from portal.accounts.models import User

# No consultation lasts longer; an older start needs no look at its length.
LONGEST = timedelta(hours=4)


def consultations() -> list[Service]:
    """Services given as remote consultations, the suspended ones included."""
    found = Service.objects.filter(is_bookable=True).select_related("centre", "offer")
    return list(found.order_by("centre__position", "position", "pk"))


def counsellors_for(service: Service) -> list[Counsellor]:
    found = Counsellor.objects.available().filter(services=service, centre=service.centre_id)
    return list(found.order_by("pk"))


def upcoming(person: Person, now: datetime) -> list[Booking]:
    """The person's confirmed consultations that are not over yet, the next one first."""
    rows = with_names(person.bookings.confirmed().filter(starts_at__gt=now - LONGEST))
    return [booking for booking in rows.order_by("starts_at", "pk") if now < booking.ends_at]


def past(person: Person, now: datetime) -> list[Booking]:
    """What is over or was cancelled, the latest first."""
    rows = with_names(person.bookings.exclude(state=State.HELD)).order_by("-starts_at", "-pk")
    return [b for b in rows[:50] if b.ends_at <= now or not b.is_confirmed]


def is_busy(
    person: Person, starts_at: datetime, minutes: int, *, but: Booking | None, now: datetime
) -> bool:
    """Whether the person has another consultation in that time."""
    cells = Cell.objects.filter(person=person, starts_at__in=slots.cells(starts_at, minutes))
    current = cells.exclude(booking__state=State.HELD, booking__held_until__lte=now)
    return current.exclude(booking=but).exists() if but else current.exists()


def on_days(user: User, first: date, last: date) -> list[Booking]:
    """The consultations that a member of staff sees of those days, earliest first."""
    rows = with_names(Booking.objects.visible_to(user).exclude(person__user_id=user.pk))
    end = timetable.midnight(last) + timedelta(days=1)
    return list(rows.between(timetable.midnight(first), end).order_by("starts_at", "pk"))


def outside(counsellor: Counsellor, *, now: datetime) -> list[Booking]:
    """Coming consultations that lie outside the hours the counsellor has planned."""
    coming = counsellor.bookings.confirmed().filter(starts_at__gt=now)
    found = []
    plans: dict[int, Plan] = {}
    for booking in with_names(coming).order_by("starts_at", "pk"):
        if booking.service_id not in plans:
            plans[booking.service_id] = plan_of(counsellor, booking.service)
        if not _fits(plans[booking.service_id], booking):
            found.append(booking)
    return found


def plan_of(counsellor: Counsellor, service: Service) -> Plan:
    """The counsellor's hours for the service, as the rows are now."""
    hours = WeeklyHours.objects.filter(Q(service=None) | Q(service=service), counsellor=counsellor)
    exceptions = AvailabilityException.objects.filter(counsellor=counsellor)
    return timetable.plan(hours, exceptions)


def ahead(service: Service, *, now: datetime) -> BookingQuerySet:
    """The confirmed consultations of the service that have not begun."""
    rows = Booking.objects.confirmed().filter(service=service, starts_at__gt=now)
    return rows.select_related("person__user").order_by("starts_at", "pk")


def affected(service: Service, before: Course, after: Course, *, now: datetime) -> list[Booking]:
    """Those of them that are given in another mode on their day."""
    return [
        booking
        for booking in ahead(service, now=now)
        if courses.mode_on(before, local_day(booking)) != courses.mode_on(after, local_day(booking))
    ]


def local_day(booking: Booking) -> date:
    return timezone.localdate(booking.starts_at)


def mode_of(booking: Booking) -> Mode:
    """How the consultation is given on its day, as things are planned now."""
    return courses.mode_on(centres.course(booking.service), local_day(booking))


def with_names(rows: BookingQuerySet) -> BookingQuerySet:
    """Joined with everything a list shows of a booking."""
    return rows.select_related(
        "service__centre",
        "service__offer",
        "counsellor__centre",
        "counsellor__user",
        "person__user",
    )


def _fits(plan: Plan, booking: Booking) -> bool:
    zone = timezone.get_default_timezone()
    worked = slots.stretches(plan, timezone.localdate(booking.starts_at), zone)
    return any(s.starts_at <= booking.starts_at and booking.ends_at <= s.ends_at for s in worked)


def plannable(user: User) -> list[Counsellor]:
    """The counsellors whose weeks the user may plan."""
    rows = Counsellor.objects.visible_to(user).select_related("centre", "user")
    return list(rows.order_by("centre__position", "name_ar", "pk"))


def without_profile(user: User) -> QuerySet[Membership]:
    """Counsellors whom people cannot see yet: oneself, or at the centres the user manages."""
    managed = Membership.objects.of(user, Role.MANAGER).values("centre_id")
    rows = Membership.objects.current().filter(
        Q(user=user) | Q(centre_id__in=managed), role=Role.COUNSELLOR, user__counsellor=None
    )
    return rows.select_related("user", "centre").order_by("pk")
