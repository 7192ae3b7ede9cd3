from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from portal.appointments import states
from portal.appointments.models import Booking
from portal.centres.enums import Mode
from portal.centres.models import Service

if TYPE_CHECKING:
    from portal.accounts.models import User


def is_open(service: Service) -> bool:
    """Whether the service can be booked at present."""
    return is_open_in(service, Mode(service.mode))


def is_open_in(service: Service, mode: Mode) -> bool:
    """Whether it could be booked in that mode: what is booked here is a call, nothing else."""
    return service.is_bookable and mode == Mode.REMOTE


def is_own(user: User, booking: Booking) -> bool:
    return booking.person.user_id == user.pk


def is_given_by(user: User, booking: Booking) -> bool:
    return booking.counsellor.user_id == user.pk


def may_read_topic(user: User, booking: Booking) -> bool:
    """What it is about stays between the person and the counsellor; no manager reads it."""
    return is_own(user, booking) or is_given_by(user, booking)


def can_cancel(booking: Booking, *, now: datetime) -> bool:
    return states.CANCEL.starts_from(booking.state) and now < booking.starts_at


def can_move(booking: Booking, *, now: datetime) -> bool:
    """A time can be exchanged for another until the consultation begins."""
    return booking.is_held or (booking.is_confirmed and now < booking.starts_at)


def can_close(user: User, booking: Booking, *, now: datetime) -> bool:
    """Only who gave the consultation says how it went, and not before it began."""
    return is_given_by(user, booking) and booking.is_confirmed and booking.starts_at <= now
