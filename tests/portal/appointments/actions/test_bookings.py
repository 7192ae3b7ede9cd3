import uuid
from datetime import timedelta

import pytest
from django.db import connection

from portal.appointments import actions as appointments
from portal.appointments.enums import State
from portal.appointments.models import Booking, Cell
from portal.audit import queries as audit
from portal.beneficiaries.enums import Ground
from portal.beneficiaries.models import AccessGrant
from portal.common.states import MoveRefused
from portal.delivery.models import Message
from tests.factories.appointments import NEXT_SUNDAY_AT_NINE, BookingFactory
from tests.factories.beneficiaries import PersonFactory

pytestmark = pytest.mark.django_db

NINE = NEXT_SUNDAY_AT_NINE


@pytest.fixture
def held(person, service, counsellor, now):
    return appointments.hold(
        person=person,
        service=service,
        starts_at=NINE,
        request_key=uuid.uuid4(),
        by=person.user,
        now=now,
    )


@pytest.fixture
def confirmed(held, now):
    return appointments.confirm(booking=held, by=held.person.user, now=now)


def actions_of(booking) -> list[str]:
    return [event.action for event in audit.events(f"booking:{booking.key}")]


def test_confirming_makes_the_time_ones_own(held, now):
    booking = appointments.confirm(booking=held, by=held.person.user, now=now)

    assert (booking.state, booking.confirmed_at, booking.held_until) == (State.CONFIRMED, now, None)
    assert booking.cells.count() == 3
    assert actions_of(booking) == ["booking.held", "booking.confirmed"]


def test_confirming_lets_the_centre_read_until_a_month_after(held, now):
    appointments.confirm(booking=held, by=held.person.user, now=now)

    grant = AccessGrant.objects.get(person=held.person)
    assert (grant.centre, grant.ground) == (held.service.centre, Ground.BOOKING)
    assert (grant.since, grant.until) == (now, NINE + timedelta(days=30))


def test_the_message_names_time_and_reference_and_nothing_else(held, now):
    held.person.user.email, held.person.user.email_proved_at = "a@example.org", now
    held.person.user.save()

    appointments.confirm(booking=held, by=held.person.user, now=now)

    told = {message.channel: message for message in Message.objects.all()}
    seen_by_others = told["sms"].text + told["email"].subject
    assert held.reference in told["sms"].text
    assert "الأحد 29 نوفمبر 2026، الساعة 9:00 ص" in told["sms"].text
    for secret in (
        held.service.name_ar,
        held.service.centre.name_ar,
        held.counsellor.name_ar,
        held.person.first_name,
        held.room,
        "استشار",
    ):
        assert secret not in seen_by_others


def test_confirming_twice_is_one_message(held, now):
    for _press in range(2):
        appointments.confirm(booking=held, by=held.person.user, now=now)

    assert Message.objects.count() == 1


def test_a_hold_that_lapsed_still_counts_when_nobody_came(held, now):
    later = now + timedelta(hours=1)
    appointments.release_lapsed(now=later)

    booking = appointments.confirm(booking=held, by=held.person.user, now=later)

    assert booking.is_confirmed
    assert booking.cells.count() == 3


def test_a_hold_that_lapsed_and_was_taken_is_refused_and_keeps_what_was_typed(
    held, service, person, now
):
    appointments.describe(
        booking=held,
        channel="phone",
        phone="+97455512345",
        topic="sleep",
        needs=["companion"],
        needs_note="",
        by=person.user,
        now=now,
    )
    later = now + timedelta(minutes=11)
    other = PersonFactory()
    taken = appointments.hold(
        person=other,
        service=service,
        starts_at=NINE,
        request_key=uuid.uuid4(),
        by=other.user,
        now=later,
    )

    with pytest.raises(appointments.SlotTaken) as refusal:
        appointments.confirm(booking=held, by=person.user, now=later)

    held.refresh_from_db()
    assert refusal.value.nearest[0].starts_at == NINE + timedelta(hours=1)
    assert (held.topic, held.needs, held.phone) == ("sleep", ["companion"], "+97455512345")
    assert set(Cell.objects.values_list("booking", flat=True)) == {taken.pk}


def test_confirming_needs_a_name(service, counsellor, now):
    person = PersonFactory(blank=True)
    held = appointments.hold(
        person=person,
        service=service,
        starts_at=NINE,
        request_key=uuid.uuid4(),
        by=person.user,
        now=now,
    )

    with pytest.raises(appointments.NameMissing):
        appointments.confirm(booking=held, by=person.user, now=now)


def test_cancelling_gives_the_time_back_and_ends_the_grant(confirmed, now):
    user = confirmed.person.user

    booking = appointments.cancel(booking=confirmed, by=user, now=now, reason="ill")

    assert (booking.state, booking.cancelled_by, booking.cancel_reason) == (
        State.CANCELLED,
        user,
        "ill",
    )
    assert not Cell.objects.exists()
    assert AccessGrant.objects.get().until == now


def test_who_cancels_is_told_so_and_the_counsellor_too(confirmed, now):
    appointments.cancel(booking=confirmed, by=confirmed.person.user, now=now)

    keys = set(Message.objects.values_list("key", flat=True))
    assert {key.split(":", 2)[2] for key in keys} == {
        "confirmed:sms",
        "cancelled:sms",
        "cancelled:counsellor:email",
    }


def test_the_person_is_told_when_the_centre_cancels(confirmed, now):
    appointments.cancel(booking=confirmed, by=confirmed.counsellor.user, now=now, reason="leave")

    message = Message.objects.get(key=f"booking:{confirmed.key}:cancelled:sms")
    assert "اضطررنا إلى إلغاء موعدكم" in message.text
    assert "leave" not in message.text


def test_cancelling_a_held_time_tells_nobody(held, now):
    appointments.cancel(booking=held, by=held.person.user, now=now)

    assert not Message.objects.exists()


def test_cancelling_twice_is_one_message(confirmed, now):
    for _press in range(2):
        appointments.cancel(booking=confirmed, by=confirmed.person.user, now=now)

    assert Message.objects.filter(key__endswith=":cancelled:sms").count() == 1


def test_what_has_begun_is_not_cancelled(confirmed):
    with pytest.raises(appointments.TooLate):
        appointments.cancel(booking=confirmed, by=confirmed.person.user, now=NINE)


@pytest.mark.parametrize(
    ("close", "state"),
    [(appointments.complete, State.COMPLETED), (appointments.miss, State.MISSED)],
)
def test_how_it_went_is_said_once_it_has_begun(confirmed, close, state):
    by = confirmed.counsellor.user

    with pytest.raises(appointments.TooEarly):
        close(booking=confirmed, by=by, now=NINE - timedelta(minutes=1))
    booking = close(booking=confirmed, by=by, now=NINE)

    assert booking.state == state
    assert actions_of(booking)[-1] == f"booking.{state}"
    with pytest.raises(MoveRefused):
        appointments.cancel(booking=booking, by=by, now=NINE - timedelta(days=1))


def test_what_was_told_is_not_changed_after_booking(confirmed, now):
    with pytest.raises(MoveRefused):
        appointments.describe(
            booking=confirmed,
            channel="video",
            phone="",
            topic="other",
            needs=[],
            needs_note="",
            by=confirmed.person.user,
            now=now,
        )


def test_rooms_and_references_are_ones_own(counsellor, now):
    bookings = [
        BookingFactory(counsellor=counsellor, starts_at=NINE + timedelta(hours=n)) for n in range(3)
    ]

    assert len({booking.room for booking in bookings}) == 3
    assert all(len(booking.room) == 32 for booking in bookings)
    assert all(booking.reference.startswith("MZ-") for booking in bookings)


def test_topic_and_needs_are_unreadable_in_the_database(counsellor, now):
    booking = BookingFactory(
        counsellor=counsellor, topic="a secret", needs=["interpreter"], needs_note="Urdu please"
    )
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT topic, needs, needs_note FROM appointments_booking WHERE id = %s", [booking.pk]
        )
        stored = " ".join(cursor.fetchone())

    assert "secret" not in stored
    assert "interpreter" not in stored
    assert "Urdu" not in stored
    assert Booking.objects.get().topic == "a secret"
