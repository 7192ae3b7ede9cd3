from datetime import date

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from portal.applications import actions
from portal.applications.enums import State
from portal.applications.models import Application
from portal.beneficiaries.enums import Ground
from portal.beneficiaries.models import AccessGrant
from portal.common.states import MoveRefused
from portal.delivery.models import Message
from portal.documents.models import Document
from tests.factories.applications import ApplicationFactory, InformationRequestFactory
from tests.factories.beneficiaries import PersonFactory
from tests.factories.files import upload

pytestmark = pytest.mark.django_db


def submit(draft, by=None) -> Application:
    return actions.submit(application=draft, by=by or draft.person.user, now=timezone.now())


def test_sending_writes_who_when_and_until_when():
    draft = ApplicationFactory(programme__decision_days=5)

    # A Wednesday: five working days later is the next Wednesday, over a weekend.
    with time_machine.travel("2026-05-06T09:00Z"):
        sent = submit(draft)

    assert (sent.state, sent.submitted_by) == (State.SUBMITTED, draft.person.user)
    assert sent.due_on == date(2026, 5, 13)
    assert sent.reference.startswith("AP-")


def test_sending_lets_the_centre_read():
    sent = submit(ApplicationFactory())

    grant = AccessGrant.objects.get()
    assert (grant.person, grant.centre, grant.ground) == (
        sent.person,
        sent.centre,
        Ground.APPLICATION,
    )


def test_sending_twice_sends_once():
    draft = ApplicationFactory()
    sent = submit(draft)

    with pytest.raises(MoveRefused):
        submit(draft)

    draft.refresh_from_db()
    assert draft.reference == sent.reference
    assert Message.objects.count() == 1


@pytest.mark.parametrize(
    ("answers", "visited", "pages"),
    [
        ({"name": "Mona", "children": 1}, ["household", "papers_page"], ["household"]),
        ({}, [], ["household", "papers_page"]),
        (
            {"name": "Mona", "children": 1, "rents": True},
            ["household", "papers_page"],
            ["rent_page"],
        ),
    ],
)
def test_an_incomplete_draft_is_not_sent(answers, visited, pages):
    draft = ApplicationFactory(answers=answers, visited=visited)

    with pytest.raises(actions.Incomplete) as refusal:
        submit(draft)

    assert [page.key for page in refusal.value.pages] == pages
    assert Message.objects.count() == 0


def test_what_does_not_count_is_not_sent(django_capture_on_commit_callbacks):
    draft = ApplicationFactory(
        answers={"name": "Mona", "children": 1, "rents": False, "rent": "900"},
        unfinished={"rent_page": {"rent": ["900"]}},
    )

    sent = submit(draft)

    sent.refresh_from_db()
    assert sent.answers == {"name": "Mona", "children": 1, "rents": False}
    assert sent.unfinished == {}


def test_files_of_the_form_are_sent_along():
    draft = ApplicationFactory()
    actions.attach(
        application=draft,
        question="card",
        upload=upload(),
        by=draft.person.user,
        now=timezone.now(),
    )

    submit(draft)

    assert Document.objects.count() == 1


def test_a_programme_that_closed_meanwhile_takes_nothing():
    draft = ApplicationFactory(programme__closes_on=date(2026, 4, 30))

    with time_machine.travel("2026-05-01T09:00Z"), pytest.raises(actions.ProgrammeClosed):
        submit(draft)


def test_nobody_sends_for_somebody_else():
    with pytest.raises(actions.NotYours):
        submit(ApplicationFactory(), by=PersonFactory().user)


def test_withdrawing_closes_what_was_asked():
    asked = InformationRequestFactory()
    application = asked.application

    actions.withdraw(application=application, by=application.person.user, now=timezone.now())

    asked.refresh_from_db()
    assert (asked.is_open, asked.closed_by) == (False, application.person.user)


def test_one_open_application_per_programme_is_the_databases_rule():
    sent = ApplicationFactory(submitted=True)

    with pytest.raises(IntegrityError), transaction.atomic():
        ApplicationFactory(person=sent.person, programme=sent.programme)


@pytest.mark.parametrize(
    "half",
    [
        {"state": State.SUBMITTED},
        {"submitted_at": timezone.now()},
        {"state": State.APPROVED},
        {"state": State.WITHDRAWN},
        {"review_started_at": timezone.now()},
    ],
)
def test_the_database_refuses_a_state_without_its_who_and_when(half):
    draft = ApplicationFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        Application.objects.filter(pk=draft.pk).update(**half)
