from datetime import datetime, timedelta

from portal.delivery.enums import State
from portal.delivery.models import Message, MessageQuerySet


def late(*, now: datetime, after: timedelta) -> MessageQuerySet:
    """Messages that were due longer ago than `after` and are not out yet."""
    return Message.objects.filter(state__in=[State.WAITING, State.SENDING], due_at__lte=now - after)


def newest() -> MessageQuerySet:
    return Message.objects.order_by("-created_at", "-pk")
