"""What staff change across several domains at once."""

import uuid
from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from cms import actions as site
from cms.enums import AnnouncementLevel
from portal.accounts.models import User
from portal.appointments import actions as appointments
from portal.audit import actions as audit
from portal.centres import actions as centres
from portal.centres.courses import Stage
from portal.centres.enums import Mode
from portal.centres.models import ModeChange, Service
from portal.delivery import actions as delivery
from portal.delivery.models import Message
from portal.desk.enums import Banner


@transaction.atomic
def send_again(*, message: Message, by: User, now: datetime) -> None:
    """Give a dead letter new attempts. Pressed twice, it is revived once."""
    locked = Message.objects.dead().select_for_update().filter(pk=message.pk).first()
    if locked is None:
        return
    delivery.revive(message=locked, now=now)
    audit.record(
        stream="outbox",
        action="message.revived",
        by=by,
        data={"message": locked.pk, "channel": locked.channel},
    )


@transaction.atomic
def switch_mode(
    *,
    service: Service,
    stage: Stage,
    banner: str,
    seen: int,
    request_key: uuid.UUID,
    by: User,
    now: datetime,
) -> ModeChange:
    """Give a service in another way: row and history, people booked, announcement, in one piece.

    `banner` says where it is announced: nowhere, at the centre or on the whole site. The same
    `request_key` twice changes and tells once.
    """
    if banner == Banner.SITE and not by.is_superuser:
        raise centres.NotAllowed
    change, is_new = centres.switch_mode(
        service=service, stage=stage, seen=seen, request_key=request_key, by=by, now=now
    )
    if is_new:
        site.end_mode_announcements(service=change.service, now=now)
        if banner:
            _announce(change, banner, now=now)
        _tell_and_record(change, by=by, now=now)
    return change


@transaction.atomic
def undo_mode(*, change: ModeChange, by: User, now: datetime) -> ModeChange:
    """Back to what held before, with everybody told who was told of the change."""
    undone, is_new = centres.undo_mode(change=change, by=by, now=now)
    if is_new:
        site.end_mode_announcements(service=undone.service, now=now)
        _tell_and_record(undone, by=by, now=now)
    return undone


def _announce(change: ModeChange, banner: str, *, now: datetime) -> None:
    is_suspended = change.mode == Mode.SUSPENDED
    site.announce_mode(
        change=change,
        level=AnnouncementLevel.WARNING if is_suspended else AnnouncementLevel.INFO,
        is_everywhere=banner == Banner.SITE,
        ends_at=_end_of(change.until) if change.until else None,
        now=now,
    )


def _tell_and_record(change: ModeChange, *, by: User, now: datetime) -> None:
    told = appointments.tell_of_mode(change=change, now=now)
    centres.record_mode(change, by=by, told=told)


def _end_of(day: date) -> datetime:
    zone = timezone.get_default_timezone()
    return datetime.combine(day + timedelta(days=1), time.min, zone)
