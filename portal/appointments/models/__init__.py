from portal.appointments.models.availability import (
    AvailabilityException,
    Counsellor,
    Offer,
    WeeklyHours,
)
from portal.appointments.models.bookings import Booking, BookingQuerySet, Cell

__all__ = [
    "AvailabilityException",
    "Booking",
    "BookingQuerySet",
    "Cell",
    "Counsellor",
    "Offer",
    "WeeklyHours",
]
