"""The table of moves: each starts from its states and from no other."""

from datetime import date

import pytest
from django.utils import timezone

from portal.applications import actions, states
from portal.applications.enums import Asked, State
from portal.applications.models import Application
from portal.audit import queries as audit
from portal.centres.enums import Role
from portal.common.states import Move, MoveRefused
from portal.delivery.models import Message
from tests.factories.applications import ApplicationFactory, worker

pytestmark = pytest.mark.django_db

REASONS = {"reason_ar": "مستوفٍ للشروط", "reason_en": "All conditions are met"}


def perform(move: Move, application: Application) -> None:
    """The action of the move, by whoever may do it."""
    told = {"now": timezone.now()}
    applicant = application.person.user
    if move in (states.SUBMIT, states.WITHDRAW):
        getattr(actions, move.name)(application=application, by=applicant, **told)
    elif move is states.START_REVIEW:
        actions.start_review(application=application, by=worker(application), **told)
    elif move is states.REQUEST_INFORMATION:
        actions.request_information(
            application=application,
            asked_for=Asked.ANSWER,
            text_ar="كم؟",
            text_en="How many?",
            due_on=date(2026, 5, 1),
            by=application.case_worker or worker(application),
            **told,
        )
    elif move is states.ANSWER_REQUEST:
        asked = application.requests.first()
        if asked is None:
            raise MoveRefused
        actions.answer_request(asked=asked, answer="ثلاث", by=applicant, **told)
    elif move is states.CLOSE_REQUEST:
        by = application.case_worker or worker(application)
        actions.close_request(application=application, by=by, **told)
    else:
        by = worker(application, Role.DECIDER)
        getattr(actions, move.name)(application=application, by=by, **REASONS, **told)


def in_state(state: str) -> Application:
    return ApplicationFactory(**({} if state == State.DRAFT else {state: True}))


ALLOWED = [(move, state) for move in states.MOVES for state in sorted(move.sources)]
REFUSED = [(move, s) for move in states.MOVES for s in State.values if s not in move.sources]


@pytest.mark.parametrize(
    ("move", "state"), ALLOWED, ids=lambda value: getattr(value, "name", value)
)
def test_a_move_starts_from_its_states(move, state):
    application = in_state(state)

    perform(move, application)

    application.refresh_from_db()
    assert application.state == move.target
    assert len(audit.events(f"application:{application.key}")) == 1


@pytest.mark.parametrize(
    ("move", "state"), REFUSED, ids=lambda value: getattr(value, "name", value)
)
def test_a_move_starts_from_no_other_state(move, state):
    application = in_state(state)

    with pytest.raises(MoveRefused):
        perform(move, application)

    application.refresh_from_db()
    assert application.state == state
    assert len(audit.events(f"application:{application.key}")) == 0
    assert Message.objects.count() == 0


def test_every_move_has_its_action():
    assert [move.name for move in states.MOVES if not hasattr(actions, move.name)] == []
