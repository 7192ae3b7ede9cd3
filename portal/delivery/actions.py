"""The outbox: a message is written with the change it tells of, and leaves after the commit."""

from datetime import datetime, timedelta
from functools import partial

from django.db import transaction

from portal.delivery import tasks
from portal.delivery.enums import Channel, State
from portal.delivery.models import Message


def send_sms(*, to: str, text: str, key: str) -> Message:
    """Write an SMS into the outbox. A `key` already there sends nothing new."""
    return _write(key, channel=Channel.SMS, to=to, text=text)


def send_email(*, to: str, subject: str, text: str, key: str, html: str = "") -> Message:
    """Write an e-mail into the outbox. A `key` already there sends nothing new."""
    one_line = " ".join(subject.split())
    return _write(key, channel=Channel.EMAIL, to=to, subject=one_line, text=text, html=html)


@transaction.atomic
def _write(key: str, **fields: str) -> Message:
    message, is_new = Message.objects.get_or_create(key=key, defaults=fields)
    if is_new:
        transaction.on_commit(partial(tasks.deliver.enqueue, message.pk))
    return message


@transaction.atomic
def revive(*, message: Message, now: datetime) -> None:
    """Give a dead letter a new series of attempts, starting now."""
    message.state, message.attempts, message.due_at = State.WAITING, 0, now
    message.save(update_fields=["state", "attempts", "due_at"])
    transaction.on_commit(partial(tasks.deliver.enqueue, message.pk))


def forget_sent(*, now: datetime, keep: timedelta = timedelta(days=30)) -> int:
    """Delete what was sent longer ago than `keep`: texts carry codes and references."""
    deleted, _ = Message.objects.filter(state=State.SENT, sent_at__lt=now - keep).delete()
    return deleted
