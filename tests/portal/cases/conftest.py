"""A centre's people, and applications where they meet them."""

from types import SimpleNamespace

import pytest

from portal.audit.queries import events
from portal.centres.enums import Role
from tests.factories.applications import ApplicationFactory
from tests.factories.cases import CaseFactory
from tests.factories.centres import CentreFactory, MembershipFactory
from tests.factories.programmes import ProgrammeFactory


@pytest.fixture
def team(db: None) -> SimpleNamespace:
    """One of each role at one centre, a second of those who work on cases, and a stranger."""
    centre = CentreFactory()

    def member(role: Role, at=centre):
        return MembershipFactory(role=role, centre=at).user

    return SimpleNamespace(
        centre=centre,
        programme=ProgrammeFactory(centre=centre),
        worker=member(Role.CASE_WORKER),
        colleague=member(Role.CASE_WORKER),
        decider=member(Role.DECIDER),
        other_decider=member(Role.DECIDER),
        manager=member(Role.MANAGER),
        counsellor=member(Role.COUNSELLOR),
        stranger=member(Role.CASE_WORKER, CentreFactory()),
        strange_decider=member(Role.DECIDER, CentreFactory()),
    )


@pytest.fixture
def new(team):
    return ApplicationFactory(programme=team.programme, submitted=True)


@pytest.fixture
def case(team):
    """In the hands of `team.worker`."""
    application = ApplicationFactory(
        programme=team.programme, in_review=True, case_worker=team.worker
    )
    return CaseFactory(application=application)


@pytest.fixture
def recommended(team):
    """Recommended by `team.worker`, waiting for a decision."""
    application = ApplicationFactory(
        programme=team.programme, in_review=True, case_worker=team.worker
    )
    return CaseFactory(application=application, recommended=True)


@pytest.fixture
def told():
    """What the audit chain of an application tells: action, by whom, with which data."""

    def read(application):
        return [(e.action, e.by, e.data) for e in events(f"application:{application.key}")]

    return read
