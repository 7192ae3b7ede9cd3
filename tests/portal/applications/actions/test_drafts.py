from datetime import date

import pytest
import time_machine
from django.utils import timezone

from portal.applications import actions
from portal.applications.models import Application
from portal.audit import queries as audit
from portal.documents.models import Document
from portal.documents.storage import storage
from tests.factories.applications import ApplicationFactory
from tests.factories.beneficiaries import PersonFactory
from tests.factories.files import upload
from tests.factories.programmes import ProgrammeFactory

pytestmark = pytest.mark.django_db


def start(person, programme, **extra) -> Application:
    return actions.start(
        person=person, programme=programme, by=person.user, now=timezone.now(), **extra
    )


def save(draft, page_key, answers, **extra) -> Application:
    return actions.save_step(
        application=draft,
        page_key=page_key,
        answers=answers,
        by=extra.pop("by", draft.person.user),
        now=timezone.now(),
        **extra,
    )


def test_starting_again_resumes_the_same_draft():
    person, programme = PersonFactory(), ProgrammeFactory()

    first, again = start(person, programme), start(person, programme)

    assert again == first
    assert Application.objects.count() == 1
    assert [event.action for event in audit.events(f"application:{first.key}")] == [
        "application.started"
    ]


def test_a_second_request_leads_to_the_one_under_way():
    sent = ApplicationFactory(submitted=True)

    with pytest.raises(actions.AlreadyApplied) as refusal:
        start(sent.person, sent.programme)

    assert refusal.value.application == sent


def test_after_a_decision_one_can_apply_again():
    declined = ApplicationFactory(declined=True)

    assert start(declined.person, declined.programme) != declined


@pytest.mark.parametrize("trait", [{"unpublished": True}, {"closes_on": date(2026, 4, 30)}])
def test_a_closed_programme_takes_no_application(trait):
    programme = ProgrammeFactory(**trait)

    with time_machine.travel("2026-05-01T09:00Z"), pytest.raises(actions.ProgrammeClosed):
        start(PersonFactory(), programme)


def test_carried_answers_are_kept_and_their_whole_pages_done():
    draft = start(PersonFactory(), ProgrammeFactory(), carried={"rents": True, "rent": "900"})

    assert draft.answers == {"rents": True, "rent": "900"}
    assert draft.visited == ["rent_page"]


def test_a_page_keeps_its_own_answers_only():
    draft = ApplicationFactory(answers={}, visited=[])

    saved = save(draft, "household", {"name": "Mona", "children": 0, "rents": True, "rent": "9"})

    saved.refresh_from_db()
    assert saved.answers == {"name": "Mona", "children": 0, "rents": True}
    assert saved.visited == ["household"]


def test_a_page_that_is_not_open_is_gone():
    draft = ApplicationFactory(answers={"rents": False})

    with pytest.raises(actions.PageGone):
        save(draft, "rent_page", {"rent": "900"})


def test_two_windows_notice_each_other():
    draft = ApplicationFactory()
    seen = actions.fingerprint(draft.route.page("household"), draft.answers)
    save(draft, "household", {"name": "From the phone"}, seen=seen)

    with pytest.raises(actions.ChangedElsewhere):
        save(draft, "household", {"name": "From the desk"}, seen=seen)

    draft.refresh_from_db()
    assert draft.answers["name"] == "From the phone"


def test_the_same_page_sent_twice_is_no_conflict():
    draft = ApplicationFactory()
    seen = actions.fingerprint(draft.route.page("household"), draft.answers)
    save(draft, "household", {"name": "Mona K."}, seen=seen)

    save(draft, "household", {"name": "Mona K."}, seen=seen)

    draft.refresh_from_db()
    assert draft.answers["name"] == "Mona K."


def test_unfinished_typing_is_kept_until_the_page_is_saved():
    draft = ApplicationFactory(visited=[])
    typed = {"name": ["Mo"], "children": ["many"]}

    kept = actions.keep_unfinished(
        application=draft,
        page_key="household",
        typed=typed,
        by=draft.person.user,
        now=timezone.now(),
    )
    kept.refresh_from_db()
    assert (kept.unfinished, kept.visited) == ({"household": typed}, [])

    saved = save(draft, "household", {"name": "Mona"})
    assert saved.unfinished == {}


def test_a_sent_application_cannot_be_changed():
    sent = ApplicationFactory(submitted=True)

    with pytest.raises(actions.AlreadySent):
        save(sent, "household", {"name": "Other"})
    with pytest.raises(actions.AlreadySent):
        actions.discard(application=sent, by=sent.person.user)


def test_nobody_else_can_write_in_a_draft():
    draft = ApplicationFactory()

    with pytest.raises(actions.NotYours):
        save(draft, "household", {"name": "Other"}, by=PersonFactory().user)


def test_discarding_leaves_neither_answers_nor_files(django_capture_on_commit_callbacks):
    draft = ApplicationFactory()
    actions.attach(
        application=draft,
        question="card",
        upload=upload(),
        by=draft.person.user,
        now=timezone.now(),
    )
    file = Document.objects.get().file

    with django_capture_on_commit_callbacks(execute=True):
        actions.discard(application=draft, by=draft.person.user)

    assert Application.objects.count() == Document.objects.count() == 0
    assert not storage.exists(file)
    assert [event.action for event in audit.events(f"application:{draft.key}")] == [
        "application.document_added",
        "application.discarded",
    ]


def test_a_discarded_draft_takes_nothing_more():
    draft = ApplicationFactory()
    actions.discard(application=Application.objects.get(pk=draft.pk), by=draft.person.user)

    with pytest.raises(actions.Discarded):
        save(draft, "household", {"name": "Mona"})

    assert not Application.objects.exists()
