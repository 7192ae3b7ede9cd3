"""Each rule as a table: in which state, and as whom, the step is open."""

import pytest

from portal.applications.enums import DECIDED, State
from portal.cases import rules
from portal.cases.models import Case
from tests.factories.applications import ApplicationFactory
from tests.factories.cases import CaseFactory

pytestmark = pytest.mark.django_db
TRAITS = {
    State.SUBMITTED: "submitted",
    State.IN_REVIEW: "in_review",
    State.INFORMATION_REQUESTED: "information_requested",
    State.APPROVED: "approved",
    State.DECLINED: "declined",
    State.WITHDRAWN: "withdrawn",
}
PEOPLE = ["worker", "colleague", "decider", "manager", "counsellor", "stranger"]


def application_in(state: State, team):
    """In the hands of `team.worker` where somebody has it."""
    holder = {} if state in (State.SUBMITTED, State.WITHDRAWN) else {"case_worker": team.worker}
    if state in DECIDED:
        holder["decided_by"] = team.decider
    return ApplicationFactory(programme=team.programme, **{TRAITS[state]: True}, **holder)


def open_to(rule, application, team) -> list[str]:
    return [name for name in PEOPLE if rule(getattr(team, name), application)]


@pytest.mark.parametrize(
    ("rule", "opens"),
    [
        (rules.can_take, {State.SUBMITTED: ["worker", "colleague"]}),
        (rules.can_ask, {State.IN_REVIEW: ["worker"]}),
        (rules.can_recommend, {State.IN_REVIEW: ["worker"]}),
        (rules.can_go_on_without_answer, {State.INFORMATION_REQUESTED: ["worker"]}),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_steps_of_the_case_worker(team, rule, opens):
    seen = {state: open_to(rule, application_in(state, team), team) for state in TRAITS}

    assert {state: names for state, names in seen.items() if names} == opens


def test_deciding_opens_in_review_with_a_recommendation_to_deciders_only(team):
    seen = {}
    for state in TRAITS:
        application = application_in(state, team)
        advice = None
        if application.case_worker:
            advice = CaseFactory(application=application, recommended=True).recommendation
        seen[state] = [
            name
            for name in [*PEOPLE, "other_decider", "strange_decider"]
            if rules.can_decide(getattr(team, name), application, advice)
        ]

    assert {state: names for state, names in seen.items() if names} == {
        State.IN_REVIEW: ["decider", "other_decider"]
    }


def test_notes_are_for_those_who_read_the_file(recommended, team):
    assert open_to(rules.may_write_notes, recommended.application, team) == [
        "worker",
        "colleague",
        "decider",
    ]


def test_a_member_who_has_left_does_nothing_any_more(case, team):
    membership = team.worker.memberships.get()
    membership.ended_at = membership.started_at
    membership.save()

    application = Case.objects.get(pk=case.pk).application
    assert not rules.can_recommend(team.worker, application)
    assert not rules.can_ask(team.worker, application)
