from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from portal.applications import states
from portal.applications.enums import UNDER_REVIEW
from portal.applications.models import Application
from portal.beneficiaries.models import Person
from portal.centres import queries as centres
from portal.centres.enums import Role
from portal.programmes.models import Programme

if TYPE_CHECKING:
    from portal.accounts.models import User


def is_applicant(user: User, application: Application) -> bool:
    return application.person.user_id == user.pk


def can_start(person: Person, programme: Programme, today: date) -> bool:
    return programme.is_open_on(today) and programme.current_version is not None


def can_edit(user: User, application: Application) -> bool:
    return application.is_draft and is_applicant(user, application)


def can_submit(user: User, application: Application) -> bool:
    return can_edit(user, application)


def can_withdraw(user: User, application: Application) -> bool:
    return states.WITHDRAW.starts_from(application.state) and is_applicant(user, application)


def can_answer(user: User, application: Application) -> bool:
    return states.ANSWER_REQUEST.starts_from(application.state) and is_applicant(user, application)


def may_review(user: User, application: Application) -> bool:
    """A case worker of the centre; nobody studies an application of their own."""
    return not is_applicant(user, application) and centres.has_role(
        user, Role.CASE_WORKER, centre=application.centre
    )


def has_in_hand(user: User, application: Application) -> bool:
    return application.case_worker_id == user.pk and may_review(user, application)


def can_hand_over(user: User, application: Application) -> bool:
    """The case worker to a colleague, or a manager of the centre when the worker is away."""
    return application.state in UNDER_REVIEW and (
        has_in_hand(user, application)
        or centres.has_role(user, Role.MANAGER, centre=application.centre)
    )


def may_decide(user: User, application: Application) -> bool:
    """A decider of the centre, and never the one who studied the application."""
    return (
        not is_applicant(user, application)
        and application.case_worker_id != user.pk
        and centres.has_role(user, Role.DECIDER, centre=application.centre)
    )
