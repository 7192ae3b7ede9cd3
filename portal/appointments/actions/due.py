"""What time does by itself: holds lapse, and tomorrow's people are reminded."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from portal.appointments import notifications
from portal.appointments.actions.times import lock
from portal.appointments.enums import State
from portal.appointments.models import Booking, Cell

# What somebody typed and never confirmed is not kept longer than a day.
ABANDONED_AFTER = timedelta(days=1)
# Nobody is woken by a reminder.
WAKING_HOURS = range(9, 21)
# Whoever booked this shortly before knows without being reminded.
JUST_BOOKED = timedelta(hours=12)


@transaction.atomic
def release_lapsed(*, now: datetime) -> int:
    """Give the times of lapsed holds back; how many holds that were."""
    lapsed = Booking.objects.filter(state=State.HELD, held_until__lte=now)
    rows = lapsed.filter(pk__in=Cell.objects.values("booking"))
    found = list(rows.select_for_update(skip_locked=True).values_list("pk", flat=True))
    Cell.objects.filter(booking__in=found).delete()
    return len(found)


@transaction.atomic
def forget_abandoned(*, now: datetime) -> int:
    """Delete holds that nobody came back to, with what was typed into them."""
    old = Booking.objects.filter(state=State.HELD, held_until__lte=now - ABANDONED_AFTER)
    found = list(old.select_for_update(skip_locked=True).values_list("pk", flat=True))
    Booking.objects.filter(pk__in=found).delete()
    return len(found)


def remind(*, now: datetime) -> int:
    """Remind everybody whose consultation is tomorrow; how many were told now."""
    local = timezone.localtime(now)
    if local.hour not in WAKING_HOURS:
        return 0
    end_of_tomorrow = datetime.combine(
        local.date() + timedelta(days=2), time.min, timezone.get_default_timezone()
    )
    due = Booking.objects.confirmed().filter(
        reminded_at__isnull=True,
        confirmed_at__lte=now - JUST_BOOKED,
        starts_at__gt=now,
        starts_at__lt=end_of_tomorrow,
    )
    due = due.exclude(pk__in=Booking.objects.suspended().values("pk"))
    return sum(_remind(booking, now=now) for booking in due.order_by("starts_at", "pk"))


@transaction.atomic
def _remind(booking: Booking, *, now: datetime) -> bool:
    locked = lock(booking)
    if locked.reminded_at or not locked.is_confirmed:
        return False
    locked.reminded_at = now
    locked.save(update_fields=["reminded_at"])
    notifications.reminder(locked)
    return True
