"""Two people at once. The transactions really run side by side, so this needs PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections
from django.utils import timezone

from portal.applications.enums import State
from portal.applications.models import Application
from portal.audit.queries import broken_streams, events
from portal.cases import actions
from portal.cases.enums import Outcome
from portal.cases.models import Case
from portal.centres.enums import Role
from portal.common.errors import Refused
from portal.delivery.models import Message
from tests.factories.applications import ApplicationFactory
from tests.factories.cases import CaseFactory
from tests.factories.centres import MembershipFactory

pytestmark = [pytest.mark.concurrent, pytest.mark.usefixtures("concurrent_database")]
ROUNDS = 10


def at_once(*steps):
    """Run the steps in threads that start together; each one's refusal, or None."""
    start = Barrier(len(steps))

    def run(step):
        try:
            start.wait()
            step()
        except Refused as refusal:
            return type(refusal)
        finally:
            connections.close_all()
        return None

    with ThreadPoolExecutor(len(steps)) as threads:
        return list(threads.map(run, steps))


def members(centre, role, number):
    return [MembershipFactory(role=role, centre=centre).user for _one in range(number)]


def test_two_deciders_at_once_make_one_decision():
    for _round in range(ROUNDS):
        case = CaseFactory(recommended=True)
        deciders = members(case.application.centre, Role.DECIDER, 4)

        def decide(by, outcome, case=case):
            actions.decide(
                case=Case.objects.get(pk=case.pk),
                outcome=outcome,
                reason_ar="السبب",
                reason_en="The reason",
                by=by,
                now=timezone.now(),
            )

        outcomes = [Outcome.APPROVE, Outcome.DECLINE] * 2
        refusals = at_once(
            *(
                lambda by=by, outcome=outcome: decide(by, outcome)
                for by, outcome in zip(deciders, outcomes, strict=True)
            )
        )

        application = Application.objects.get(pk=case.application_id)
        winner = refusals.index(None)
        assert sorted(map(str, refusals)) == sorted(["None"] + [str(actions.AlreadyDecided)] * 3)
        assert application.decided_by == deciders[winner]
        assert (
            application.state
            == {
                Outcome.APPROVE: State.APPROVED,
                Outcome.DECLINE: State.DECLINED,
            }[outcomes[winner]]
        )
        assert events(f"application:{application.key}").count() == 1
        assert Message.objects.filter(key__contains=str(application.key)).count() == 1
    assert list(broken_streams()) == []


def test_two_workers_at_once_one_takes_and_the_others_are_told():
    for _round in range(ROUNDS):
        application = ApplicationFactory(submitted=True)
        workers = members(application.centre, Role.CASE_WORKER, 4)

        def take(by, application=application):
            actions.take(application=application, by=by, now=timezone.now())

        refusals = at_once(*(lambda by=by: take(by) for by in workers))

        assert sorted(map(str, refusals)) == sorted(["None"] + [str(actions.AlreadyTaken)] * 3)
        taken = Application.objects.get(pk=application.pk)
        assert taken.case_worker == workers[refusals.index(None)]
        assert Case.objects.filter(application=taken).count() == 1
