from datetime import timedelta
from urllib.parse import quote
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from portal.applications.models import Attachment
from portal.audit.queries import events
from portal.beneficiaries.models import Person, identity_hash
from portal.cases.models import Note
from portal.documents import actions as documents
from tests.factories.applications import ApplicationFactory, InformationRequestFactory
from tests.factories.beneficiaries import PersonFactory
from tests.factories.files import picture, upload
from tests.people import SignedIn

pytestmark = pytest.mark.django_db
QUERIES = 34


@pytest.fixture
def worker(team):
    return SignedIn(team.worker)


@pytest.fixture
def english():
    with translation.override("en"):
        yield


def address(name, application, **kwargs):
    return reverse(f"desk:{name}", kwargs={"key": application.key, **kwargs})


def note(text: str) -> dict[str, str]:
    return {"text": text, "request_key": str(uuid4())}


def read(client, application) -> str:
    response = client.get(address("case", application))
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_answers_stand_in_the_readers_language(worker, new, language):
    with translation.override(language):
        page = read(worker, new)

    # The tests' form writes its Arabic in brackets.
    labels = {"ar": "<dt>(Your name)</dt>", "en": "<dt>Your name</dt>"}
    assert [code for code, label in labels.items() if label in page] == [language]
    assert "<bdi>Mona</bdi>" in page


def test_opening_the_file_is_one_chained_event(worker, team, new, told):
    read(worker, new)

    assert told(new) == [("application.viewed", str(team.worker.public_id), {})]


def test_whoever_opened_it_is_on_its_list(worker, team, new, english):
    read(worker, new)

    page = read(SignedIn(team.decider), new)

    seen = page[page.index("Who opened this file") :]
    assert str(team.worker) in seen
    assert "case worker" in seen
    assert str(team.decider) in seen


def test_the_identity_number_is_masked_until_somebody_asks(worker, team, new, told):
    number = new.person.identity_number

    masked = read(worker, new)
    response = worker.post(address("numbers", new))

    assert number not in masked
    assert f"•••••••{number[-4:]}" in masked
    assert number in response.content.decode()
    by = str(team.worker.public_id)
    assert told(new) == [
        ("application.viewed", by, {}),
        ("application.viewed", by, {}),
        ("application.numbers_shown", by, {}),
    ]
    assert [e.action for e in events(f"person:{new.person.key}")] == ["person.identity_revealed"]


def test_a_look_at_the_number_is_no_link_to_follow(worker, new):
    assert worker.get(address("numbers", new)).status_code == 405


def test_staff_are_warned_of_a_second_account_with_the_same_number(worker, new, english):
    twin = PersonFactory(identity_number=new.person.identity_number)
    Person.objects.filter(pk=twin.pk).update(
        identity_hash=identity_hash("QA", new.person.identity_number)
    )

    assert "Another account has the same identity number" in read(worker, new)


@pytest.fixture
def document(new):
    stored = documents.store(
        owner=new.person,
        upload=upload("بطاقة.jpg"),
        kind="identity_card",
        by=new.person.user,
        at=timezone.now(),
    )
    Attachment.objects.create(application=new, question="card", document=stored)
    return stored


def test_a_document_is_downloaded_and_never_shown(worker, team, new, document, told):
    response = worker.get(address("document", new, document=document.key))

    assert b"".join(response.streaming_content)[:3] == picture()[:3]
    assert response["Content-Disposition"].startswith("attachment;")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response["Cache-Control"]
    assert told(new) == [
        (
            "application.document_downloaded",
            str(team.worker.public_id),
            {"document": str(document.key)},
        )
    ]


def test_a_document_is_reached_through_its_own_application_only(worker, case, document, told):
    response = worker.get(address("document", case.application, document=document.key))

    assert response.status_code == 404
    assert told(case.application) == []


def test_the_answer_to_a_question_stands_with_its_question(worker, case, english):
    asked = InformationRequestFactory(
        application=case.application,
        answer="أربع غرف",
        answered_at=timezone.now(),
        answered_by=case.application.person.user,
    )

    page = read(worker, case.application)

    assert asked.text_en in page
    assert "أربع غرف" in page


def steps(page: str, application) -> list[str]:
    """The steps that the page offers."""
    names = ["take", "ask", "go_on", "recommend", "hand_over", "decide", "send_back"]
    return [name for name in names if address(name, application) in page]


def test_each_person_is_offered_the_own_next_steps(team, new, case, recommended):
    offered = {
        (who, found.application.key if hasattr(found, "application") else found.key): steps(
            read(SignedIn(getattr(team, who)), getattr(found, "application", found)),
            getattr(found, "application", found),
        )
        for who in ("worker", "colleague", "decider")
        for found in (new, case, recommended)
    }

    study = ["ask", "recommend", "hand_over"]
    assert offered == {
        ("worker", new.key): ["take"],
        ("colleague", new.key): ["take"],
        ("decider", new.key): [],
        ("worker", case.application.key): study,
        ("colleague", case.application.key): [],
        ("decider", case.application.key): [],
        ("worker", recommended.application.key): study,
        ("colleague", recommended.application.key): [],
        ("decider", recommended.application.key): ["decide", "send_back"],
    }


def test_a_closed_case_offers_nothing_and_can_still_be_read(team, worker):
    declined = ApplicationFactory(programme=team.programme, declined=True, case_worker=team.worker)

    assert steps(read(worker, declined), declined) == []


def test_a_note_is_added_and_shown(worker, case):
    response = worker.post(address("note", case.application), note("اتصلت، لا رد."), follow=True)

    assert "اتصلت، لا رد." in response.content.decode()
    assert response.redirect_chain[0][0] == address("case", case.application)


def test_an_empty_note_says_so_on_the_same_page(worker, case, english):
    response = worker.post(address("note", case.application), note(" "))

    assert response.status_code == 422
    assert "Write the note first." in response.content.decode()
    assert not Note.objects.exists()


def test_a_note_sent_twice_stands_once(worker, case):
    written = note("Called, no answer.")

    for _press in range(2):
        worker.post(address("note", case.application), written)

    assert [n.text for n in Note.objects.all()] == ["Called, no answer."]


def test_a_note_outlives_an_idle_session(worker, case, time_machine, english):
    page = address("case", case.application)
    time_machine.move_to(timezone.now(), tick=False)
    read(worker, case.application)
    time_machine.shift(timedelta(minutes=16))

    ended = worker.post(
        address("note", case.application), {**note("Called twice."), "kept_at": page}
    )
    worker.sign_in()

    assert f"next={quote(page, safe='')}" in ended["Location"]
    assert "Called twice.</textarea>" in read(worker, case.application)
    assert not Note.objects.exists()


def test_an_untaken_application_has_no_notes_yet(worker, new):
    assert worker.post(address("note", new), note("x")).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_more_notes_and_looks_are_no_query_more(
    team, worker, case, rows, django_assert_num_queries
):
    for _number in range(rows):
        Note.objects.create(
            case=case, text="x", written_at=timezone.now(), written_by=team.colleague
        )
        InformationRequestFactory(
            application=case.application,
            answer="y",
            answered_at=timezone.now(),
            answered_by=case.application.person.user,
        )

    with django_assert_num_queries(QUERIES):
        read(worker, case.application)
