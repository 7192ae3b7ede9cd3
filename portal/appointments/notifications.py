"""What people are told of their consultations.

An SMS and a subject are read on screens that others see: they name a time and a reference, never
a centre, a service or a person.
"""

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from portal.accounts import notifications as accounts
from portal.accounts.models import User
from portal.appointments.models import Booking
from portal.centres.enums import Mode
from portal.centres.models import ModeChange
from portal.common import bidi, calendars


def confirmed(booking: Booking) -> None:
    _tell(booking.person.user, booking, template="booking_confirmed")


def moved(booking: Booking) -> None:
    """Also when it moved before: the new time is part of the key."""
    when = f"{booking.starts_at:%Y%m%d%H%M}"
    _tell(booking.person.user, booking, template="booking_moved", occasion=f"moved:{when}")


def cancelled(booking: Booking, *, by: User) -> None:
    """The person, in either case; the counsellor, when it was the person who cancelled."""
    is_own = booking.person.user_id == by.pk
    template = "booking_cancelled" if is_own else "booking_cancelled_by_us"
    _tell(booking.person.user, booking, template=template, occasion="cancelled")
    if is_own:
        _tell(
            booking.counsellor.user,
            booking,
            template="booking_cancelled_counsellor",
            occasion="cancelled:counsellor",
            view="appointments:consultations",
        )


def reminder(booking: Booking) -> None:
    _tell(
        booking.person.user,
        booking,
        template="booking_reminder",
        occasion=f"reminder:{booking.starts_at:%Y%m%d}",
    )


def given_otherwise(booking: Booking, *, mode: Mode, change: ModeChange) -> None:
    """What a change of the service's mode means for the booked time, and where to cancel it."""
    _tell(
        booking.person.user,
        booking,
        template=f"booking_mode_{mode.value}",
        occasion=f"mode:{change.key}",
    )


def _tell(
    user: User,
    booking: Booking,
    *,
    template: str,
    occasion: str = "confirmed",
    view: str = "appointments:list",
) -> None:
    with translation.override(user.language):
        place, own_page = reverse(view), booking.get_absolute_url()
        cancel = reverse("appointments:cancel", args=[booking.key])
    accounts.tell(
        user,
        template=template,
        context={
            "site_name": settings.SITE_NAME,
            "reference": bidi.ltr(booking.reference),
            "moment": calendars.long_moment(booking.starts_at, user.language),
            "hotline": bidi.ltr(settings.HOTLINE),
            # Bare: an isolating mark at its end would become part of the link on some phones.
            "place": f"{settings.SITE_URL}{place}",
            "address": f"{settings.SITE_URL}{own_page}",
            "cancel": f"{settings.SITE_URL}{cancel}",
        },
        key=f"booking:{booking.key}:{occasion}",
    )
