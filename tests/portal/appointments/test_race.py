"""Many people, one time. Only writers that really run in parallel can show who wins."""

import threading
import uuid
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection, connections
from django.utils import timezone

from portal.appointments import actions as appointments
from portal.appointments import slots, timetable
from portal.appointments.models import Booking, Cell
from portal.appointments.timetable import Inquiry
from portal.beneficiaries.models import Person
from portal.centres.models import Service
from portal.delivery.models import Message
from tests.factories.appointments import CounsellorFactory, OfferFactory
from tests.factories.beneficiaries import PersonFactory

pytestmark = [pytest.mark.concurrent, pytest.mark.usefixtures("concurrent_database")]

PARALLEL = 50
ROUNDS = 20
# Connections left to everything else that uses the server.
SPARE = 10


def parallel() -> int:
    """How many may press at once without running out of connections."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('max_connections')::int - count(*) FROM pg_stat_activity"
        )
        return min(PARALLEL, cursor.fetchone()[0] - SPARE)


def at_once(press: Callable[[Any], Any], whoever: list[Any]) -> list[Any]:
    """Everybody presses at the same moment; what each of them got, refusals included."""
    start = threading.Barrier(len(whoever))

    def run(one: Any) -> Any:
        try:
            connection.ensure_connection()
            start.wait()
            return press(one)
        except appointments.SlotTaken as refusal:
            return refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(whoever)) as pool:
        return list(pool.map(run, whoever))


def a_service(*, counsellors: int = 1) -> Service:
    service = OfferFactory(notice_hours=0).service
    for _ in range(counsellors):
        CounsellorFactory(service=service)
    return service


def free_times(service: Service) -> list[datetime]:
    found = timetable.ahead(Inquiry(service), now=timezone.now()).every_free()
    return [slot.starts_at for slot in found]


def hold(person: Person, service: Service, starts_at: datetime, key: uuid.UUID | None = None):
    return appointments.hold(
        person=person,
        service=service,
        starts_at=starts_at,
        request_key=key or uuid.uuid4(),
        by=person.user,
        now=timezone.now(),
    )


def winners(results: list[Any]) -> list[Booking]:
    return [result for result in results if isinstance(result, Booking)]


def losers(results: list[Any]) -> list[appointments.SlotTaken]:
    return [result for result in results if isinstance(result, appointments.SlotTaken)]


def test_one_of_fifty_gets_the_time_and_the_others_are_shown_the_nearest():
    service = a_service()
    people = PersonFactory.create_batch(parallel())

    for _ in range(ROUNDS):
        wanted = free_times(service)[0]
        results = at_once(lambda person, at=wanted: hold(person, service, at), people)

        assert len(winners(results)) == 1
        assert len(losers(results)) == len(people) - 1
        for refusal in losers(results):
            offered = [slot.starts_at for slot in refusal.nearest]
            assert type(refusal) is appointments.SlotTaken
            assert offered
            assert wanted not in offered
        Booking.objects.all().delete()


def test_without_the_constraints_the_same_race_overbooks():
    """What proves that the test above would notice."""
    service = a_service()
    people = PersonFactory.create_batch(parallel())
    with connection.cursor() as cursor:
        cursor.execute(
            "ALTER TABLE appointments_cell"
            " DROP CONSTRAINT cell_once_for_a_counsellor,"
            " DROP CONSTRAINT cell_once_for_a_person"
        )
    wanted = free_times(service)[0]

    results = at_once(lambda person: hold(person, service, wanted), people)

    assert len(winners(results)) > 1


def test_anybody_is_given_as_often_as_there_are_counsellors():
    service = a_service(counsellors=3)
    people = PersonFactory.create_batch(min(20, parallel()))
    wanted = free_times(service)[0]

    results = at_once(lambda person: hold(person, service, wanted), people)

    assert len({booking.counsellor_id for booking in winners(results)}) == 3
    assert len(winners(results)) == 3
    assert len(losers(results)) == len(people) - 3


def test_one_person_pressing_in_many_windows_is_in_one_place():
    """Different services, the same hour: the person exists once."""
    services = [a_service() for _ in range(8)]
    person = PersonFactory()
    wanted = free_times(services[0])[0]

    at_once(lambda service: hold(person, service, wanted), services)

    cells = Counter(Cell.objects.values_list("starts_at", flat=True))
    assert set(cells.values()) == {1}
    assert len(cells) == 3


def test_a_double_press_is_one_booking():
    service = a_service()
    person, key = PersonFactory(), uuid.uuid4()
    wanted = free_times(service)[0]

    results = at_once(lambda _: hold(person, service, wanted, key), list(range(10)))

    assert {booking.pk for booking in winners(results)} == {Booking.objects.get().pk}
    assert len(winners(results)) == 10


def test_a_double_press_of_confirm_is_one_message():
    service = a_service()
    person = PersonFactory()
    booking = hold(person, service, free_times(service)[0])

    results = at_once(
        lambda _: appointments.confirm(booking=booking, by=person.user, now=timezone.now()),
        list(range(10)),
    )

    assert all(result.is_confirmed for result in results)
    assert Message.objects.filter(channel="sms").count() == 1


def test_a_lapsed_hold_goes_to_one_of_those_who_want_it_and_never_twice():
    """Its owner confirms while others take it: whoever comes first, one consultation stands."""
    service = a_service()
    owner = PersonFactory()
    others = PersonFactory.create_batch(10)
    for round_ in range(5):
        wanted = free_times(service)[0]
        lapsed = hold(owner, service, wanted)
        Booking.objects.filter(pk=lapsed.pk).update(held_until=timezone.now())

        def press(person: Person, lapsed: Booking = lapsed, wanted: datetime = wanted) -> Any:
            if person == owner:
                return appointments.confirm(booking=lapsed, by=owner.user, now=timezone.now())
            return hold(person, service, wanted)

        results = at_once(press, [owner, *others])

        taken = Cell.objects.filter(starts_at__in=slots.cells(wanted, 45))
        assert len(winners(results)) == 1, f"round {round_}"
        assert {cell.booking_id for cell in taken} == {winners(results)[0].pk}
        Booking.objects.all().delete()


def test_moving_to_one_time_at_once_leaves_everybody_a_time():
    service = a_service(counsellors=1)
    times = free_times(service)
    people = PersonFactory.create_batch(5)
    bookings = [hold(person, service, at) for person, at in zip(people, times, strict=False)]
    wanted = times[5]

    results = at_once(
        lambda booking: appointments.move(
            booking=booking, starts_at=wanted, by=booking.person.user, now=timezone.now()
        ),
        bookings,
    )

    assert len(winners(results)) == 1
    assert Cell.objects.count() == 5 * 3
    assert Counter(Cell.objects.values_list("booking", flat=True)) == dict.fromkeys(
        [booking.pk for booking in bookings], 3
    )


def test_nothing_waits_for_the_one_who_reclaims(concurrent_database):
    """Taking over lapsed holds of many people at once neither deadlocks nor loses a time."""
    service = a_service()
    times = free_times(service)[:6]
    for at in times:
        hold(PersonFactory(), service, at)
    Booking.objects.update(held_until=timezone.now() - timedelta(minutes=1))
    people = PersonFactory.create_batch(12)
    wanted = {person.pk: times[n % 6] for n, person in enumerate(people)}

    results = at_once(lambda person: hold(person, service, wanted[person.pk]), people)

    assert sorted(booking.starts_at for booking in winners(results)) == sorted(times)
    assert Cell.objects.count() == 6 * 3
