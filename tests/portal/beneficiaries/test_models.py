from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.utils import timezone

from portal.beneficiaries.enums import Ground
from portal.beneficiaries.models import Person
from portal.centres.enums import Role
from tests.factories.accounts import UserFactory
from tests.factories.beneficiaries import AccessGrantFactory, PersonFactory
from tests.factories.centres import CentreFactory, MembershipFactory

pytestmark = pytest.mark.django_db


def seen_by(user):
    return list(Person.objects.visible_to(user).order_by("pk"))


def test_a_person_sees_only_themselves():
    person, _other = PersonFactory(), PersonFactory()

    assert seen_by(person.user) == [person]
    assert seen_by(UserFactory()) == []
    assert seen_by(AnonymousUser()) == []


@pytest.mark.parametrize("role", [Role.CASE_WORKER, Role.DECIDER])
def test_a_worker_sees_the_people_of_the_centre_while_the_grant_lasts(role):
    grant = AccessGrantFactory()
    PersonFactory()
    worker = MembershipFactory(role=role, centre=grant.centre).user

    assert seen_by(worker) == [grant.person]
    grant.until = timezone.now()
    grant.save()
    assert seen_by(worker) == []


def test_a_grant_that_begins_tomorrow_opens_nothing_today():
    grant = AccessGrantFactory(since=timezone.now() + timedelta(days=1))

    assert seen_by(MembershipFactory(centre=grant.centre).user) == []


def test_a_counsellor_sees_only_people_with_a_booking():
    centre = CentreFactory()
    booked = AccessGrantFactory(centre=centre, ground=Ground.BOOKING).person
    AccessGrantFactory(centre=centre, ground=Ground.APPLICATION)

    assert seen_by(MembershipFactory(role=Role.COUNSELLOR, centre=centre).user) == [booked]


@pytest.mark.parametrize("role", [Role.MANAGER, Role.EDITOR, Role.TRANSLATOR, Role.PUBLISHER])
def test_other_roles_of_the_centre_see_nobody(role):
    grant = AccessGrantFactory()

    assert seen_by(MembershipFactory(role=role, centre=grant.centre).user) == []


def test_staff_of_another_centre_former_staff_and_administrators_see_nobody():
    grant = AccessGrantFactory()
    stranger = MembershipFactory().user
    left = MembershipFactory(centre=grant.centre, ended_at=timezone.now()).user
    disabled = MembershipFactory(centre=grant.centre, user__is_active=False).user
    administrator = UserFactory(staff=True, is_superuser=True)

    assert [seen_by(user) for user in (stranger, left, disabled, administrator)] == [[], [], [], []]


def test_the_identity_number_is_unreadable_in_the_database_and_can_be_found():
    person = PersonFactory(identity_number="28463412345")

    with connection.cursor() as cursor:
        cursor.execute("SELECT identity_number, identity_hash FROM beneficiaries_person")
        stored = cursor.fetchone()

    assert all("28463412345" not in column for column in stored)
    assert Person.objects.with_identity("QA", "28463412345").get() == person
    assert not Person.objects.with_identity("SA", "28463412345").exists()
    person.refresh_from_db()
    assert (person.identity_number, person.masked_identity) == ("28463412345", "•••••••2345")
