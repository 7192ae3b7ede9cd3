from datetime import date

import pytest

from portal.audit import queries as audit
from portal.beneficiaries.models import Person
from tests.factories.accounts import UserFactory
from tests.factories.beneficiaries import PersonFactory
from tests.people import SignedIn

pytestmark = pytest.mark.django_db

PROFILE, EDIT = "/en/portal/profile/", "/en/portal/profile/edit/"
FILLED = {
    "first_name": "مريم",
    "father_name": "أحمد",
    "grandfather_name": "سالم",
    "family_name": "الكعبي",
    "latin_name": "Maryam Ahmed Al-Kaabi",
    "birth_date_day": "١٧",
    "birth_date_month": "5",
    "birth_date_year": "1984",
    "birth_date_calendar": "gregorian",
    "identity_number": "284 634 12345",
    "address_form": "feminine",
}


@pytest.fixture
def newcomer():
    return SignedIn(UserFactory(language="en"))


def test_looking_at_an_empty_profile_begins_none(newcomer):
    page = newcomer.get(PROFILE).content.decode()

    assert "You have not told us about yourself yet" in page
    assert not Person.objects.exists()


def test_a_person_fills_in_the_profile(newcomer):
    saved = newcomer.post(EDIT, FILLED)

    person = Person.objects.get()
    assert saved["Location"] == PROFILE
    assert person.user == newcomer.user
    assert person.full_name == "مريم أحمد سالم الكعبي"
    assert (person.birth_date, person.birth_calendar) == (date(1984, 5, 17), "gregorian")
    assert person.identity_number == "28463412345"
    assert person.address_form == "feminine"


def test_a_hijri_birth_date_keeps_its_calendar(newcomer):
    newcomer.post(
        EDIT,
        {
            **FILLED,
            "birth_date_day": "16",
            "birth_date_month": "شعبان",
            "birth_date_year": "1404",
            "birth_date_calendar": "hijri",
        },
    )

    person = Person.objects.get()
    assert (person.birth_date, person.birth_calendar) == (date(1984, 5, 17), "hijri")
    assert "AH" in newcomer.get(PROFILE).content.decode()


def test_only_the_year_may_be_known(newcomer):
    year = {"birth_date_day": "", "birth_date_month": "", "birth_date_only_year": "on"}
    newcomer.post(EDIT, {**FILLED, **year})

    person = Person.objects.get()
    assert (person.birth_date.year, person.birth_is_approximate) == (1984, True)


def test_a_number_that_does_not_agree_with_the_birth_date_is_refused(newcomer):
    refused = newcomer.post(EDIT, {**FILLED, "birth_date_year": "1985"})

    page = refused.content.decode()
    assert refused.status_code == 422
    assert "This number belongs to somebody born in 1984" in page
    assert "مريم" in page
    assert not Person.objects.exists()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_number_is_masked_until_it_is_asked_for(language):
    client = SignedIn(PersonFactory(identity_number="28463412345").user)
    pages = [
        client.get(f"/{language}{PROFILE[3:]}"),
        client.get(f"/{language}{EDIT[3:]}"),
        client.post(f"/{language}{PROFILE[3:]}identity/"),
    ]

    shown = ["28463412345" in page.content.decode() for page in pages]
    person = client.user.person
    assert shown == [False, False, True]
    assert "•••••••2345" in pages[0].content.decode()
    assert [event.action for event in audit.events(f"person:{person.key}")] == [
        "person.identity_revealed"
    ]


def test_leaving_the_number_empty_keeps_it(beneficiary):
    before = beneficiary.user.person.identity_number

    beneficiary.post(EDIT, {**FILLED, "identity_number": "", "first_name": "مها"})

    person = Person.objects.get()
    assert (person.identity_number, person.first_name) == (before, "مها")


def test_the_page_leads_back_to_where_it_was_needed(newcomer):
    saved = newcomer.post(EDIT, {**FILLED, "next": "/en/portal/applications/"})

    assert saved["Location"] == "/en/portal/applications/"


def test_an_incomplete_profile_says_so():
    client = SignedIn(PersonFactory(family_name="").user)

    assert "Something is still missing" in client.get(PROFILE).content.decode()


def test_a_strangers_number_is_neither_refused_nor_told(newcomer):
    PersonFactory(identity_number="28463412345")

    assert newcomer.post(EDIT, FILLED).status_code == 302
