"""How a written message leaves: claimed, sent, marked.

A sender that dies between claim and mark leaves a claim that lapses; the second try carries the
same key, by which gateway and mail system know it.
"""

from datetime import datetime, timedelta

from django.utils import timezone

from portal.delivery.enums import State
from portal.delivery.models import Message
from portal.delivery.transports import NotSent, send

# How long to wait after each failed attempt; after the last one the message is given up.
WAITS = [timedelta(minutes=m) for m in (1, 5, 15, 60, 180, 720)]


def deliver(*, message_id: int, now: datetime | None = None) -> bool:
    """Send one message if it is due and nobody else is at it; whether it went out."""
    now = now or timezone.now()
    claimed = (
        Message.objects.due(now=now)
        .filter(pk=message_id)
        .update(state=State.SENDING, claimed_at=now)
    )
    if not claimed:
        return False
    message = Message.objects.get(pk=message_id)
    try:
        send(message)
    except NotSent as error:
        _put_back(message, error, now=now)
        return False
    message.state, message.sent_at, message.last_error = State.SENT, timezone.now(), ""
    message.attempts += 1
    message.save(update_fields=["state", "sent_at", "last_error", "attempts"])
    return True


def _put_back(message: Message, error: NotSent, *, now: datetime) -> None:
    message.last_error = str(error)[:500]
    message.attempts += 1
    if error.is_final or message.attempts > len(WAITS):
        message.state = State.DEAD
    else:
        message.state, message.due_at = State.WAITING, now + WAITS[message.attempts - 1]
    message.save(update_fields=["state", "due_at", "last_error", "attempts"])


def deliver_due(*, now: datetime) -> int:
    """Send everything due; how many went out."""
    due = Message.objects.due(now=now).order_by("due_at", "pk").values_list("pk", flat=True)
    return sum(deliver(message_id=message_id, now=now) for message_id in list(due))
