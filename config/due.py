"""What falls due with time. Each job is idempotent, computed from rows, and says what it did."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from cms import missed, occurrences, ratings, scheduling
from cms.translations import upkeep
from portal.appointments import actions as appointments
from portal.beneficiaries import recovery
from portal.centres import actions as centres
from portal.delivery import actions as delivery
from portal.delivery import sending
from portal.documents import actions as documents
from search import misses


class Job(NamedTuple):
    name: str
    run: Callable[..., int]


JOBS = [
    Job("pages published", scheduling.publish_due),
    Job("pages taken off", scheduling.take_off_due),
    Job("times given back", appointments.release_lapsed),
    Job("unfinished bookings forgotten", appointments.forget_abandoned),
    Job("pages counted in both languages", upkeep.fill),
    Job("services given as before", centres.return_due),
    Job("people reminded", appointments.remind),
    Job("phone numbers replaced", recovery.apply_due),
    Job("seasons written ahead", occurrences.materialise),
    Job("words of old ratings forgotten", ratings.forget_words),
    Job("addresses not found forgotten", missed.forget_old),
    Job("searches without result forgotten", misses.forget_old),
    Job("messages sent", sending.deliver_due),
    Job("sent messages forgotten", delivery.forget_sent),
    Job("orphaned files removed", documents.remove_orphans),
]


def run(now: datetime) -> dict[str, int]:
    """Every job once; how many rows each one changed, by its name."""
    return {job.name: job.run(now=now) for job in JOBS}
