from datetime import date, timedelta

import pytest

from portal.appointments import queries
from portal.centres.enums import Role
from tests.factories.appointments import NEXT_SUNDAY_AT_NINE, BookingFactory
from tests.factories.centres import MembershipFactory

pytestmark = pytest.mark.django_db

NINE = NEXT_SUNDAY_AT_NINE
HOUR = timedelta(hours=1)


def test_upcoming_and_past_share_the_persons_consultations(person, counsellor, now):
    def booking(**situation):
        return BookingFactory(person=person, counsellor=counsellor, **situation)

    later = booking(starts_at=NINE + HOUR)
    running = booking(starts_at=now - timedelta(minutes=30))
    over = booking(starts_at=now - 3 * HOUR)
    missed = booking(starts_at=now - timedelta(days=2), missed=True)
    off = booking(starts_at=NINE, cancelled=True)
    booking(starts_at=NINE + 2 * HOUR, held=True)
    BookingFactory(counsellor=counsellor, starts_at=NINE)

    assert queries.upcoming(person, now) == [running, later]
    assert queries.past(person, now) == [off, over, missed]


def test_the_counsellors_days_hold_their_own_people_in_order(counsellor, now):
    second = BookingFactory(counsellor=counsellor, starts_at=NINE + HOUR)
    first = BookingFactory(counsellor=counsellor, starts_at=NINE)
    BookingFactory(counsellor=counsellor, starts_at=NINE + timedelta(days=7))
    BookingFactory(starts_at=NINE)

    found = queries.on_days(counsellor.user, date(2026, 11, 29), date(2026, 12, 3))

    assert found == [first, second]


def test_counsellors_without_a_profile_wait_for_one(counsellor):
    waiting = MembershipFactory(role=Role.COUNSELLOR, centre=counsellor.centre)
    MembershipFactory(role=Role.COUNSELLOR)
    manager = MembershipFactory(role=Role.MANAGER, centre=counsellor.centre).user

    assert list(queries.without_profile(manager)) == [waiting]
    assert list(queries.without_profile(waiting.user)) == [waiting]
    assert queries.plannable(manager) == [counsellor]
    assert queries.plannable(counsellor.user) == [counsellor]
