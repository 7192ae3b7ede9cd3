from portal.appointments.models.availability import (
    AvailabilityException,
    Counsellor,
    Offer,
    WeeklyHours,
)
from portal.appointments.models.bookings import Booking, BookingQuerySet, Cell, ModeNotice

__all__ = [
    "AvailabilityException",
    "Booking",
    "BookingQuerySet",
    "Cell",
    "Counsellor",
    "ModeNotice",
    "Offer",
    "WeeklyHours",
]
