import pytest
from django.test import Client

from portal.audit import queries as audit
from portal.centres.enums import Role
from portal.delivery.models import Message
from tests.factories.accounts import UserFactory
from tests.factories.beneficiaries import AccessGrantFactory, PersonFactory
from tests.portal.accounts.doors import last_code, sign_in
from tests.portal.beneficiaries.ways_back import card

pytestmark = pytest.mark.django_db

COUNTER = "/en/desk/phone/"
NUMBER = "28463412345"


@pytest.fixture
def person():
    return PersonFactory(identity_number=NUMBER, user__phone="+97433123456")


def serve(client, **changed):
    asked = client.post(COUNTER, {**card(NUMBER, "33999999"), **changed})
    if asked.status_code == 302:
        return client.post(f"{COUNTER}code/", {"code": last_code()})
    return asked


def phone_of(person):
    person.user.refresh_from_db()
    return person.user.phone


@pytest.mark.parametrize("role", [Role.CASE_WORKER, Role.MANAGER])
def test_the_number_is_replaced_at_once_and_written_down(staff_client, person, role):
    worker = staff_client(role)
    old = Client()
    sign_in(old, "33123456")

    served = serve(worker)

    event = audit.events(f"person:{person.key}").last()
    assert served["Location"] == COUNTER
    assert phone_of(person) == "+97433999999"
    assert (event.action, event.by) == ("person.phone_replaced", str(worker.user.public_id))
    assert Message.objects.filter(to="+97433123456", key__startswith="phone-changed").exists()
    assert old.get("/en/portal/profile/").status_code == 302


@pytest.mark.parametrize("role", [Role.DECIDER, Role.COUNSELLOR, Role.EDITOR])
def test_other_roles_have_no_counter(staff_client, role):
    assert staff_client(role).get(COUNTER).status_code == 404


def test_people_of_a_strict_centre_are_served_by_it_only(staff_client, person):
    aman = AccessGrantFactory(person=person, centre__is_strict=True).centre

    elsewhere = serve(staff_client(Role.CASE_WORKER))
    unchanged = phone_of(person)
    serve(staff_client(Role.CASE_WORKER, aman))

    assert elsewhere.status_code == 422
    assert unchanged == "+97433123456"
    assert phone_of(person) == "+97433999999"


@pytest.mark.parametrize("wrong", [{"identity_number": "28463400000"}, {"birth_date_day": "18"}])
def test_a_card_that_does_not_agree_is_refused_and_kept_on_the_page(staff_client, person, wrong):
    refused = serve(staff_client(Role.CASE_WORKER), **wrong)

    assert refused.status_code == 422
    assert "No account here has this identity number" in refused.content.decode()
    assert "33999999" in refused.content.decode()
    assert phone_of(person) == "+97433123456"


def test_a_number_of_another_account_is_refused(staff_client, person):
    UserFactory(phone="+97433999999")

    assert "belongs to another account" in serve(staff_client(Role.MANAGER)).content.decode()


def test_guessing_cards_at_the_counter_is_blocked(staff_client, person):
    worker = staff_client(Role.CASE_WORKER)
    for _try in range(9):
        refused = serve(worker, identity_number="28463400000")

    assert "There were too many tries." in refused.content.decode()
