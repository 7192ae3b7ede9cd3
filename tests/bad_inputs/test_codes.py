"""What people enter where a code is asked for, and what they read then."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories.accounts import UserFactory
from tests.portal.accounts.doors import answer, ask, is_signed_in, last_code, wrong

pytestmark = pytest.mark.django_db

PHONE = "33123456"
HOSTILE = "‮<script>alert(1)</script>' OR 1=1 --{{ 7*7 }}\x00😀"


@dataclass(frozen=True)
class Row:
    """What is entered, the answer's status, the sentence in both languages, and what is kept."""

    name: str
    enter: Callable[..., str]
    status: int
    ar: str
    en: str
    kept: bool = False
    minutes_later: int = 0

    def __str__(self) -> str:
        return self.name


ROWS = [
    Row(
        "wrong",
        lambda client: wrong(last_code()),
        422,
        "ليس هذا هو الرمز الذي أرسلناه. يُرجى مراجعة أحدث رسالة والمحاولة مرة أخرى.",
        "This is not the code we sent. Check the newest message and try again.",
        kept=True,
    ),
    Row(
        "expired",
        lambda client: last_code(),
        422,
        "انتهت صلاحية الرمز. يُرجى طلب رمز جديد.",
        "The code has expired. Ask for a new one.",
        kept=True,
        minutes_later=11,
    ),
    Row(
        "empty",
        lambda client: "",
        422,
        "يُرجى إدخال الرمز.",
        "Enter the code.",
        kept=True,
    ),
    Row(
        "too short",
        lambda client: "123",
        422,
        "عدد أرقام الرمز 6. يُرجى مراجعته وإدخاله من جديد.",
        "The code has 6 digits.",
        kept=True,
    ),
    Row(
        "hostile text",
        lambda client: HOSTILE,
        422,
        "عدد أرقام الرمز 6. يُرجى مراجعته وإدخاله من جديد.",
        "The code has 6 digits.",
    ),
    Row(
        "a megabyte",
        lambda client: "1" * 1_000_000,
        422,
        "عدد أرقام الرمز 6. يُرجى مراجعته وإدخاله من جديد.",
        "The code has 6 digits.",
        kept=True,
    ),
]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("row", ROWS, ids=str)
def test_bad_codes(row, language, time_machine):
    UserFactory(phone="+97433123456")
    client = Client()
    ask(client, PHONE, language=language)
    typed = row.enter(client)
    time_machine.move_to(timezone.now() + timedelta(minutes=row.minutes_later))

    answered = answer(client, typed, language=language)

    page = answered.content.decode()
    assert answered.status_code == row.status
    assert (row.ar if language == "ar" else row.en) in page
    assert (f'value="{typed}"' in page) == row.kept
    assert "<script>alert" not in page
    assert not is_signed_in(client)


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


@pytest.mark.parametrize(
    ("typed", "ar", "en"),
    [
        ("", "يُرجى إدخال رقم الجوال.", "Enter your mobile number."),
        ("12", "يُرجى إدخال رقم هاتف كامل", "Enter a complete phone number"),
        ("44123456", "رقم جوال", "Enter a mobile number"),
        (HOSTILE, "يُرجى إدخال رقم هاتف كامل", "Enter a complete phone number"),
        ("9" * 1_000_000, "يُرجى إدخال رقم هاتف كامل", "Enter a complete phone number"),
    ],
    ids=["empty", "too short", "a landline", "hostile text", "a megabyte"],
)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_bad_numbers(typed, ar, en, language):
    answered = ask(Client(), typed, language=language)

    page = answered.content.decode()
    assert answered.status_code == 422
    assert (ar if language == "ar" else en) in page
    assert "<script>alert" not in page


@pytest.mark.parametrize("typed", ["a@b", "a b@example.org", f"a@{'x' * 300}.org", HOSTILE + "@x"])
def test_bad_email_addresses(typed):
    answered = Client().post("/en/account/sign-in/?by=email", {"email": typed})

    assert answered.status_code == 422
    assert "<script>alert" not in answered.content.decode()
