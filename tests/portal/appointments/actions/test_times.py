"""Holding a time and exchanging it. What happens under real concurrency stands in test_race.py."""

import uuid
from datetime import date, time, timedelta

import pytest
from django.db import IntegrityError, transaction

from portal.appointments import actions as appointments
from portal.appointments import timetable
from portal.appointments.enums import State
from portal.appointments.models import Booking, Cell
from portal.appointments.timetable import Inquiry, Wish
from portal.audit import queries as audit
from portal.centres.enums import Mode
from portal.common.states import MoveRefused
from tests.factories.appointments import (
    NEXT_SUNDAY_AT_NINE,
    BookingFactory,
    CounsellorFactory,
    OfferFactory,
)
from tests.factories.beneficiaries import PersonFactory

pytestmark = pytest.mark.django_db

NINE = NEXT_SUNDAY_AT_NINE
TEN = NINE + timedelta(hours=1)
ELEVEN = NINE + timedelta(hours=2)
HOUR = timedelta(hours=1)


def hold(person, service, starts_at=NINE, *, now, **others):
    others.setdefault("request_key", uuid.uuid4())
    return appointments.hold(
        person=person, service=service, starts_at=starts_at, by=person.user, now=now, **others
    )


def starts_offered(service, *, now, person=None) -> list:
    found = timetable.ahead(Inquiry(service, person=person), now=now)
    return [slot.starts_at for slot in found.every_free()]


def test_a_held_time_is_offered_to_nobody_else(person, service, counsellor, now):
    booking = hold(person, service, now=now)

    assert booking.counsellor == counsellor
    assert (booking.state, booking.held_until) == (State.HELD, now + timedelta(minutes=10))
    assert [cell.starts_at for cell in booking.cells.order_by("starts_at")] == [
        NINE,
        NINE + timedelta(minutes=15),
        NINE + timedelta(minutes=30),
    ]
    assert starts_offered(service, now=now)[:3] == [TEN, ELEVEN, NINE + timedelta(weeks=1)]
    assert [e.action for e in audit.events(f"booking:{booking.key}")] == ["booking.held"]


def test_who_comes_second_is_told_and_shown_the_nearest_times(person, service, counsellor, now):
    hold(PersonFactory(), service, TEN, now=now)

    with pytest.raises(appointments.SlotTaken) as refusal:
        hold(person, service, TEN, now=now)

    assert "Somebody else has just taken this time" in str(refusal.value.message)
    assert [slot.starts_at for slot in refusal.value.nearest][:2] == [NINE, ELEVEN]
    assert not person.bookings.exists()


def test_asking_twice_with_one_key_is_one_booking(person, service, counsellor, now):
    key = uuid.uuid4()

    first = hold(person, service, request_key=key, now=now)
    second = hold(person, service, request_key=key, now=now)

    assert first == second
    assert Booking.objects.count() == 1


def test_the_same_page_with_another_time_moves_what_it_held(person, service, counsellor, now):
    key = uuid.uuid4()

    first = hold(person, service, NINE, request_key=key, now=now)
    second = hold(person, service, TEN, request_key=key, now=now)

    assert (second.pk, second.starts_at) == (first.pk, TEN)
    assert NINE in starts_offered(service, now=now)


def test_the_same_page_after_booking_is_another_booking(person, service, counsellor, now):
    key = uuid.uuid4()
    first = hold(person, service, NINE, request_key=key, now=now)
    appointments.confirm(booking=first, by=person.user, now=now)

    second = hold(person, service, TEN, request_key=key, now=now)

    assert second.pk != first.pk
    assert sorted(b.starts_at for b in person.bookings.all()) == [NINE, TEN]


def test_somebody_elses_request_key_is_no_way_to_their_booking(person, service, counsellor, now):
    key = uuid.uuid4()
    theirs = hold(PersonFactory(), service, request_key=key, now=now)

    ours = hold(person, service, TEN, request_key=key, now=now)

    assert ours != theirs
    assert ours.person == person


@pytest.mark.parametrize(
    "starts_at",
    [
        pytest.param(NINE - timedelta(weeks=1), id="past"),
        pytest.param(NINE + timedelta(minutes=15), id="between two times"),
        pytest.param(NINE + timedelta(days=1), id="a day nobody works"),
        pytest.param(NINE + timedelta(weeks=20), id="beyond the horizon"),
    ],
)
def test_a_time_that_is_not_offered_cannot_be_held(person, service, counsellor, now, starts_at):
    with pytest.raises(appointments.NotOffered) as refusal:
        hold(person, service, starts_at, now=now)

    assert len(refusal.value.nearest) == 6
    assert not Booking.objects.exists()


def test_a_lapsed_hold_stands_in_nobodys_way(person, service, counsellor, now):
    lapsed = hold(PersonFactory(), service, now=now)
    later = now + timedelta(minutes=10)

    assert starts_offered(service, now=later)[0] == NINE
    booking = hold(person, service, now=later)

    assert booking.cells.count() == 3
    assert lapsed.cells.count() == 0


def test_a_person_holds_one_time_only(person, service, counsellor, now):
    first = hold(person, service, NINE, now=now)
    second = hold(person, service, TEN, now=now)

    assert first.cells.count() == 0
    assert second.cells.count() == 3
    assert NINE in starts_offered(service, now=now)


def test_a_person_is_in_one_place_at_a_time(person, service, counsellor, now):
    elsewhere = CounsellorFactory(service=OfferFactory().service)
    BookingFactory(person=person, counsellor=elsewhere, starts_at=NINE)

    with pytest.raises(appointments.AlreadyBusy) as refusal:
        hold(person, service, NINE, now=now)

    assert NINE not in starts_offered(service, now=now, person=person)
    assert NINE in starts_offered(service, now=now, person=PersonFactory())
    assert refusal.value.nearest[0].starts_at == TEN


def test_a_fourth_consultation_ahead_is_refused(person, service, counsellor, now):
    for week in range(3):
        BookingFactory(
            person=person, counsellor=counsellor, starts_at=NINE + week * timedelta(weeks=1)
        )

    with pytest.raises(appointments.TooMany, match="3 consultations ahead"):
        hold(person, service, TEN, now=now)


def test_a_suspended_service_cannot_be_booked(person, service, counsellor, now):
    service.mode = Mode.SUSPENDED
    service.save()

    with pytest.raises(appointments.Closed):
        hold(person, service, now=now)


def test_anybody_means_who_has_least_that_day(person, service, counsellor, now):
    BookingFactory(counsellor=counsellor, starts_at=ELEVEN)
    quiet = CounsellorFactory(service=service)

    booking = hold(person, service, NINE, now=now)

    assert booking.counsellor == quiet


def test_the_second_of_two_counsellors_takes_whom_the_first_cannot(service, counsellor, now):
    other = CounsellorFactory(service=service)

    seen = {hold(PersonFactory(), service, now=now).counsellor for _ in range(2)}

    assert seen == {counsellor, other}
    with pytest.raises(appointments.SlotTaken):
        hold(PersonFactory(), service, now=now)


@pytest.mark.parametrize(
    ("wish", "is_fulfilled"),
    [
        (Wish(gender="man"), True),
        (Wish(language="ur"), True),
        (Wish(gender="man", language="fr"), False),
        (Wish(counsellor=str(uuid.uuid4())), False),
    ],
)
def test_a_wish_is_fulfilled_or_the_time_is_not_offered(
    person, service, counsellor, now, wish, is_fulfilled
):
    wished = CounsellorFactory(service=service, gender="man", languages=["ur"])

    if is_fulfilled:
        assert hold(person, service, wish=wish, now=now).counsellor == wished
    else:
        with pytest.raises(appointments.NotOffered):
            hold(person, service, wish=wish, now=now)


def test_a_counsellor_who_left_the_centre_is_not_offered(person, service, counsellor, now):
    counsellor.user.memberships.update(ended_at=now)

    with pytest.raises(appointments.NotOffered):
        hold(person, service, now=now)


def test_a_held_time_is_exchanged_and_what_was_typed_stays(person, service, counsellor, now):
    booking = hold(person, service, NINE, now=now)
    Booking.objects.filter(pk=booking.pk).update(needs_note="", channel="phone")

    moved = appointments.move(booking=booking, starts_at=TEN, by=person.user, now=now)

    assert (moved.pk, moved.starts_at, moved.channel) == (booking.pk, TEN, "phone")
    assert NINE in starts_offered(service, now=now)
    assert TEN not in starts_offered(service, now=now)


def test_a_confirmed_time_stays_when_the_new_one_is_gone(person, service, counsellor, now):
    booking = BookingFactory(person=person, counsellor=counsellor, starts_at=NINE)
    BookingFactory(counsellor=counsellor, starts_at=TEN)

    with pytest.raises(appointments.SlotTaken):
        appointments.move(booking=booking, starts_at=TEN, by=person.user, now=now)

    booking.refresh_from_db()
    assert booking.starts_at == NINE
    assert booking.cells.count() == 3


def test_a_confirmed_time_that_moves_is_told_once(
    person, service, counsellor, now, sent_sms, django_capture_on_commit_callbacks
):
    booking = BookingFactory(person=person, counsellor=counsellor, starts_at=NINE)

    with django_capture_on_commit_callbacks(execute=True):
        for _press in range(2):
            appointments.move(booking=booking, starts_at=TEN, by=person.user, now=now)

    assert len(sent_sms) == 1
    assert booking.reference in sent_sms[0].text


def test_what_is_over_does_not_move(person, counsellor, now):
    booking = BookingFactory(person=person, counsellor=counsellor, cancelled=True)

    with pytest.raises(MoveRefused):
        appointments.move(booking=booking, starts_at=TEN, by=person.user, now=now)


def test_the_database_refuses_a_second_cell_whatever_the_path(counsellor, now):
    booking = BookingFactory(counsellor=counsellor)

    for clash in ({"person": PersonFactory()}, {"counsellor": CounsellorFactory()}):
        cell = {"counsellor": counsellor, "person": booking.person, **clash}
        with pytest.raises(IntegrityError), transaction.atomic():
            Cell.objects.create(booking=booking, starts_at=NINE, **cell)


def test_nothing_is_offered_on_a_day_away(service, counsellor, now):
    appointments.add_exception(
        counsellor=counsellor,
        first_on=date(2026, 11, 29),
        last_on=date(2026, 11, 29),
        is_away=True,
        starts=time(9),
        ends=time(11),
        by=counsellor.user,
        now=now,
    )

    assert starts_offered(service, now=now)[:2] == [ELEVEN, NINE + timedelta(weeks=1)]
