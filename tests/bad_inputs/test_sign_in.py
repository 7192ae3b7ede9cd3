"""Bad inputs at the door: numbers, addresses, codes and passwords."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from portal.accounts.models import User
from portal.delivery.models import Message
from tests.bad_inputs.rows import Bad
from tests.factories.accounts import UserFactory
from tests.portal.accounts.doors import answer, ask, is_signed_in, last_code, wrong

pytestmark = pytest.mark.django_db

NUMBER = "+97433123456"
MEGABYTE = "9" * 1_000_000


def typed(what: str, door: str, sent: dict, ar: str, en: str) -> Bad:
    return Bad(what, f"accounts:{door}", sent, 422, ar, en, kept=sent)


CONTACTS = [
    typed(
        "no number", "sign_in", {"phone": ""}, "يُرجى إدخال رقم الجوال.", "Enter your mobile number."
    ),
    typed(
        "letters for a number",
        "sign_in",
        {"phone": "call me"},
        "يُرجى إدخال رقم هاتف كامل، مثل ⁦+974 3312 3456⁩.",
        "Enter a complete phone number, for example ⁦+974 3312 3456⁩.",
    ),
    typed(
        "half a number",
        "sign_in",
        {"phone": "3312"},
        "يُرجى إدخال رقم هاتف كامل، مثل ⁦+974 3312 3456⁩.",
        "Enter a complete phone number, for example ⁦+974 3312 3456⁩.",
    ),
    typed(
        "a number of no country",
        "sign_in",
        {"phone": "+999 3312 3456"},
        "يُرجى إدخال رقم هاتف كامل، مثل ⁦+974 3312 3456⁩.",
        "Enter a complete phone number, for example ⁦+974 3312 3456⁩.",
    ),
    typed(
        "a landline",
        "sign_in",
        {"phone": "4412 3456"},
        "يُرجى إدخال رقم هاتف جوّال، مثل ⁦+974 3312 3456⁩، لأن الرموز تُرسل إليه في رسائل نصية.",
        "Enter a mobile number, for example ⁦+974 3312 3456⁩: codes are sent to it by SMS.",
    ),
    typed(
        "a script for a number",
        "sign_in",
        {"phone": "<script>alert(1)</script>"},
        "يُرجى إدخال رقم هاتف كامل، مثل ⁦+974 3312 3456⁩.",
        "Enter a complete phone number, for example ⁦+974 3312 3456⁩.",
    ),
    typed(
        "a megabyte for a number",
        "sign_up",
        {"phone": MEGABYTE},
        "يُرجى إدخال رقم هاتف كامل، مثل ⁦+974 3312 3456⁩.",
        "Enter a complete phone number, for example ⁦+974 3312 3456⁩.",
    ),
    typed(
        "an address without an at sign",
        "by_email",
        {"email": "mariam"},
        "يُرجى إدخال البريد الإلكتروني كاملًا، مثل name@example.com.",
        "Enter an e-mail address in full, for example name@example.com.",
    ),
    typed(
        "an address with a line of its own",
        "by_email",
        {"email": "a@b.qa\nBcc: c@d.qa"},
        "يُرجى إدخال البريد الإلكتروني كاملًا، مثل name@example.com.",
        "Enter an e-mail address in full, for example name@example.com.",
    ),
    typed(
        "two addresses",
        "by_email",
        {"email": "a@b.qa,c@d.qa"},
        "يُرجى إدخال البريد الإلكتروني كاملًا، مثل name@example.com.",
        "Enter an e-mail address in full, for example name@example.com.",
    ),
    typed(
        "a contact that is neither",
        "password_sign_in",
        {"contact": "mariam"},
        "يُرجى إدخال رقم هاتف كامل، مثل ⁦+974 3312 3456⁩.",
        "Enter a complete phone number, for example ⁦+974 3312 3456⁩.",
    ),
    typed(
        "a password for nobody",
        "password_sign_in",
        {"contact": "33999999"},
        "كلمة المرور لا تخص هذا الرقم أو العنوان، أو لم تُعيَّن كلمة مرور.",
        "The password does not belong to this number or address, or no password was set.",
    ),
]
CONTACTS[-1] = replace(CONTACTS[-1], sent={"contact": "33999999", "password": "a long password"})


@pytest.mark.parametrize("bad", CONTACTS, ids=str)
def test_contacts(visitor: Client, bad: Bad):
    by_email = bad.door.endswith("by_email")
    row = replace(bad, door="accounts:sign_in") if by_email else bad

    row.try_out(visitor, "?by=email" if by_email else "")

    assert not Message.objects.exists()


def code(what: str, sent: str, ar: str, en: str, status: int = 422) -> Bad:
    kept = {"code": sent} if sent.isascii() and not sent.isalpha() else {}
    return Bad(what, "accounts:code", {"code": sent}, status, ar, en, kept=kept)


CODES = [
    code("no code", "", "يُرجى إدخال الرمز.", "Enter the code."),
    code(
        "letters for a code",
        "12ab56",
        "عدد أرقام الرمز 6. يُرجى مراجعته وإدخاله من جديد.",
        "The code has 6 digits. Check it and enter it again.",
    ),
    code(
        "five digits",
        "12345",
        "عدد أرقام الرمز 6. يُرجى مراجعته وإدخاله من جديد.",
        "The code has 6 digits. Check it and enter it again.",
    ),
    code(
        "a megabyte for a code",
        MEGABYTE,
        "عدد أرقام الرمز 6. يُرجى مراجعته وإدخاله من جديد.",
        "The code has 6 digits. Check it and enter it again.",
    ),
    code(
        "a wrong code", "WRONG", "ليس هذا هو الرمز الذي أرسلناه.", "This is not the code we sent."
    ),
    code(
        "an expired code",
        "RIGHT",
        "انتهت صلاحية الرمز. يُرجى طلب رمز جديد.",
        "The code has expired. Ask for a new one.",
    ),
    code(
        "the code before the newest",
        "RIGHT",
        "ليس هذا هو الرمز الذي أرسلناه.",
        "This is not the code we sent.",
    ),
    code(
        "a code after five wrong ones",
        "RIGHT",
        "أُدخل الرمز خطأً مرات كثيرة ولم يعد صالحًا.",
        "The code was entered wrongly too often and no longer works.",
    ),
    code("a code for the second time", "RIGHT", "الدخول", "Sign in", status=302),
]


def go_before(what: str, client: Client) -> str:
    """Bring the visitor to where the code is sent, and return the right one."""
    ask(client, NUMBER)
    right = last_code()
    if what == "the code before the newest":
        with time_machine.travel(timezone.now() + timedelta(seconds=31)):
            client.post("/en/account/sign-in/code/", {"again": "1"})
    if what == "a code after five wrong ones":
        for _try in range(5):
            answer(client, wrong(right))
    if what == "a code for the second time":
        answer(client, right)
    return right


@contextmanager
def moment_of(what: str) -> Iterator[None]:
    late = timedelta(minutes=11 if what == "an expired code" else 0)
    with time_machine.travel(timezone.now() + late):
        yield


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("bad", CODES, ids=str)
def test_codes(visitor: Client, bad: Bad, language: str):
    right = go_before(bad.what, visitor)
    meant = {"RIGHT": right, "WRONG": wrong(right)}
    row = replace(bad, sent={"code": meant.get(bad.sent["code"], bad.sent["code"])})

    with moment_of(bad.what):
        row.judge(visitor, language, row.send(visitor, language))

    assert not is_signed_in(visitor)
    assert not User.objects.exists()


AGREEMENTS = [
    Bad(
        "no agreement",
        "accounts:agree",
        {"name": "مريم", "language": "ar"},
        422,
        "لا يمكننا حفظ بياناتكم من دون موافقتكم.",
        "Without your agreement we cannot keep your data.",
        kept={"name": "مريم", "language": "ar"},
    ),
    Bad(
        "a language we do not have",
        "accounts:agree",
        {"name": "مريم", "language": "tlh", "agreed": "on"},
        422,
        "يُرجى الاختيار من الإجابات المذكورة هنا.",
        "Please choose from the answers given here.",
        kept={"name": "مريم", "agreed": "on"},
    ),
    Bad(
        "a name of a megabyte",
        "accounts:agree",
        {"name": MEGABYTE, "language": "ar", "agreed": "on"},
        422,
        "النص أطول من المسموح به: الحد الأقصى لعدد الأحرف 150، وعددها هنا 1,000,000.",
        "This text is too long: the limit is 150 characters, and it has 1,000,000.",
        kept={"name": MEGABYTE},
    ),
    Bad(
        "a name of two lines",
        "accounts:agree",
        {"name": "م\r\nSet-Cookie: x=1", "language": "ar", "agreed": "on"},
        422,
        "يُرجى كتابة هذا في سطر واحد.",
        "Write this on one line.",
        kept={"agreed": "on"},
    ),
]


@pytest.mark.parametrize("bad", AGREEMENTS, ids=str)
def test_agreements(visitor: Client, bad: Bad):
    ask(visitor, NUMBER)
    answer(visitor, last_code())

    bad.try_out(visitor)

    assert not User.objects.exists()


PASSWORDS = [
    Bad(
        "a short password",
        "accounts:password",
        {"password": "kurz9"},
        422,
        "This password is too short.",
        "This password is too short.",
    ),
    Bad(
        "a password everybody has",
        "accounts:password",
        {"password": "password123"},
        422,
        "كلمة المرور هذه شائعة جداً.",
        "This password is too common.",
    ),
    Bad(
        "a password of a megabyte",
        "accounts:password",
        {"password": MEGABYTE},
        422,
        "تأكد أن هذه القيمة تحتوي على 1000 حرف أو رمز على الأكثر (هي تحتوي حالياً على 1000000).",
        "Ensure this value has at most 1000 characters (it has 1000000).",
    ),
    Bad(
        "a password with a null",
        "accounts:password",
        {"password": "a long\x00 password"},
        422,
        "الأحرف الخالية غير مسموح بها.",
        "Null characters are not allowed.",
    ),
]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("bad", PASSWORDS, ids=str)
def test_passwords(visitor: Client, bad: Bad, language: str):
    user = UserFactory(phone=NUMBER)
    ask(visitor, NUMBER)
    answer(visitor, last_code())

    answered = bad.send(visitor, language)

    bad.judge(visitor, language, answered)
    assert bad.sent["password"] not in answered.content.decode()
    user.refresh_from_db()
    assert not user.has_usable_password()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("ar", "انتهت مدة هذا النموذج"), ("en", "This form has waited too long")],
)
def test_a_form_without_its_token_is_not_accepted(language: str, sentence: str):
    strict = Client(enforce_csrf_checks=True)

    with override(language):
        answered = ask(strict, NUMBER, language=language)

    assert answered.status_code == 403
    assert sentence in re.sub(r"\s+", " ", answered.content.decode())
    assert not Message.objects.exists()
