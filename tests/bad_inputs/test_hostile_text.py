"""Hostile text in every kind of question: kept to the letter or refused, and never at work.

What is kept is followed to everybody who reads it: the applicant, the receipt, the case worker.
"""

from html import unescape
from typing import Any

import pytest
from django.urls import reverse
from django.utils.translation import override

from portal.applications.models import Application
from portal.programmes.enums import CHOICE_TYPES, NUMBER_TYPES, TEXT_TYPES, QuestionType
from tests.bad_inputs.rows import typed_in
from tests.factories.applications import ApplicationFactory
from tests.factories.cases import CaseFactory
from tests.factories.programmes import FormVersionFactory, form, words
from tests.people import SignedIn

pytestmark = pytest.mark.django_db

HOSTILE = (
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)> ' onfocus=alert(1) autofocus '",
    "'; DROP TABLE applications_application; --",
    "{{ settings.SECRET_KEY }} {% debug %} ${7*7} %(name)s {0} %s",
    '#evil[*x*] $x$ "\\ \\\\ #read("/etc/passwd")',
    "=cmd|' /C calc'!A0",
    "\u202eevil\u202c \u2066\u2067\u200b\u200d\ufeff",
    "👨‍👩‍👧‍👦 🇶🇦 王小明",
    "ب" + "\u064b" * 60,
)
ANSWERED = [t for t in QuestionType if t not in (QuestionType.FILE, QuestionType.STATEMENT)]
OTHERS = [t for t in ANSWERED if t not in TEXT_TYPES]


def definition(kind: QuestionType) -> dict:
    question = {"key": "asked", "type": kind.value, "label": words("Asked")}
    if kind in CHOICE_TYPES:
        question["choices"] = [{"value": v, "label": words(v)} for v in ("one", "two")]
    asked = form()
    asked["sections"] = asked["sections"][:1]
    asked["sections"][0]["groups"] = asked["sections"][0]["groups"][:1]
    asked["sections"][0]["groups"][0]["questions"] = [question]
    return asked


def asking(client: SignedIn, kind: QuestionType, **state: Any) -> Application:
    """The person's application to a programme that asks one thing; a draft without an answer."""
    version = FormVersionFactory(definition=definition(kind), eligibility=None)
    told = {"answers": {}, "visited": [], **state}
    return ApplicationFactory(
        person=client.user.person, programme=version.programme, form_version=version, **told
    )


def send(client: SignedIn, draft: Application, text: str):
    parts = ("", "_day", "_month", "_year", "_calendar", "_zone", "_street", "_building", "_unit")
    typed = {f"asked{part}": text for part in parts}
    address = reverse("applications:step", kwargs={"key": draft.key, "page": "household"})
    return client.post(address, {**typed, "continue": "1"})


@pytest.mark.parametrize("kind", sorted(TEXT_TYPES))
def test_a_text_comes_back_identical_wherever_it_is_read(beneficiary: SignedIn, kind):
    for text in HOSTILE:
        draft = asking(beneficiary, QuestionType(kind))
        assert send(beneficiary, draft, text).status_code == 302
        draft.refresh_from_db()
        assert draft.answers == {"asked": text}

        check = beneficiary.get(reverse("applications:check", kwargs={"key": draft.key}))
        assert reads(check, text)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_was_sent_harms_neither_the_receipt_nor_the_case_worker(beneficiary, text):
    answers = {"asked": f"{text}\n{text}"}
    sent = asking(beneficiary, QuestionType.LONG_TEXT, in_review=True, answers=answers)
    CaseFactory(application=sent)
    worker = SignedIn(sent.case_worker)

    receipt = beneficiary.get(reverse("applications:receipt", kwargs={"key": sent.key}))

    assert receipt.content.startswith(b"%PDF")
    assert reads(beneficiary.get(sent.get_absolute_url()), text)
    assert reads(worker.get(reverse("desk:case", kwargs={"key": sent.key})), text)


def reads(page, text: str) -> bool:
    """Whether the words stand on the page as words, and nothing in them as markup."""
    source = page.content.decode()
    return text in unescape(source) and not any(
        markup in source for markup in ("<script>alert", "<img src=x", "' onfocus=alert")
    )


@pytest.mark.parametrize("kind", OTHERS)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_other_answers_are_refused_and_what_was_typed_stays(beneficiary, kind, language):
    draft = asking(beneficiary, kind)
    for text in (*HOSTILE, "x" * 100_000, "\x00"):
        with override(language):
            answered = send(beneficiary, draft, text)
        if kind == QuestionType.CONFIRM:
            # A box that is ticked is ticked, whatever the browser says of it.
            assert answered.status_code == 302
            continue
        assert answered.status_code == 422
        assert answered.content.decode().count('role="alert"') == 1
        if kind in {*NUMBER_TYPES, QuestionType.EMAIL, QuestionType.PHONE}:
            assert typed_in(answered)["asked"] == text
    draft.refresh_from_db()
    assert draft.answers in ({}, {"asked": True})
