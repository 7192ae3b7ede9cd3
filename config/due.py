"""What falls due with time. Each job is idempotent, computed from rows, and says what it did."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from portal.delivery import actions as delivery
from portal.delivery import sending


class Job(NamedTuple):
    name: str
    run: Callable[..., int]


JOBS = [
    Job("messages sent", sending.deliver_due),
    Job("sent messages forgotten", delivery.forget_sent),
]


def run(now: datetime) -> dict[str, int]:
    """Every job once; how many rows each one changed, by its name."""
    return {job.name: job.run(now=now) for job in JOBS}
