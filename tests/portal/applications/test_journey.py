"""What a person does, from the check to the decision, without scripts, in both languages."""

import html
import re
from datetime import date

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from portal.applications import actions
from portal.applications.enums import Asked, State
from portal.applications.models import Application
from portal.centres.enums import Role
from portal.common import calendars
from portal.delivery.models import Message
from tests.bad_inputs.rows import typed_in
from tests.factories.applications import ApplicationFactory, worker
from tests.factories.beneficiaries import PersonFactory
from tests.factories.files import upload
from tests.factories.programmes import ProgrammeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["ar", "en"])
def language(request):
    with override(request.param):
        yield request.param


@pytest.fixture
def person():
    return PersonFactory()


@pytest.fixture
def client(person):
    client = Client()
    client.force_login(person.user)
    return client


def step(application: Application, page: str) -> str:
    return reverse("applications:step", kwargs={"key": application.key, "page": page})


def at(view: str, application: Application) -> str:
    return reverse(f"applications:{view}", kwargs={"key": application.key})


def test_from_the_first_question_to_the_reference(
    client, person, language, django_capture_on_commit_callbacks
):
    programme = ProgrammeFactory()
    start = reverse("applications:start", kwargs={"slug": programme.slug})
    assert programme.name in client.get(start).content.decode()

    tasks = client.post(start)
    draft = Application.objects.get()
    assert tasks["Location"] == at("tasks", draft)
    assert client.get(at("tasks", draft)).status_code == 200

    first = client.get(step(draft, "household"))
    assert first.status_code == 200
    answered = client.post(
        step(draft, "household"),
        {"name": "منى", "children": "٣", "rents": "yes", "continue": "1"},
    )
    assert answered["Location"] == step(draft, "rent_page")
    answered = client.post(step(draft, "rent_page"), {"rent": "2,500", "continue": "1"})
    assert answered["Location"] == step(draft, "papers_page")
    sent_file = client.post(step(draft, "papers_page"), {"card": upload(), "upload": "1"})
    assert sent_file["Location"] == step(draft, "papers_page")
    assert "card.jpg" in client.get(step(draft, "papers_page")).content.decode()
    answered = client.post(step(draft, "papers_page"), {"continue": "1"})
    assert answered["Location"] == at("check", draft)

    check = client.get(at("check", draft)).content.decode()
    assert "منى" in check
    assert "2,500" in check
    refused = client.post(at("check", draft), {})
    assert refused.status_code == 422
    with django_capture_on_commit_callbacks(execute=True):
        sent = client.post(at("check", draft), {"declared": "on"})
    assert sent["Location"] == at("sent", draft)

    draft.refresh_from_db()
    assert draft.state == State.SUBMITTED
    assert draft.answers == {"name": "منى", "children": 3, "rents": True, "rent": "2500"}
    assert draft.reference in client.get(at("sent", draft)).content.decode()
    receipt = client.get(at("receipt", draft))
    assert receipt.content.startswith(b"%PDF")
    sms = Message.objects.get()
    assert (sms.to, draft.reference in sms.text) == (person.user.phone, True)
    assert programme.name_ar not in sms.text


def test_the_request_is_followed_answered_and_decided(client, person, language):
    application = ApplicationFactory(in_review=True, person=person)
    asked = actions.request_information(
        application=application,
        asked_for=Asked.DOCUMENT,
        text_ar="يُرجى إرسال عقد الإيجار.",
        text_en="Please send the rent contract.",
        due_on=timezone.localdate(),
        by=application.case_worker,
        now=timezone.now(),
    )
    dashboard = client.get(reverse("home:dashboard")).content.decode()
    assert application.get_absolute_url() in dashboard
    assert asked.text(language) in client.get(application.get_absolute_url()).content.decode()

    nothing = client.post(at("answer", application), {"send": "1"})
    assert nothing.status_code == 422
    uploaded = client.post(
        at("answer", application), {"answer": "المرفق", "documents": upload("عقد.jpg"), "upload": 1}
    )
    assert "المرفق" in uploaded.content.decode()
    assert "عقد.jpg" in uploaded.content.decode()
    answered = client.post(at("answer", application), {"answer": "المرفق", "send": "1"})
    assert answered["Location"] == application.get_absolute_url()
    application.refresh_from_db()
    assert application.state == State.IN_REVIEW

    actions.approve(
        application=application,
        reason_ar="تحققت الشروط.",
        reason_en="The conditions are met.",
        by=worker(application, Role.DECIDER),
        now=timezone.now(),
    )
    page = client.get(application.get_absolute_url()).content.decode()
    assert {"ar": "تحققت الشروط.", "en": "The conditions are met."}[language] in page


def test_an_answer_meets_another_question_and_is_kept(client, person, language):
    application = ApplicationFactory(information_requested=True, person=person)
    stale = {"asked": str(application.requests.get().key), "answer": "المرفق", "send": "1"}
    by, now = application.case_worker, timezone.now()
    actions.close_request(application=application, by=by, now=now)
    second = actions.request_information(
        application=application,
        asked_for=Asked.ANSWER,
        text_ar="كم عدد الغرف؟",
        text_en="How many rooms are there?",
        due_on=timezone.localdate(),
        by=by,
        now=now,
    )

    answered = client.post(at("answer", application), stale)

    page = answered.content.decode()
    said = {"ar": "طرح الأخصائي سؤالًا آخر", "en": "The case worker has asked something else"}
    assert answered.status_code == 422
    assert said[language] in page
    assert second.text(language) in page
    assert typed_in(answered)["answer"] == "المرفق"
    assert not application.requests.filter(answered_at__isnull=False).exists()


def test_a_request_is_withdrawn_after_a_question(client, person, language):
    application = ApplicationFactory(submitted=True, person=person)

    asked = client.get(at("withdraw", application))
    assert asked.status_code == 200
    application.refresh_from_db()
    assert application.state == State.SUBMITTED

    client.post(at("withdraw", application))
    application.refresh_from_db()
    assert application.state == State.WITHDRAWN
    assert client.get(application.get_absolute_url()).status_code == 200


def test_answers_of_the_check_are_not_asked_again(language):
    programme, person, visitor = ProgrammeFactory(), PersonFactory(), Client()
    address = reverse("programmes:check", kwargs={"slug": programme.slug})
    first = visitor.get(address)
    assert first.status_code == 200
    second = visitor.post(address, {"question": "rents", "rents": "yes"})
    assert 'name="rents" value="yes"' in second.content.decode()
    result = visitor.post(address, {"rents": "yes", "question": "children", "children": "2"})
    carry = reverse("applications:carry", kwargs={"slug": programme.slug})
    assert carry in result.content.decode()

    waiting = visitor.post(carry, {"rents": "yes", "children": "2"})
    assert re.search(r"/start/[^/]+/\?carried=", waiting["Location"])
    visitor.force_login(person.user)
    assert visitor.get(waiting["Location"]).status_code == 200
    visitor.post(waiting["Location"])

    assert Application.objects.get().answers == {"rents": True, "children": 2}


def test_going_on_later_keeps_even_what_is_not_valid_yet(client, person, language):
    draft = ApplicationFactory(person=person, answers={}, visited=[])

    left = client.post(step(draft, "household"), {"name": "منى", "children": "many", "later": "1"})
    assert left["Location"] == reverse("home:dashboard")
    found = client.get(step(draft, "household")).content.decode()

    assert 'value="many"' in found
    assert "ds-validation-message" not in found
    draft.refresh_from_db()
    assert draft.answers == {}


def test_the_idle_dialog_saves_quietly(client, person):
    draft = ApplicationFactory(person=person, answers={}, visited=[])

    saved = client.post(step(draft, "household"), {"name": "منى", "keep": "1"})

    assert saved.status_code == 204
    draft.refresh_from_db()
    assert draft.unfinished == {"household": {"name": ["منى"]}}


def test_dates_stand_in_both_calendars(client, person):
    with time_machine.travel("2026-05-03T09:00Z"):
        application = ApplicationFactory(submitted=True, person=person)
        with override("en"):
            client.force_login(person.user)
            page = client.get(application.get_absolute_url()).content.decode()

    assert calendars.both_calendars(date(2026, 5, 3), "en") in html.unescape(page)
