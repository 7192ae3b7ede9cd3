"""Who sees a consultation, and what the database refuses."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from portal.appointments import rules
from portal.appointments.models import Booking
from portal.centres.enums import Role
from tests.factories.accounts import UserFactory
from tests.factories.appointments import NEXT_SUNDAY_AT_NINE, BookingFactory, CounsellorFactory
from tests.factories.centres import MembershipFactory

pytestmark = pytest.mark.django_db

NINE = NEXT_SUNDAY_AT_NINE


def sees(user, booking) -> bool:
    return Booking.objects.visible_to(user).filter(pk=booking.pk).exists()


def staff(role, centre):
    return MembershipFactory(role=role, centre=centre).user


def test_the_person_and_the_counsellor_see_it(counsellor):
    booking = BookingFactory(counsellor=counsellor)

    assert sees(booking.person.user, booking)
    assert sees(counsellor.user, booking)


@pytest.mark.parametrize("role", [Role.CASE_WORKER, Role.DECIDER, Role.COUNSELLOR, Role.EDITOR])
def test_nobody_else_of_the_centre_sees_it(counsellor, role):
    booking = BookingFactory(counsellor=counsellor)

    assert not sees(staff(role, counsellor.centre), booking)


def test_strangers_and_administrators_see_nothing(counsellor):
    booking = BookingFactory(counsellor=counsellor)

    assert not sees(UserFactory(), booking)
    assert not sees(UserFactory(staff=True, is_superuser=True), booking)
    assert not sees(CounsellorFactory().user, booking)


def test_a_manager_sees_who_comes_but_not_why_and_not_where_secrecy_is_strict(counsellor):
    booking = BookingFactory(counsellor=counsellor)
    manager = staff(Role.MANAGER, counsellor.centre)

    assert sees(manager, booking)
    assert not rules.may_read_topic(manager, booking)
    counsellor.centre.is_strict = True
    counsellor.centre.save()
    assert not sees(manager, booking)
    assert sees(counsellor.user, booking)


def test_a_counsellor_who_has_left_sees_nothing_more(counsellor, now):
    booking = BookingFactory(counsellor=counsellor)
    counsellor.user.memberships.update(ended_at=now)

    assert not sees(counsellor.user, booking)


def test_a_time_only_held_is_nobodys_business_but_the_persons(counsellor):
    booking = BookingFactory(counsellor=counsellor, held=True)

    assert sees(booking.person.user, booking)
    assert not sees(counsellor.user, booking)


@pytest.mark.parametrize(
    "broken",
    [
        {"state": "cancelled"},
        {"state": "completed"},
        {"state": "missed"},
        {"state": "held"},
        {"confirmed_at": None},
        {"channel": "phone", "phone": ""},
    ],
    ids=str,
)
def test_states_do_not_stand_without_their_times(counsellor, broken):
    booking = BookingFactory(counsellor=counsellor)

    with pytest.raises(IntegrityError), transaction.atomic():
        Booking.objects.filter(pk=booking.pk).update(**broken)


@pytest.mark.parametrize(
    ("minutes", "is_open"), [(-16, False), (-15, True), (0, True), (75, True), (76, False)]
)
def test_the_room_is_open_around_the_time_only(counsellor, minutes, is_open):
    booking = BookingFactory(counsellor=counsellor)

    assert booking.is_room_open(NINE + timedelta(minutes=minutes)) is is_open


@pytest.mark.parametrize("situation", [{"channel": "phone"}, {"cancelled": True}, {"held": True}])
def test_there_is_no_room_without_a_video_consultation(counsellor, situation):
    assert not BookingFactory(counsellor=counsellor, **situation).is_room_open(NINE)
