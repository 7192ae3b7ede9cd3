from datetime import timedelta

import pytest

from portal.appointments import actions as appointments
from portal.appointments.models import Booking, Cell
from portal.delivery.models import Message
from tests.factories.appointments import NEXT_SUNDAY_AT_NINE, BookingFactory

pytestmark = pytest.mark.django_db

NINE = NEXT_SUNDAY_AT_NINE
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def test_lapsed_holds_give_their_time_back_once(counsellor, now):
    lapsed = BookingFactory(counsellor=counsellor, held=True, held_until=now)
    BookingFactory(counsellor=counsellor, held=True, starts_at=NINE + HOUR)

    assert appointments.release_lapsed(now=now) == 1
    assert appointments.release_lapsed(now=now) == 0
    assert not lapsed.cells.exists()
    assert Cell.objects.count() == 3
    assert Booking.objects.count() == 2


def test_what_nobody_came_back_to_is_forgotten_after_a_day(counsellor, now):
    old = BookingFactory(counsellor=counsellor, held=True, held_until=now - DAY)
    BookingFactory(counsellor=counsellor, held=True, held_until=now - HOUR, starts_at=NINE + HOUR)
    BookingFactory(counsellor=counsellor, starts_at=NINE + 2 * HOUR)

    assert appointments.forget_abandoned(now=now) == 1
    assert not Booking.objects.filter(pk=old.pk).exists()
    assert Booking.objects.count() == 2


@pytest.mark.parametrize(
    ("at", "count"),
    [
        pytest.param(NINE - DAY - HOUR, 0, id="eight in the morning is too early"),
        pytest.param(NINE - DAY, 1, id="nine in the morning of the day before"),
        pytest.param(NINE - DAY + 11 * HOUR, 1, id="eight in the evening"),
        pytest.param(NINE - DAY + 12 * HOUR, 0, id="nine in the evening is too late"),
        pytest.param(NINE - 2 * DAY, 0, id="two days before"),
        pytest.param(NINE + HOUR, 0, id="when it has begun"),
    ],
)
def test_people_are_reminded_in_the_day_before(counsellor, now, at, count):
    BookingFactory(counsellor=counsellor, confirmed_at=now)

    assert appointments.remind(now=at) == count


def test_a_reminder_comes_once(counsellor, now):
    booking = BookingFactory(counsellor=counsellor, confirmed_at=now)

    assert [appointments.remind(now=NINE - DAY + n * HOUR) for n in range(3)] == [1, 0, 0]
    assert [m.key for m in Message.objects.all()] == [
        f"booking:{booking.key}:reminder:20261129:sms"
    ]


def test_neither_the_cancelled_nor_who_has_just_booked_is_reminded(counsellor, now):
    BookingFactory(counsellor=counsellor, cancelled=True, confirmed_at=now)
    BookingFactory(counsellor=counsellor, confirmed_at=NINE - DAY, starts_at=NINE + HOUR)

    assert appointments.remind(now=NINE - DAY + HOUR) == 0
