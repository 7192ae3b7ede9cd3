"""What staff change across several domains at once."""

from datetime import datetime

from django.db import transaction

from portal.accounts.models import User
from portal.audit import actions as audit
from portal.delivery import actions as delivery
from portal.delivery.models import Message


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
