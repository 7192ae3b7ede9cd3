"""From a held time to a consultation that took place, was missed or was cancelled."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from portal.appointments import notifications, rules, slots, timetable
from portal.appointments import states as moves
from portal.appointments.actions.times import (
    ensure_few,
    ensure_open,
    lock,
    seat,
    stream,
)
from portal.appointments.models import Booking
from portal.appointments.timetable import Inquiry, Wish
from portal.audit import actions as audit
from portal.beneficiaries import actions as beneficiaries
from portal.beneficiaries.enums import Ground
from portal.beneficiaries.models import AccessGrant
from portal.common import states
from portal.common.errors import Refused
from portal.common.states import Move

if TYPE_CHECKING:
    from portal.accounts.models import User

# How long after a consultation the centre may still read about the person.
READ_AFTER = timedelta(days=30)


class TooLate(Refused):
    message = _("The consultation has begun. Speak with the counsellor, or call the centre.")


class TooEarly(Refused):
    message = _("The consultation has not begun yet. Say how it went once it has.")


class NameMissing(Refused):
    message = _("Enter your name, so that the counsellor knows whom to greet.")


@transaction.atomic
def describe(
    *,
    booking: Booking,
    channel: str,
    phone: str,
    topic: str,
    needs: list[str],
    needs_note: str,
    by: User,
    now: datetime,
) -> Booking:
    """Write what the person told beforehand into the held booking."""
    locked = lock(booking)
    states.ensure(moves.CONFIRM, locked.state)
    locked.channel, locked.phone, locked.topic = channel, phone, topic
    locked.needs, locked.needs_note, locked.described_at = needs, needs_note, now
    locked.save(update_fields=["channel", "phone", "topic", "needs", "needs_note", "described_at"])
    audit.record(stream=stream(locked), action="booking.described", by=by)
    return locked


@transaction.atomic
def confirm(*, booking: Booking, by: User, now: datetime) -> Booking:
    """Make the held time the person's. Asked twice, it is one booking and one message.

    A hold that lapsed still counts when nobody has taken its time; otherwise `SlotTaken`.
    """
    locked = lock(booking)
    if locked.is_confirmed:
        return locked
    states.ensure(moves.CONFIRM, locked.state)
    ensure_open(locked.service)
    ensure_few(locked.person, now=now)
    if not locked.person.full_name:
        raise NameMissing
    if not _has_its_time(locked, now=now):
        _seat_again(locked, now=now)
    locked.state, locked.confirmed_at = moves.CONFIRM.target, now
    locked.held_until = None
    locked.save()
    beneficiaries.grant(
        person=locked.person,
        centre=locked.service.centre,
        ground=Ground.BOOKING,
        by=by,
        since=now,
        until=_readable_until(locked),
    )
    notifications.confirmed(locked)
    audit.record(stream=stream(locked), action="booking.confirmed", by=by)
    return locked


@transaction.atomic
def cancel(*, booking: Booking, by: User, now: datetime, reason: str = "") -> Booking:
    """Give the time back to everybody, and tell whoever did not cancel."""
    locked = lock(booking)
    if locked.is_cancelled:
        return locked
    states.ensure(moves.CANCEL, locked.state)
    if not rules.can_cancel(locked, now=now):
        raise TooLate
    was_confirmed = locked.is_confirmed
    locked.state, locked.cancelled_at, locked.cancelled_by = moves.CANCEL.target, now, by
    locked.cancel_reason, locked.held_until = reason, None
    locked.save()
    locked.cells.all().delete()
    if was_confirmed:
        _end_grant(locked, by=by, now=now)
        notifications.cancelled(locked, by=by)
    audit.record(stream=stream(locked), action="booking.cancelled", by=by)
    return locked


def complete(*, booking: Booking, by: User, now: datetime) -> Booking:
    return _close(booking, moves.COMPLETE, by=by, now=now)


def miss(*, booking: Booking, by: User, now: datetime) -> Booking:
    return _close(booking, moves.MISS, by=by, now=now)


def record_view(*, booking: Booking, by: User, action: str = "booking.viewed") -> None:
    """Write down that a member of staff looked, or entered the call."""
    audit.record(stream=stream(booking), action=action, by=by)


def record_list(*, bookings: list[Booking], by: User) -> None:
    """Write down whose names a member of staff saw in a list."""
    if bookings:
        data = {"bookings": [str(booking.key) for booking in bookings]}
        audit.record(stream=f"account:{by.public_id}", action="bookings.listed", by=by, data=data)


@transaction.atomic
def _close(booking: Booking, move: Move, *, by: User, now: datetime) -> Booking:
    locked = lock(booking)
    if locked.state == move.target:
        return locked
    states.ensure(move, locked.state)
    if now < locked.starts_at:
        raise TooEarly
    locked.state = move.target
    setattr(locked, f"{move.target}_at", now)
    setattr(locked, f"{move.target}_by", by)
    locked.save()
    audit.record(stream=stream(locked), action=f"booking.{move.target}", by=by)
    return locked


def _has_its_time(booking: Booking, *, now: datetime) -> bool:
    """Whether every cell is still the booking's, and the time still ahead."""
    count = len(slots.cells(booking.starts_at, booking.minutes))
    return now < booking.starts_at and booking.cells.count() == count


def _seat_again(booking: Booking, *, now: datetime) -> None:
    """With the same counsellor if possible, else with another who fits the wish."""
    inquiry = Inquiry(booking.service, Wish.of(booking), booking.person, moving=booking)
    found = timetable.candidates(inquiry, booking.starts_at, now=now)
    found.sort(key=lambda counsellor: counsellor != booking.counsellor_id)
    seat(booking, found, inquiry, now=now)


def _readable_until(booking: Booking) -> datetime:
    return booking.starts_at + READ_AFTER


def _end_grant(booking: Booking, *, by: User, now: datetime) -> None:
    """What the booking allowed ends with it; other bookings have grants of their own."""
    given = AccessGrant.objects.filter(
        person=booking.person,
        centre=booking.service.centre,
        ground=Ground.BOOKING,
        until=_readable_until(booking),
    )
    for grant in given:
        beneficiaries.end_grant(given=grant, by=by, now=now)
