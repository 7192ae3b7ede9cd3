from collections.abc import Iterator

from django.db.models import QuerySet

from portal.audit.chain import digest
from portal.audit.models import Event, Head


def events(stream: str) -> QuerySet[Event]:
    return Event.objects.filter(stream=stream).order_by("sequence")


def broken_streams() -> Iterator[tuple[str, str]]:
    """Streams whose chain does not hold, each with what is wrong with it."""
    streams = Event.objects.order_by("stream").values_list("stream", flat=True).distinct()
    known = set(Head.objects.values_list("stream", flat=True))
    for stream in sorted({*streams, *known}):
        fault = _fault(stream)
        if fault:
            yield stream, fault


def _fault(stream: str) -> str:
    sequence, last_hash = 0, ""
    for event in events(stream).iterator():
        sequence += 1
        if event.sequence != sequence:
            return f"event {sequence} is missing"
        if event.previous_hash != last_hash:
            return f"event {sequence} does not follow the one before"
        expected = digest(
            stream=stream,
            sequence=sequence,
            action=event.action,
            by=event.by,
            at=event.at,
            data=event.data,
            previous_hash=last_hash,
        )
        if event.hash != expected:
            return f"event {sequence} was altered"
        last_hash = event.hash
    head = Head.objects.filter(stream=stream).first()
    if head is None or (head.sequence, head.hash) != (sequence, last_hash):
        return "the last events are missing"
    return ""
