"""Bad inputs on the way to a request: answers, files, and forms sent too late. The door of a row is
the page of the programme's form."""

from collections.abc import Callable
from dataclasses import replace
from html import unescape
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils.translation import override

from portal.applications.models import Application
from portal.documents.inspection import MAX_BYTES
from portal.documents.models import Document
from tests.bad_inputs.rows import Bad
from tests.factories.applications import ApplicationFactory
from tests.factories.files import JAVASCRIPT, pdf, picture, upload
from tests.factories.programmes import FormVersionFactory, ProgrammeFactory, form, words
from tests.people import SignedIn

pytestmark = pytest.mark.django_db


def card(name: str, content: bytes) -> Callable[[], dict[str, Any]]:
    return lambda: {"card": upload(name, content)}


TYPED = {"name": "منى", "children": "2", "rents": "no"}
OK = {"continue": "1"}
TABLE = [
    Bad(
        "nothing answered",
        "household",
        {},
        422,
        "يُرجى تعبئة: (Your name)",
        "Please fill in: Your name",
    ),
    Bad(
        "letters for a number",
        "household",
        {**TYPED, "children": "many"},
        422,
        "يُكتب عدد صحيح بالأرقام، مثل 3.",
        "Write a whole number in digits, for example 3.",
        kept={"name": "منى", "children": "many"},
    ),
    Bad(
        "a number below its limit",
        "household",
        {**TYPED, "children": "-4"},
        422,
        "يُكتب عدد صحيح بالأرقام، مثل 3.",
        "Write a whole number in digits, for example 3.",
        kept={"children": "-4"},
    ),
    Bad(
        "a choice that is not offered",
        "household",
        {**TYPED, "rents": "perhaps"},
        422,
        "يُرجى الاختيار من الإجابات المذكورة هنا.",
        "Please choose from the answers given here.",
        kept={"name": "منى"},
    ),
    Bad(
        "a text of a megabyte",
        "household",
        {**TYPED, "name": "ن" * 1_000_000},
        422,
        "النص أطول من المسموح به",
        "This text is too long",
    ),
    Bad(
        "a hidden character",
        "household",
        {**TYPED, "name": "من\x00ى"},
        422,
        "خفي",
        "hidden character",
    ),
    Bad(
        "words for an amount",
        "rent_page",
        {"rent": "two thousand"},
        422,
        "يُكتب المبلغ بالأرقام، مثل 2,500.",
        "Write the amount in digits, for example 2,500.",
        kept={"rent": "two thousand"},
    ),
    Bad(
        "a web page as a document",
        "papers_page",
        {},
        422,
        "هذا النوع من الملفات غير مقبول.",
        "This type of file is not accepted.",
        files=card("page.html", b"<html><script>alert(1)</script>"),
    ),
    Bad(
        "a disguised picture",
        "papers_page",
        {},
        422,
        "اسم الملف لا يوافق محتواه.",
        "The file's name does not agree with what is in it.",
        files=card("card.pdf", picture()),
    ),
    Bad(
        "a file of 30 MB",
        "papers_page",
        {},
        422,
        "حجم هذا الملف أكبر من 10 ميغابايت.",
        "This file is larger than 10 MB.",
        files=card("card.pdf", b"%PDF" + b"0" * (3 * MAX_BYTES)),
    ),
    Bad(
        "a PDF with a program inside",
        "papers_page",
        {},
        422,
        "يحتوي ملف PDF هذا على برنامج",
        "This PDF contains a program",
        files=card("card.pdf", pdf(action=JAVASCRIPT)),
    ),
    Bad(
        "a PDF behind a password",
        "papers_page",
        {},
        422,
        "محمي بكلمة مرور",
        "protected by a password",
        files=card("card.pdf", pdf(password="secret")),
    ),
    Bad(
        "an empty file",
        "papers_page",
        {},
        422,
        "هذا الملف فارغ.",
        "This file is empty.",
        files=card("card.jpg", b""),
    ),
]


def draft_of(client: SignedIn, **answers: Any) -> Application:
    return ApplicationFactory(
        person=client.user.person, answers={"rents": True, **answers}, visited=[]
    )


def step(draft: Application, page: str) -> str:
    return reverse("applications:step", kwargs={"key": draft.key, "page": page})


@pytest.mark.parametrize("bad", TABLE, ids=str)
def test_the_table(beneficiary, bad):
    draft = draft_of(beneficiary)
    row = replace(bad, door="applications:step", sent={**bad.sent, **OK})

    row.try_out(beneficiary, key=draft.key, page=bad.door)

    draft.refresh_from_db()
    assert (draft.answers, Document.objects.count()) == ({"rents": True}, 0)


@pytest.mark.parametrize("view", ["detail", "tasks", "check", "sent", "receipt", "withdraw"])
def test_a_foreign_or_unknown_key_is_not_found(beneficiary, view):
    foreign = ApplicationFactory(submitted=True).key

    answers = [
        beneficiary.get(reverse(f"applications:{view}", kwargs={"key": key}))
        for key in (foreign, uuid4())
    ]

    assert [answer.status_code for answer in answers] == [404, 404]


def test_a_foreign_document_is_not_found(beneficiary):
    other = ApplicationFactory(submitted=True, person=beneficiary.user.person)
    address = {"key": other.key, "document": uuid4()}

    assert beneficiary.get(reverse("applications:document", kwargs=address)).status_code == 404


def test_a_second_press_of_send_arrives_where_the_first_did(beneficiary):
    draft = ApplicationFactory(person=beneficiary.user.person)
    address = reverse("applications:check", kwargs={"key": draft.key})

    answers = [beneficiary.post(address, {"declared": "on"}) for _press in range(2)]

    sent = reverse("applications:sent", kwargs={"key": draft.key})
    assert [answer["Location"] for answer in answers] == [sent, sent]


def test_a_page_sent_after_the_application_was_sent_changes_nothing(beneficiary):
    sent = ApplicationFactory(person=beneficiary.user.person, submitted=True)

    answer = beneficiary.post(step(sent, "household"), {**TYPED, "name": "Other", **OK})

    assert answer["Location"] == sent.get_absolute_url()
    sent.refresh_from_db()
    assert sent.answers["name"] == "Mona"


def test_two_windows_are_told_of_each_other_and_nothing_typed_is_lost(beneficiary):
    draft = draft_of(beneficiary)
    address = step(draft, "household")
    seen = beneficiary.get(address).context["seen"]
    beneficiary.post(address, {**TYPED, "name": "Phone", "seen": seen, **OK})

    told = beneficiary.post(address, {**TYPED, "name": "Desk", "seen": seen, **OK})

    assert told.status_code == 422
    assert 'value="Desk"' in told.content.decode()
    again = {**TYPED, "name": "Desk", "seen": told.context["seen"], **OK}
    assert beneficiary.post(address, again).status_code == 302
    draft.refresh_from_db()
    assert draft.answers["name"] == "Desk"


def test_text_sent_after_signing_out_is_there_again_for_the_same_person_only(beneficiary):
    draft = draft_of(beneficiary)
    address = step(draft, "household")
    beneficiary.logout()

    answer = beneficiary.post(address, {**TYPED, "name": "Typed before", **OK})
    assert reverse("accounts:sign_in") in answer["Location"]
    stranger = ApplicationFactory().person.user
    beneficiary.force_login(stranger)
    assert beneficiary.get(address).status_code == 404

    beneficiary.logout()
    beneficiary.post(address, {**TYPED, "name": "Typed before", **OK})
    beneficiary.force_login(beneficiary.user)
    assert 'value="Typed before"' in beneficiary.get(address).content.decode()
    draft.refresh_from_db()
    assert draft.answers == {"rents": True}


def test_a_form_of_an_earlier_sign_in_comes_back_filled(beneficiary):
    draft = draft_of(beneficiary)
    address = step(draft, "household")
    beneficiary.handler.enforce_csrf_checks = True
    typed = {**TYPED, "name": "Typed before", **OK}

    foreign = beneficiary.post(address, typed)
    own = beneficiary.post(address, typed, headers={"Sec-Fetch-Site": "same-origin"})

    assert (foreign.status_code, own.status_code) == (403, 302)
    assert own["Location"] == address
    assert 'value="Typed before"' in beneficiary.get(address).content.decode()


@pytest.mark.parametrize("garbage", ["question=rents&rents=perhaps", "rents=%00", "back=nowhere"])
def test_a_check_with_garbage_asks_again(client, garbage):
    address = reverse("programmes:check", kwargs={"slug": ProgrammeFactory().slug})

    answer = client.post(address, garbage, content_type="application/x-www-form-urlencoded")

    assert answer.status_code in (200, 422)
    assert 'name="rents"' in answer.content.decode()
    assert answer.cookies == {}


@pytest.mark.parametrize(
    ("kind", "typed", "en"),
    [
        ("iban", "QA58DOHB00001234567890ABCDEX", "This account number is not complete"),
        ("identity_number", "12345", "11 digits"),
        ("email", "nobody", "Write an e-mail address such as name@example.com."),
        ("phone", "12", "Enter a complete phone number"),
    ],
)
def test_numbers_and_addresses_say_what_is_wrong(beneficiary, kind, typed, en):
    data = form()
    data["sections"][0]["groups"][0]["questions"] = [
        {"key": "code", "type": kind, "label": words("Code")}
    ]
    data["sections"] = data["sections"][:1]
    data["sections"][0]["groups"] = data["sections"][0]["groups"][:1]
    version = FormVersionFactory(definition=data, eligibility=None)
    draft = ApplicationFactory(
        person=beneficiary.user.person,
        programme=version.programme,
        form_version=version,
        answers={},
        visited=[],
    )

    with override("en"):
        answer = beneficiary.post(step(draft, "household"), {"code": typed, **OK})

    assert answer.status_code == 422
    assert en in unescape(answer.content.decode())
    assert f'value="{typed}"' in answer.content.decode()
