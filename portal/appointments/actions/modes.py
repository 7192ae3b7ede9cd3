"""A service is given in another way: everybody booked learns what it means for their time."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from portal.appointments import notifications, queries
from portal.appointments.models import ModeNotice
from portal.centres.courses import mode_on
from portal.centres.models import ModeChange


@transaction.atomic
def tell_of_mode(*, change: ModeChange, now: datetime) -> int:
    """Tell those whose time is now given otherwise, and those told of a change that is undone.

    How many bookings that were. Nobody is told twice of one change.
    """
    before, after = change.course_before, change.course
    affected = {b.pk: b for b in queries.affected(change.service, before, after, now=now)}
    if change.undoes_id:
        told = queries.ahead(change.service, now=now).filter(mode_notices__change=change.undoes_id)
        affected |= {booking.pk: booking for booking in told}
    found = sorted(affected.values(), key=lambda booking: (booking.starts_at, booking.pk))
    for booking in found:
        _notice, is_new = ModeNotice.objects.get_or_create(
            booking=booking, change=change, defaults={"told_at": now}
        )
        if is_new:
            mode = mode_on(after, queries.local_day(booking))
            notifications.given_otherwise(booking, mode=mode, change=change)
    return len(found)
