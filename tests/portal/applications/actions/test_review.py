import pytest
from django.utils import timezone

from portal.applications import actions
from portal.applications.enums import Asked, State
from portal.applications.models import Application
from portal.beneficiaries.enums import Ground
from portal.centres.enums import Role
from portal.common.states import MoveRefused
from portal.delivery.models import Message
from tests.factories.applications import ApplicationFactory, worker
from tests.factories.beneficiaries import AccessGrantFactory
from tests.factories.centres import CentreFactory, MembershipFactory

pytestmark = pytest.mark.django_db
REASONS = {"reason_ar": "مستوفٍ للشروط", "reason_en": "All conditions are met"}


def decide(application, by, **reasons) -> Application:
    return actions.approve(
        application=application, by=by, now=timezone.now(), **{**REASONS, **reasons}
    )


def test_whoever_takes_an_application_is_its_case_worker():
    application = ApplicationFactory(submitted=True)
    by = worker(application)

    taken = actions.start_review(application=application, by=by, now=timezone.now())

    assert (taken.state, taken.case_worker) == (State.IN_REVIEW, by)


@pytest.mark.parametrize("role", [Role.DECIDER, Role.COUNSELLOR, Role.EDITOR, Role.MANAGER])
def test_only_case_workers_take_applications(role):
    application = ApplicationFactory(submitted=True)

    with pytest.raises(actions.NotYours):
        actions.start_review(
            application=application, by=worker(application, role), now=timezone.now()
        )


def test_a_worker_of_another_centre_takes_nothing():
    with pytest.raises(actions.NotYours):
        actions.start_review(
            application=ApplicationFactory(submitted=True),
            by=MembershipFactory().user,
            now=timezone.now(),
        )


def test_nobody_studies_or_decides_an_application_of_their_own():
    application = ApplicationFactory(submitted=True)
    applicant = application.person.user
    for role in (Role.CASE_WORKER, Role.DECIDER):
        MembershipFactory(user=applicant, centre=application.centre, role=role)

    with pytest.raises(actions.NotYours):
        actions.start_review(application=application, by=applicant, now=timezone.now())
    with pytest.raises(actions.NotYours):
        decide(ApplicationFactory(in_review=True, person=application.person), applicant)


def test_who_studied_does_not_decide():
    application = ApplicationFactory(in_review=True)
    MembershipFactory(user=application.case_worker, centre=application.centre, role=Role.DECIDER)

    with pytest.raises(actions.NotYours):
        decide(application, application.case_worker)


@pytest.mark.parametrize("missing", [{"reason_ar": " "}, {"reason_en": ""}])
def test_a_decision_has_its_reason_in_both_languages(missing):
    application = ApplicationFactory(in_review=True)

    with pytest.raises(actions.ReasonMissing):
        decide(application, worker(application, Role.DECIDER), **missing)

    assert Message.objects.count() == 0


def test_the_message_of_a_decision_says_neither_yes_nor_no_nor_what_about():
    application = ApplicationFactory(in_review=True)

    decided = decide(application, worker(application, Role.DECIDER))

    text = Message.objects.get().text
    assert decided.reference in text
    for secret in (decided.programme.name_ar, decided.person.first_name, REASONS["reason_ar"]):
        assert secret not in text


def test_only_the_worker_in_charge_asks():
    application = ApplicationFactory(in_review=True)

    with pytest.raises(actions.NotYours):
        actions.request_information(
            application=application,
            asked_for=Asked.ANSWER,
            text_ar="كم؟",
            text_en="How many?",
            due_on=timezone.localdate(),
            by=worker(application),
            now=timezone.now(),
        )


@pytest.mark.parametrize(
    ("ground", "same_centre", "is_seen"),
    [
        (Ground.APPLICATION, True, True),
        (Ground.BOOKING, True, False),
        (Ground.APPLICATION, False, False),
    ],
)
def test_staff_see_what_was_sent_to_their_centre_on_a_ground(ground, same_centre, is_seen):
    application = ApplicationFactory(submitted=True, grant=None)
    centre = application.centre if same_centre else CentreFactory()
    AccessGrantFactory(person=application.person, centre=centre, ground=ground)
    reader = MembershipFactory(centre=centre).user

    seen = Application.objects.visible_to(reader)

    assert list(seen) == ([application] if is_seen else [])


def test_a_draft_is_seen_by_its_applicant_alone():
    draft = ApplicationFactory()
    AccessGrantFactory(person=draft.person, centre=draft.centre)

    assert list(Application.objects.visible_to(worker(draft))) == []
    assert list(Application.objects.visible_to(draft.person.user)) == [draft]


def test_an_answer_goes_to_the_question_it_was_written_for():
    application = ApplicationFactory(information_requested=True)
    now, applicant, by = timezone.now(), application.person.user, application.case_worker
    first = application.requests.get()
    actions.close_request(application=application, by=by, now=now)
    actions.request_information(
        application=application,
        asked_for=Asked.ANSWER,
        text_ar="سؤال ثانٍ",
        text_en="A second question",
        due_on=timezone.localdate(now),
        by=by,
        now=now,
    )

    with pytest.raises(MoveRefused):
        actions.answer_request(asked=first, answer="To the first", by=applicant, now=now)

    assert list(application.requests.filter(answered_at__isnull=False)) == []
