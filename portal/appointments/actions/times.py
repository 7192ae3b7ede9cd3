"""Getting a time: hold a free one, exchange it for another.

Nothing here asks whether a time is free and then takes it. The cells are written, and the unique
constraints answer; who comes second gets `SlotTaken` with the nearest free times.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from portal.appointments import notifications, queries, rules, slots, timetable
from portal.appointments.enums import State
from portal.appointments.models import Booking, Cell
from portal.appointments.slots import Slot
from portal.appointments.timetable import ANYBODY, Inquiry, Wish
from portal.audit import actions as audit
from portal.beneficiaries.models import Person
from portal.centres.models import Service
from portal.common import states
from portal.common.errors import Refused

if TYPE_CHECKING:
    from portal.accounts.models import User

# Time to fill in the rest of the form before the time goes back to everybody.
HOLD_LASTS = timedelta(minutes=10)
# Consultations ahead of one person, so that nobody fills a counsellor's month.
MOST_AHEAD = 3
# Times shown to who came second.
NEAREST = 6


class Closed(Refused):
    message = _("This consultation cannot be booked at present. Call the hotline for other help.")


class TooMany(Refused):
    message = _(
        "You already have %(count)s consultations ahead. Cancel one of them, "
        "or book again when one is over."
    )


class SlotTaken(Refused):
    """The time is gone. `nearest` holds the closest times that were free a moment ago."""

    message = _(
        "Somebody else has just taken this time. What you wrote is kept: choose another time."
    )

    def __init__(self, nearest: Iterable[Slot] = ()) -> None:
        super().__init__()
        self.nearest = list(nearest)


class NotOffered(SlotTaken):
    message = _("This time is not offered. What you wrote is kept: choose another time.")


class AlreadyBusy(SlotTaken):
    message = _("You have another consultation at this time. Choose another time for this one.")


def stream(booking: Booking) -> str:
    return f"booking:{booking.key}"


def lock(booking: Booking) -> Booking:
    """The row as it is now, and nobody else's until the end of the transaction."""
    rows = Booking.objects.select_related("service__centre", "counsellor__user", "person__user")
    return rows.select_for_update(of=("self",)).get(pk=booking.pk)


@transaction.atomic
def hold(
    *,
    person: Person,
    service: Service,
    starts_at: datetime,
    wish: Wish = ANYBODY,
    request_key: uuid.UUID,
    by: User,
    now: datetime,
) -> Booking:
    """Keep a time for the person for some minutes. The same `request_key` twice is one booking."""
    asked = Booking.objects.filter(person=person, request_key=request_key).first()
    if asked and asked.is_occupying and asked.starts_at == starts_at:
        return asked
    if asked and asked.is_held:
        # The same page, found again with the Back button: another time is wanted after all.
        return move(booking=asked, starts_at=starts_at, wish=wish, by=by, now=now)
    if asked:
        request_key = uuid.uuid4()
    ensure_open(service)
    ensure_few(person, now=now)
    _let_go_of_other_holds(person)
    inquiry = Inquiry(service, wish, person)
    counsellors = _candidates(inquiry, starts_at, now=now)
    try:
        with transaction.atomic():
            booking = Booking.objects.create(
                person=person,
                service=service,
                counsellor_id=counsellors[0],
                request_key=request_key,
                wish=wish.as_dict,
                starts_at=starts_at,
                minutes=timetable.offer_of(service).minutes,
                phone=person.user.phone or "",
                held_at=now,
                held_until=now + HOLD_LASTS,
            )
    except IntegrityError:
        return Booking.objects.get(person=person, request_key=request_key)
    seat(booking, counsellors, inquiry, now=now)
    audit.record(stream=stream(booking), action="booking.held", by=by)
    return booking


@transaction.atomic
def move(
    *,
    booking: Booking,
    starts_at: datetime,
    wish: Wish = ANYBODY,
    by: User,
    now: datetime,
) -> Booking:
    """Exchange the time for another; the old one is kept until the new one is had."""
    locked = lock(booking)
    if not rules.can_move(locked, now=now):
        raise states.MoveRefused
    ensure_open(locked.service)
    if locked.is_confirmed and locked.starts_at == starts_at:
        return locked
    inquiry = Inquiry(locked.service, wish, locked.person, moving=locked)
    if locked.is_held:
        _let_go_of_other_holds(locked.person, but=locked)
        locked.held_until = now + HOLD_LASTS
    counsellors = _candidates(inquiry, starts_at, now=now)
    locked.starts_at, locked.wish, locked.reminded_at = starts_at, wish.as_dict, None
    seat(locked, counsellors, inquiry, now=now)
    if locked.is_confirmed:
        notifications.moved(locked)
        audit.record(stream=stream(locked), action="booking.moved", by=by)
    return locked


def seat(booking: Booking, counsellors: Iterable[int], inquiry: Inquiry, *, now: datetime) -> None:
    """Occupy the booking's time with the first of the counsellors who still has it."""
    for counsellor in counsellors:
        booking.counsellor_id = counsellor
        try:
            with transaction.atomic():
                _occupy(booking, now=now)
                booking.save()
        except IntegrityError:
            continue
        return
    raise _gone(inquiry, booking.starts_at, now=now)


def ensure_open(service: Service) -> None:
    if not rules.is_open(service):
        raise Closed


def ensure_few(person: Person, *, now: datetime) -> None:
    count = len(queries.upcoming(person, now))
    if count >= MOST_AHEAD:
        raise TooMany(count=count)


def _occupy(booking: Booking, *, now: datetime) -> None:
    """Write the cells, in the order of the clock, so that two writers never wait for each other."""
    times = slots.cells(booking.starts_at, booking.minutes)
    booking.cells.all().delete()
    _reclaim(booking, times, now=now)
    Cell.objects.bulk_create(
        Cell(
            booking=booking,
            counsellor_id=booking.counsellor_id,
            person_id=booking.person_id,
            starts_at=time,
        )
        for time in times
    )


def _reclaim(booking: Booking, times: list[datetime], *, now: datetime) -> None:
    """Free the cells in the way that lapsed holds left behind.

    Their bookings are locked first, skipping those somebody is at: one that is being confirmed
    this moment keeps its cells, and ours will not fit.
    """
    in_the_way = Cell.objects.filter(starts_at__in=times).exclude(booking=booking)
    ours = in_the_way.filter(counsellor=booking.counsellor_id).values("booking")
    persons = in_the_way.filter(person=booking.person_id).values("booking")
    lapsed = Booking.objects.filter(state=State.HELD, held_until__lte=now)
    rows = lapsed.filter(pk__in=ours.union(persons)).select_for_update(skip_locked=True)
    found = list(rows.values_list("pk", flat=True))
    if found:
        Cell.objects.filter(booking__in=found).delete()


def _let_go_of_other_holds(person: Person, *, but: Booking | None = None) -> None:
    """One time is held for a person; who asks for another gives the first one back."""
    held = Booking.objects.filter(person=person, state=State.HELD)
    if but:
        held = held.exclude(pk=but.pk)
    found = list(held.select_for_update(skip_locked=True).values_list("pk", flat=True))
    Cell.objects.filter(booking__in=found).delete()


def _candidates(inquiry: Inquiry, starts_at: datetime, *, now: datetime) -> list[int]:
    counsellors = timetable.candidates(inquiry, starts_at, now=now)
    if not counsellors:
        raise _gone(inquiry, starts_at, now=now)
    return counsellors


def _gone(inquiry: Inquiry, starts_at: datetime, *, now: datetime) -> SlotTaken:
    """Why the time cannot be had, with the times that can."""
    table = timetable.ahead(inquiry, now=now)
    nearest = slots.nearest(table.every_free(), starts_at, count=NEAREST)
    minutes, person = inquiry.terms.minutes, inquiry.person
    if person and queries.is_busy(person, starts_at, minutes, but=inquiry.moving, now=now):
        return AlreadyBusy(nearest)
    return SlotTaken(nearest) if table.has(starts_at) else NotOffered(nearest)
