"""The code that opens the door: one account, one browser, once, and not for ever."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories.accounts import UserFactory
from tests.portal.accounts.doors import answer, ask, is_signed_in, last_code, wrong

pytestmark = pytest.mark.django_db

PHONE = "33123456"


@pytest.mark.parametrize(("language", "number"), [("ar", "٣٣١٢٣٤٥٦"), ("en", "+974 3312-3456")])
def test_good_codes_however_they_are_typed(language, number):
    UserFactory(phone="+97433123456")
    client = Client()
    ask(client, number, language=language)
    code = last_code()

    answer(client, f" {code[:3]} {code[3:]} ", language=language)

    assert is_signed_in(client)


def test_a_used_code_opens_nothing_again():
    UserFactory(phone="+97433123456")
    first, second = Client(), Client()
    ask(first, PHONE)
    code = last_code()
    answer(first, code)
    ask(second, PHONE)

    answered = answer(second, code)

    assert answered.status_code in (302, 422)
    assert is_signed_in(second) == (code == last_code())


def test_a_code_is_worth_nothing_in_another_browser():
    UserFactory(phone="+97433123456")
    ask(Client(), PHONE)
    thief = Client()

    assert answer(thief, last_code())["Location"] == "/en/account/sign-in/"
    assert not is_signed_in(thief)


def test_five_wrong_tries_use_a_code_up():
    UserFactory(phone="+97433123456")
    client = Client()
    ask(client, PHONE)
    for _try in range(5):
        answer(client, wrong(last_code()))

    answered = answer(client, last_code())

    assert "The code was entered wrongly too often" in answered.content.decode()
    assert not is_signed_in(client)


def test_the_older_of_two_codes_no_longer_works(time_machine):
    UserFactory(phone="+97433123456")
    client = Client()
    ask(client, PHONE)
    older = last_code()
    time_machine.move_to(timezone.now() + timedelta(seconds=31))
    client.post("/en/account/sign-in/code/", {"again": "1"})

    refused = answer(client, older if older != last_code() else wrong(older))
    answer(client, last_code())

    assert refused.status_code == 422
    assert is_signed_in(client)


def test_asking_again_at_once_says_how_long_to_wait():
    client = Client()
    ask(client, PHONE)

    refused = client.post("/en/account/sign-in/code/", {"again": "1"})

    assert refused.status_code == 422
    assert "A new code can be sent in" in refused.content.decode()
