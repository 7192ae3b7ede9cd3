"""Every write of the centres, by noun."""

from portal.centres.actions.modes import (
    CannotUndo,
    ChangedMeanwhile,
    DayPassed,
    NothingNew,
    record_mode,
    return_due,
    switch_mode,
    undo_mode,
)
from portal.centres.actions.team import (
    AccountClosed,
    NoRole,
    NotAllowed,
    appoint_administrator,
    appoint_communications,
    dismiss_communications,
    invite,
    remove,
    reset_second_factor,
    set_roles,
)

__all__ = [
    "AccountClosed",
    "CannotUndo",
    "ChangedMeanwhile",
    "DayPassed",
    "NoRole",
    "NotAllowed",
    "NothingNew",
    "appoint_administrator",
    "appoint_communications",
    "dismiss_communications",
    "invite",
    "record_mode",
    "remove",
    "reset_second_factor",
    "return_due",
    "set_roles",
    "switch_mode",
    "undo_mode",
]
