import pytest

from portal.applications import actions
from portal.applications.enums import State
from portal.audit.queries import events
from portal.centres.enums import Role
from tests.factories.applications import ApplicationFactory, worker

pytestmark = pytest.mark.django_db


@pytest.fixture
def application():
    return ApplicationFactory(in_review=True)


@pytest.mark.parametrize("state", ["in_review", "information_requested"])
def test_a_case_worker_hands_over_to_a_colleague(state):
    application = ApplicationFactory(**{state: True})
    before, colleague = application.case_worker, worker(application)

    actions.hand_over(application=application, to=colleague, by=before)

    application.refresh_from_db()
    assert (application.case_worker, application.state) == (colleague, state)
    assert [(e.action, e.by, e.data) for e in events(f"application:{application.key}")] == [
        (
            "application.handed_over",
            str(before.public_id),
            {"to": str(colleague.public_id)},
        )
    ]


def test_a_manager_hands_over_for_somebody_who_is_away(application):
    manager, colleague = worker(application, Role.MANAGER), worker(application)

    actions.hand_over(application=application, to=colleague, by=manager)

    application.refresh_from_db()
    assert application.case_worker == colleague


@pytest.mark.parametrize("role", [Role.CASE_WORKER, Role.DECIDER, Role.COUNSELLOR])
def test_nobody_else_takes_a_case_out_of_the_hands_of_its_worker(application, role):
    somebody = worker(application, role)

    with pytest.raises(actions.NotYours):
        actions.hand_over(application=application, to=somebody, by=somebody)


@pytest.mark.parametrize("role", [Role.DECIDER, Role.MANAGER])
def test_a_case_goes_into_the_hands_of_a_case_worker_only(application, role):
    with pytest.raises(actions.NotYours):
        actions.hand_over(
            application=application, to=worker(application, role), by=application.case_worker
        )


@pytest.mark.parametrize("trait", ["submitted", "approved", "withdrawn"])
def test_only_a_case_in_study_is_handed_over(trait):
    application = ApplicationFactory(**{trait: True})
    manager = worker(application, Role.MANAGER)

    with pytest.raises(actions.NotYours):
        actions.hand_over(application=application, to=worker(application), by=manager)

    application.refresh_from_db()
    assert application.state in (State.SUBMITTED, State.APPROVED, State.WITHDRAWN)
