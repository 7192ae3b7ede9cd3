from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories.accounts import UserFactory
from tests.factories.beneficiaries import PersonFactory
from tests.portal.accounts.doors import is_signed_in, sign_in

pytestmark = pytest.mark.django_db

LOOK = "/en/account/sign-in/check/"


def born(day=17, month=5, year=1984, calendar="gregorian", **rest):
    parts = {"day": day, "month": month, "year": year, "calendar": calendar, **rest}
    return {f"answer_{name}": str(value) for name, value in parts.items()}


@pytest.fixture
def sleeper():
    long_ago = timezone.now() - timedelta(days=91)
    return PersonFactory(
        user__phone="+97433123456",
        user__language="en",
        user__last_login=long_ago,
        birth_date=date(1984, 5, 17),
        identity_number="28463412345",
    )


def come_back():
    client = Client()
    return client, sign_in(client, "33123456")


def test_a_number_alone_does_not_open_an_account_that_slept_long(sleeper):
    client, answered = come_back()

    assert answered["Location"] == LOOK
    assert not is_signed_in(client)
    assert "مريم" not in client.get(LOOK).content.decode()


def test_the_owner_is_known_by_the_birth_date(sleeper):
    client, _answer = come_back()

    assert client.post(LOOK, born())["Location"] == "/en/start/"
    assert is_signed_in(client)


def test_the_owner_is_known_by_the_card(sleeper):
    client, _answer = come_back()

    client.post(f"{LOOK}?by=card", {"answer": "٢٣٤٥"})

    assert is_signed_in(client)


def test_the_hijri_date_is_the_same_day(sleeper):
    client, _answer = come_back()

    client.post(LOOK, born(16, 8, 1404, "hijri"))

    assert is_signed_in(client)


def test_a_year_is_enough_where_only_the_year_is_known(sleeper):
    sleeper.birth_is_approximate = True
    sleeper.save()
    client, _answer = come_back()

    client.post(LOOK, born("", "", 1984, only_year="on"))

    assert is_signed_in(client)


@pytest.mark.parametrize(
    ("by", "answer"), [("", born(year=1985)), ("?by=card", {"answer": "0000"})]
)
def test_whoever_has_the_number_now_stays_out(sleeper, by, answer):
    client, _answer = come_back()

    refused = client.post(LOOK + by, answer)

    assert refused.status_code == 422
    assert "does not agree" in refused.content.decode()
    assert not is_signed_in(client)


def test_guessing_is_blocked_within_ten_tries(sleeper):
    client, _answer = come_back()
    for last in range(9):
        refused = client.post(f"{LOOK}?by=card", {"answer": f"000{last}"})
    client.post(f"{LOOK}?by=card", {"answer": "2345"})

    assert "There were too many tries." in refused.content.decode()
    assert not is_signed_in(client)


def test_recent_and_new_people_are_not_asked(sleeper):
    sleeper.user.last_login = timezone.now() - timedelta(days=89)
    sleeper.user.save()
    recent, _answer = come_back()
    UserFactory(phone="+97433999999", last_login=timezone.now() - timedelta(days=400))
    without_details = Client()
    sign_in(without_details, "33999999")

    assert is_signed_in(recent)
    assert is_signed_in(without_details)


def test_an_email_address_is_given_to_nobody_else(sleeper):
    sleeper.user.email, sleeper.user.email_proved_at = "m@example.org", timezone.now()
    sleeper.user.save()
    client = Client()
    sign_in(client, "m@example.org")

    assert is_signed_in(client)
