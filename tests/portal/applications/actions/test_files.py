import pytest
from django.utils import timezone

from portal.applications import actions
from portal.applications.models import Attachment
from portal.common.states import MoveRefused
from portal.documents.models import Document
from tests.factories.applications import ApplicationFactory, InformationRequestFactory
from tests.factories.beneficiaries import PersonFactory
from tests.factories.files import upload

pytestmark = pytest.mark.django_db


def attach(draft, question="card", by=None) -> Attachment:
    return actions.attach(
        application=draft,
        question=question,
        upload=upload(),
        by=by or draft.person.user,
        now=timezone.now(),
    )


def test_a_file_belongs_to_its_question_and_its_person():
    draft = ApplicationFactory()

    attachment = attach(draft)

    assert (attachment.question, attachment.document.kind) == ("card", "identity_card")
    assert attachment.document.owner == draft.person


def test_a_question_takes_as_many_files_as_it_says():
    draft = ApplicationFactory()
    attach(draft)
    attach(draft)

    with pytest.raises(actions.TooManyFiles):
        attach(draft)

    assert draft.attachments.count() == Document.objects.count() == 2


@pytest.mark.parametrize("question", ["name", "unknown", ""])
def test_a_file_goes_to_a_question_for_files_only(question):
    with pytest.raises(actions.PageGone):
        attach(ApplicationFactory(), question)

    assert Document.objects.count() == 0


def test_nobody_else_adds_or_takes_away_a_file():
    draft, stranger = ApplicationFactory(), PersonFactory().user
    attachment = attach(draft)

    with pytest.raises(actions.NotYours):
        attach(draft, by=stranger)
    with pytest.raises(actions.NotYours):
        actions.detach(attachment=attachment, by=stranger)

    assert list(draft.attachments.all()) == [attachment]


def test_after_sending_no_file_can_be_taken_away():
    draft = ApplicationFactory()
    attachment = attach(draft)
    actions.submit(application=draft, by=draft.person.user, now=timezone.now())

    with pytest.raises(actions.AlreadySent):
        actions.detach(attachment=attachment, by=draft.person.user)

    assert Document.objects.count() == 1


def test_files_of_an_answer_can_be_taken_back_until_it_is_sent():
    asked = InformationRequestFactory()
    person = asked.application.person
    told = {"by": person.user, "now": timezone.now()}
    first = actions.attach_to_request(asked=asked, upload=upload(), **told)
    second = actions.attach_to_request(asked=asked, upload=upload(), **told)
    actions.detach(attachment=first, by=person.user)
    actions.answer_request(asked=asked, answer="", **told)

    with pytest.raises(MoveRefused):
        actions.detach(attachment=second, by=person.user)

    assert list(asked.attachments.all()) == [second]
