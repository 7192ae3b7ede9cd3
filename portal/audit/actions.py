from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from portal.audit.chain import digest
from portal.audit.models import Event, Head

if TYPE_CHECKING:
    from portal.accounts.models import User


@transaction.atomic
def record(
    *, stream: str, action: str, by: User | None, data: dict[str, Any] | None = None
) -> Event:
    """Append an event to the stream, such as `application:<uuid>`.

    Call it last inside the action's transaction: the stream's head stays locked until commit.
    `by` is None for what the product does by itself. `data` is JSON and holds no personal data.
    """
    Head.objects.get_or_create(stream=stream)
    head = Head.objects.select_for_update().get(stream=stream)
    told: dict[str, Any] = {
        "stream": stream,
        "sequence": head.sequence + 1,
        "action": action,
        "by": str(by.public_id) if by else "",
        "at": timezone.now(),
        "data": data or {},
        "previous_hash": head.hash,
    }
    event = Event.objects.create(**told, hash=digest(**told))
    head.sequence, head.hash = event.sequence, event.hash
    head.save(update_fields=["sequence", "hash"])
    return event
