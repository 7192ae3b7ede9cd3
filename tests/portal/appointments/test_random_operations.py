"""Thousands of things people do, in any order: nobody is ever in two places, no time is lost.

Seeded, so that a failure can be seen again. `OPERATIONS=10000` runs the long version.
"""

import os
import random
import uuid
from collections import Counter
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from portal.appointments import actions as appointments
from portal.appointments import slots, timetable
from portal.appointments.enums import OCCUPYING, State
from portal.appointments.models import Booking, Cell
from portal.appointments.timetable import Inquiry
from portal.common.errors import Refused
from tests.factories.appointments import CounsellorFactory, OfferFactory
from tests.factories.beneficiaries import PersonFactory

pytestmark = pytest.mark.django_db

OPERATIONS = int(os.environ.get("OPERATIONS", "150"))
LOOK_EVERY = 25
SEED = 20261126
DOHA = ZoneInfo("Asia/Qatar")


class Crowd:
    """A few people, a few counsellors, one week of times, and a clock that runs on."""

    def __init__(self, now: datetime) -> None:
        self.chance = random.Random(SEED)  # noqa: S311 - a test that can be run again
        self.now = now
        offers = [OfferFactory(weeks_ahead=1), OfferFactory(weeks_ahead=1, pause_minutes=0)]
        self.services = [offer.service for offer in offers]
        for service in (*self.services, self.services[0]):
            CounsellorFactory(service=service)
        self.people = PersonFactory.create_batch(6)
        self.times = sorted(
            {slot.starts_at for service in self.services for slot in self.free(service)}
        )
        self.done: Counter[str] = Counter()

    def free(self, service) -> list:
        return timetable.ahead(Inquiry(service), now=self.now).every_free()

    def act(self) -> None:
        operation = self.chance.choice(
            [self.hold, self.hold, self.confirm, self.confirm, self.cancel, self.move, self.wait]
        )
        try:
            operation()
        except Refused as refusal:
            self.done[type(refusal).__name__] += 1
        else:
            self.done[operation.__name__] += 1

    def hold(self) -> None:
        person = self.chance.choice(self.people)
        appointments.hold(
            person=person,
            service=self.chance.choice(self.services),
            starts_at=self.chance.choice(self.times),
            request_key=uuid.UUID(int=self.chance.getrandbits(128)),
            by=person.user,
            now=self.now,
        )

    def confirm(self) -> None:
        if booking := self.any_of(State.HELD):
            appointments.confirm(booking=booking, by=booking.person.user, now=self.now)

    def cancel(self) -> None:
        if booking := self.any_of(*OCCUPYING):
            appointments.cancel(booking=booking, by=booking.person.user, now=self.now)

    def move(self) -> None:
        if booking := self.any_of(*OCCUPYING):
            appointments.move(
                booking=booking,
                starts_at=self.chance.choice(self.times),
                by=booking.person.user,
                now=self.now,
            )

    def wait(self) -> None:
        """Holds lapse; sometimes the clockwork notices before anybody else does."""
        self.now += timedelta(minutes=self.chance.choice([1, 11]))
        if self.chance.random() < 0.5:
            appointments.release_lapsed(now=self.now)

    def any_of(self, *states: State) -> Booking | None:
        found = list(Booking.objects.filter(state__in=states).order_by("pk"))
        return self.chance.choice(found) if found else None

    def look(self) -> None:
        """What must hold whatever happened."""
        cells = list(Cell.objects.values_list("counsellor", "person", "starts_at", "booking"))
        assert len({(c, at) for c, _p, at, _b in cells}) == len(cells), "a counsellor twice"
        assert len({(p, at) for _c, p, at, _b in cells}) == len(cells), "a person twice"
        owned = Counter(booking for *_rest, booking in cells)
        for booking in Booking.objects.all():
            expected = len(slots.cells(booking.starts_at, booking.minutes))
            kept = owned.pop(booking.pk, 0)
            if booking.is_confirmed:
                assert kept == expected, "a confirmed booking without its time"
            else:
                assert kept in (0, expected if booking.is_held else 0), "half a time"
        assert not owned
        for service in self.services:
            self.look_for_lost_times(service)

    def look_for_lost_times(self, service) -> None:
        table = timetable.ahead(Inquiry(service), now=self.now)
        lapsed = Booking.objects.filter(state=State.HELD, held_until__lte=self.now)
        current = Cell.objects.exclude(booking__in=lapsed)
        taken = set(current.values_list("counsellor", "starts_at"))
        offered = {(pk, slot.starts_at) for slot in table.every_free() for pk in slot.counsellors}
        for pk, plan in table.plans.items():
            planned = slots.free(
                {pk: plan}, table.days, taken={}, terms=table.terms, now=self.now, zone=DOHA
            )
            for slot in (slot for day in planned.values() for slot in day):
                times = slots.cells(slot.starts_at, table.terms.minutes)
                is_taken = any((pk, at) in taken for at in times)
                assert ((pk, slot.starts_at) in offered) is not is_taken, "a time was lost"


def test_whatever_people_do_nobody_is_in_two_places_and_no_time_is_lost(now):
    crowd = Crowd(now)

    for number in range(OPERATIONS):
        crowd.act()
        if number % LOOK_EVERY == 0:
            crowd.look()
    crowd.look()

    assert {"hold", "confirm", "cancel", "move", "SlotTaken", "AlreadyBusy"} <= set(crowd.done)
