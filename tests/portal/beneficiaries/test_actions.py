from datetime import timedelta

import pytest
from django.utils import timezone

from portal.audit import queries as audit
from portal.beneficiaries import actions, rules
from portal.beneficiaries.enums import Ground
from portal.beneficiaries.models import AccessGrant, Person
from tests.factories.accounts import UserFactory
from tests.factories.beneficiaries import AccessGrantFactory, PersonFactory
from tests.factories.centres import CentreFactory

pytestmark = pytest.mark.django_db


def told(person):
    return [(e.action, e.data) for e in audit.events(f"person:{person.key}")]


def test_an_account_has_one_person():
    user = UserFactory()

    assert actions.person_for(user) == actions.person_for(user)
    assert Person.objects.filter(user=user).count() == 1


def test_an_update_names_the_changed_fields_in_the_audit_and_not_their_values():
    person = PersonFactory(blank=True)

    actions.update(
        person=person,
        values={"first_name": "مريم", "identity_number": "28463412345", "latin_name": ""},
        by=person.user,
    )

    assert told(person) == [("person.updated", {"fields": ["first_name", "identity_number"]})]
    assert Person.objects.with_identity("QA", "28463412345").get() == person


def test_an_update_that_changes_nothing_leaves_no_trace():
    person = PersonFactory()

    actions.update(person=person, values={"first_name": person.first_name}, by=person.user)

    assert told(person) == []


def test_the_same_open_grant_is_given_once():
    person, centre, now = PersonFactory(), CentreFactory(slug="wifaq"), timezone.now()
    asked = {"person": person, "centre": centre, "ground": Ground.APPLICATION, "by": person.user}

    first = actions.grant(**asked, since=now)
    second = actions.grant(**asked, since=now + timedelta(days=1))

    assert first == second
    assert told(person) == [
        ("person.grant_given", {"centre": "wifaq", "ground": "application"}),
    ]


def test_a_grant_that_ends_stands_beside_the_open_one():
    person, centre, now = PersonFactory(), CentreFactory(), timezone.now()
    asked = {"person": person, "centre": centre, "by": None, "since": now}

    actions.grant(**asked, ground=Ground.BOOKING, until=now + timedelta(days=30))
    actions.grant(**asked, ground=Ground.APPLICATION)

    assert AccessGrant.objects.current(now=now).count() == 2
    assert AccessGrant.objects.current(now=now + timedelta(days=31)).count() == 1


def test_ending_a_grant_is_written_down():
    given = AccessGrantFactory(centre__slug="ehsan")

    actions.end_grant(given=given, by=None, now=timezone.now())

    assert not AccessGrant.objects.current().exists()
    assert told(given.person) == [
        ("person.grant_ended", {"centre": "ehsan", "ground": "application"})
    ]


def test_revealing_the_identity_number_is_written_down():
    person = PersonFactory(identity_number="28463412345")

    assert actions.reveal_identity(person=person, by=person.user) == "28463412345"
    assert told(person) == [("person.identity_revealed", {})]


def test_a_profile_is_complete_with_four_names_birth_date_and_identity():
    assert rules.is_complete(PersonFactory())
    assert not rules.is_complete(PersonFactory(family_name=""))
    assert rules.missing(PersonFactory(blank=True)) == list(rules.REQUIRED)
