"""Every write of remote consultations, by noun."""

from portal.appointments.actions.availability import (
    Overlapping,
    PeopleBooked,
    add_exception,
    add_hours,
    remove_exception,
    remove_hours,
    save_profile,
)
from portal.appointments.actions.bookings import (
    NameMissing,
    TooEarly,
    TooLate,
    cancel,
    complete,
    confirm,
    describe,
    miss,
    record_list,
    record_view,
)
from portal.appointments.actions.due import forget_abandoned, release_lapsed, remind
from portal.appointments.actions.modes import tell_of_mode
from portal.appointments.actions.times import (
    AlreadyBusy,
    Closed,
    NotOffered,
    SlotTaken,
    TooMany,
    hold,
    move,
)

__all__ = [
    "AlreadyBusy",
    "Closed",
    "NameMissing",
    "NotOffered",
    "Overlapping",
    "PeopleBooked",
    "SlotTaken",
    "TooEarly",
    "TooLate",
    "TooMany",
    "add_exception",
    "add_hours",
    "cancel",
    "complete",
    "confirm",
    "describe",
    "forget_abandoned",
    "hold",
    "miss",
    "move",
    "record_list",
    "record_view",
    "release_lapsed",
    "remind",
    "remove_exception",
    "remove_hours",
    "save_profile",
    "tell_of_mode",
]
