from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from portal.applications import actions as applications
from portal.applications.enums import Asked, State
from portal.applications.models import Application
from portal.cases import actions
from portal.cases.enums import Outcome
from portal.cases.models import Case, Note, Recommendation
from portal.centres.enums import Role
from portal.delivery.models import Message
from tests.factories.centres import MembershipFactory

pytestmark = pytest.mark.django_db
NOW = timezone.now()
REASONS = {"reason_ar": "لأن الإيجار يستنفد الدخل.", "reason_en": "The rent takes the income."}


def ask(case, by, **changes):
    question = {
        "asked_for": Asked.ANSWER,
        "text_ar": "كم عدد الغرف؟",
        "text_en": "How many rooms are there?",
        "due_on": timezone.localdate() + timedelta(days=7),
    }
    return actions.ask(case=case, by=by, now=NOW, **{**question, **changes})


def recommend(case, by, outcome=Outcome.APPROVE, reasoning="The need is clear."):
    return actions.recommend(case=case, outcome=outcome, reasoning=reasoning, by=by, now=NOW)


def decide(case, by, outcome=Outcome.APPROVE):
    return actions.decide(case=case, outcome=outcome, by=by, now=NOW, **REASONS)


def state_of(application) -> str:
    return Application.objects.get(pk=application.pk).state


def test_take_opens_the_case_and_puts_it_in_hand(new, team, told):
    case = actions.take(application=new, by=team.worker, now=NOW)

    new.refresh_from_db()
    assert (case.application_id, case.opened_by, case.opened_at) == (new.pk, team.worker, NOW)
    assert (new.state, new.case_worker) == (State.IN_REVIEW, team.worker)
    assert told(new) == [("application.review_started", str(team.worker.public_id), {})]


def test_taking_twice_is_taking_once(new, team, told):
    first = actions.take(application=new, by=team.worker, now=NOW)

    again = actions.take(application=new, by=team.worker, now=NOW)

    assert again == first
    assert len(told(new)) == 1


def test_the_second_worker_is_told_who_took_it(new, team):
    actions.take(application=new, by=team.worker, now=NOW)

    with pytest.raises(actions.AlreadyTaken) as refused:
        actions.take(application=new, by=team.colleague, now=NOW)

    assert str(team.worker) in str(refused.value.message)
    assert Case.objects.count() == 1


@pytest.mark.parametrize("who", ["decider", "manager", "counsellor", "stranger"])
def test_only_case_workers_of_the_centre_take(new, team, who, told):
    with pytest.raises(actions.NotAllowed):
        actions.take(application=new, by=getattr(team, who), now=NOW)

    assert (state_of(new), told(new)) == (State.SUBMITTED, [])


def test_nobody_takes_an_application_of_their_own(new, team):
    applicant = new.person.user
    MembershipFactory(user=applicant, centre=team.centre, role=Role.CASE_WORKER)

    with pytest.raises(actions.NotAllowed):
        actions.take(application=new, by=applicant, now=NOW)


def test_ask_tells_the_applicant_and_sets_the_recommendation_aside(recommended, team, told):
    asked = ask(recommended, team.worker)

    advice = Recommendation.objects.get()
    assert state_of(recommended.application) == State.INFORMATION_REQUESTED
    assert asked.text_en == "How many rooms are there?"
    assert (advice.set_aside_by, advice.set_aside_at) == (team.worker, NOW)
    assert recommended.recommendation is None
    assert [name for name, _by, _data in told(recommended.application)] == [
        "application.information_requested"
    ]
    assert Message.objects.count() == 1


@pytest.mark.parametrize("who", ["colleague", "decider", "manager", "stranger"])
def test_only_whoever_has_the_case_asks(recommended, team, who):
    with pytest.raises(actions.NotAllowed):
        ask(recommended, getattr(team, who))

    assert recommended.recommendation is not None
    assert Message.objects.count() == 0


def test_recommend_is_kept_encrypted_and_written_down(case, team, told):
    made = recommend(case, team.worker, Outcome.DECLINE, "The income is above the limit.")

    stored = Recommendation.objects.extra(select={"raw": "reasoning"}).values_list("raw").get()[0]
    assert case.recommendation == made
    assert (made.outcome, made.made_by) == (Outcome.DECLINE, team.worker)
    assert "income" not in stored
    assert told(case.application) == [
        ("case.recommended", str(team.worker.public_id), {"outcome": "decline"})
    ]
    assert Message.objects.count() == 0


def test_a_new_recommendation_replaces_the_one_before_and_keeps_it(recommended, team):
    before = recommended.recommendation

    latest = recommend(recommended, team.worker, Outcome.DECLINE)

    before.refresh_from_db()
    assert recommended.recommendation == latest
    assert (before.set_aside_at, before.set_aside_by) == (NOW, team.worker)


def test_the_database_lets_one_recommendation_stand(recommended, team):
    with pytest.raises(IntegrityError), transaction.atomic():
        Recommendation.objects.create(
            case=recommended, outcome="approve", reasoning="x", made_at=NOW, made_by=team.worker
        )


@pytest.mark.parametrize("who", ["colleague", "decider", "manager", "stranger"])
def test_only_whoever_has_the_case_recommends(case, team, who):
    with pytest.raises(actions.NotAllowed):
        recommend(case, getattr(team, who))

    assert case.recommendation is None


def test_nothing_is_recommended_while_the_applicant_is_asked(case, team):
    ask(case, team.worker)

    with pytest.raises(actions.NotAllowed):
        recommend(case, team.worker)


@pytest.mark.parametrize(
    ("outcome", "state"), [(Outcome.APPROVE, State.APPROVED), (Outcome.DECLINE, State.DECLINED)]
)
def test_decide_settles_the_application_and_tells_the_applicant(
    recommended, team, told, outcome, state
):
    decide(recommended, team.decider, outcome)

    application = Application.objects.get(pk=recommended.application_id)
    assert (application.state, application.decided_by) == (state, team.decider)
    assert (application.reason_ar, application.reason_en) == tuple(REASONS.values())
    assert told(application) == [(f"application.{state}", str(team.decider.public_id), {})]
    assert [m.key for m in Message.objects.all()] == [f"application:{application.key}:decided:sms"]


def test_the_text_message_of_a_decision_does_not_say_what_was_decided(recommended, team):
    decide(recommended, team.decider)

    sms = Message.objects.get().text
    assert recommended.application.programme.name_en not in sms
    assert REASONS["reason_ar"] not in sms


def test_nothing_is_decided_without_a_recommendation(case, team):
    with pytest.raises(actions.NotRecommendedYet):
        decide(case, team.decider)

    assert state_of(case.application) == State.IN_REVIEW


def test_whoever_recommended_does_not_decide(recommended, team):
    MembershipFactory(user=team.worker, centre=team.centre, role=Role.DECIDER)
    applications.hand_over(application=recommended.application, to=team.colleague, by=team.manager)

    with pytest.raises(actions.SamePerson):
        decide(recommended, team.worker)

    assert state_of(recommended.application) == State.IN_REVIEW


def test_the_case_worker_does_not_decide_though_another_recommended(recommended, team):
    applications.hand_over(application=recommended.application, to=team.colleague, by=team.manager)
    MembershipFactory(user=team.colleague, centre=team.centre, role=Role.DECIDER)

    with pytest.raises(actions.SamePerson):
        decide(recommended, team.colleague)


@pytest.mark.parametrize("who", ["colleague", "manager", "counsellor", "strange_decider"])
def test_only_deciders_of_the_centre_decide(recommended, team, who):
    with pytest.raises(actions.NotAllowed):
        decide(recommended, getattr(team, who))

    assert state_of(recommended.application) == State.IN_REVIEW


def test_the_second_decider_is_told_who_decided(recommended, team):
    decide(recommended, team.decider)

    with pytest.raises(actions.AlreadyDecided) as refused:
        decide(recommended, team.other_decider, Outcome.DECLINE)

    assert str(team.decider) in str(refused.value.message)
    assert state_of(recommended.application) == State.APPROVED


def test_the_same_decider_pressing_twice_decides_once(recommended, team, told):
    decide(recommended, team.decider)

    decide(recommended, team.decider)

    assert len(told(recommended.application)) == 1
    assert Message.objects.count() == 1


def test_a_decision_needs_its_reason_in_both_languages(recommended, team):
    with pytest.raises(applications.ReasonMissing):
        actions.decide(
            case=recommended,
            outcome=Outcome.DECLINE,
            reason_ar="السبب",
            reason_en=" ",
            by=team.decider,
            now=NOW,
        )

    assert state_of(recommended.application) == State.IN_REVIEW


def test_send_back_sets_the_recommendation_aside_with_a_note(recommended, team, told):
    actions.send_back(case=recommended, note="Which months?", by=team.decider, now=NOW)

    note = Note.objects.get()
    assert recommended.recommendation is None
    assert (note.text, note.written_by) == ("Which months?", team.decider)
    assert told(recommended.application) == [("case.sent_back", str(team.decider.public_id), {})]
    assert state_of(recommended.application) == State.IN_REVIEW


def test_the_case_worker_cannot_send_back_to_the_case_worker(recommended, team):
    with pytest.raises(actions.SamePerson):
        actions.send_back(case=recommended, note="x", by=team.worker, now=NOW)


@pytest.mark.parametrize("who", ["worker", "colleague", "decider"])
def test_colleagues_write_notes(case, team, told, who):
    by = getattr(team, who)

    actions.write_note(case=case, text="Called, no answer.", request_key=uuid4(), by=by, now=NOW)

    assert Note.objects.get().text == "Called, no answer."
    assert told(case.application) == [("case.note_written", str(by.public_id), {})]


@pytest.mark.parametrize("who", ["manager", "counsellor", "stranger"])
def test_others_write_no_notes(case, team, who):
    with pytest.raises(actions.NotAllowed):
        actions.write_note(case=case, text="x", request_key=uuid4(), by=getattr(team, who), now=NOW)

    assert not Note.objects.exists()
