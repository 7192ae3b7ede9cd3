"""When counsellors work: their week, the days that differ, and how people see them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from portal.appointments import queries
from portal.appointments.models import AvailabilityException, Booking, Counsellor, WeeklyHours
from portal.audit import actions as audit
from portal.centres.models import Centre, Service
from portal.common.errors import Refused

if TYPE_CHECKING:
    from portal.accounts.models import User


class Overlapping(Refused):
    message = _("There are hours on %(weekday)s already that overlap these. Remove those first.")


class PeopleBooked(Refused):
    """The change would leave these consultations outside the counsellor's hours."""

    message = _("People are booked then. Their consultations stay unless you cancel them.")

    def __init__(self, bookings: list[Booking]) -> None:
        super().__init__()
        self.bookings = bookings


def stream(counsellor: Counsellor) -> str:
    return f"counsellor:{counsellor.key}"


@transaction.atomic
def save_profile(
    *,
    user: User,
    centre: Centre,
    values: dict[str, Any],
    services: Collection[Service],
    by: User,
) -> Counsellor:
    """Write how people see the counsellor; the first time makes the profile."""
    counsellor, _is_new = Counsellor.objects.update_or_create(
        user=user, defaults={**values, "centre": centre}
    )
    counsellor.services.set(services)
    _record(counsellor, "profile_saved", by)
    return counsellor


@transaction.atomic
def add_hours(
    *,
    counsellor: Counsellor,
    weekdays: Collection[int],
    starts: time,
    ends: time,
    service: Service | None = None,
    by: User,
) -> list[WeeklyHours]:
    """Work these hours on each of the weekdays, every week from now on."""
    # The counsellor's row is the queue: two forms sent at once must not overlap either.
    Counsellor.objects.select_for_update().get(pk=counsellor.pk)
    rows = [
        WeeklyHours(
            counsellor=counsellor, weekday=weekday, starts=starts, ends=ends, service=service
        )
        for weekday in weekdays
    ]
    existing = counsellor.weekly_hours.filter(starts__lt=ends, ends__gt=starts)
    for row in rows:
        if existing.filter(weekday=row.weekday).exists():
            raise Overlapping(weekday=row.get_weekday_display())
    WeeklyHours.objects.bulk_create(rows)
    _record(counsellor, "hours_added", by)
    return rows


@transaction.atomic
def remove_hours(
    *, hours: WeeklyHours, by: User, now: datetime, even_if_booked: bool = False
) -> None:
    """Stop working these hours. Consultations booked in them stay as they are."""
    counsellor = hours.counsellor
    before = queries.outside(counsellor, now=now)
    hours.delete()
    if not even_if_booked:
        _ensure_nobody_is_left(counsellor, before, now=now)
    _record(counsellor, "hours_removed", by)


@transaction.atomic
def add_exception(
    *,
    counsellor: Counsellor,
    first_on: date,
    last_on: date,
    is_away: bool,
    starts: time | None = None,
    ends: time | None = None,
    by: User,
    now: datetime,
    even_if_booked: bool = False,
) -> AvailabilityException:
    """Be away, or work extra, on these days. Consultations booked in them stay as they are."""
    before = queries.outside(counsellor, now=now)
    exception = AvailabilityException.objects.create(
        counsellor=counsellor,
        first_on=first_on,
        last_on=last_on,
        is_away=is_away,
        starts=starts,
        ends=ends,
    )
    if not even_if_booked:
        _ensure_nobody_is_left(counsellor, before, now=now)
    _record(counsellor, "exception_added", by)
    return exception


@transaction.atomic
def remove_exception(
    *, exception: AvailabilityException, by: User, now: datetime, even_if_booked: bool = False
) -> None:
    counsellor = exception.counsellor
    before = queries.outside(counsellor, now=now)
    exception.delete()
    if not even_if_booked:
        _ensure_nobody_is_left(counsellor, before, now=now)
    _record(counsellor, "exception_removed", by)


def _ensure_nobody_is_left(counsellor: Counsellor, before: list[Booking], *, now: datetime) -> None:
    """Undoes the change when it is the change that puts somebody outside the hours."""
    known = {booking.pk for booking in before}
    left = [b for b in queries.outside(counsellor, now=now) if b.pk not in known]
    if left:
        raise PeopleBooked(left)


def _record(counsellor: Counsellor, what: str, by: User) -> None:
    audit.record(stream=stream(counsellor), action=f"counsellor.{what}", by=by)
