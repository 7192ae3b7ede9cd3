"""Who may do what with a case. Reading is not decided here: see `queries.readable_by`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portal.applications import rules as applications
from portal.applications import states
from portal.applications.models import Application
from portal.cases.models import Recommendation
from portal.centres import queries as centres
from portal.centres.enums import Role

if TYPE_CHECKING:
    from portal.accounts.models import User


def can_take(user: User, application: Application) -> bool:
    return states.START_REVIEW.starts_from(application.state) and applications.may_review(
        user, application
    )


def can_ask(user: User, application: Application) -> bool:
    return states.REQUEST_INFORMATION.starts_from(application.state) and applications.has_in_hand(
        user, application
    )


def can_go_on_without_answer(user: User, application: Application) -> bool:
    return states.CLOSE_REQUEST.starts_from(application.state) and applications.has_in_hand(
        user, application
    )


def can_recommend(user: User, application: Application) -> bool:
    return states.APPROVE.starts_from(application.state) and applications.has_in_hand(
        user, application
    )


def can_decide(user: User, application: Application, recommendation: Recommendation | None) -> bool:
    """Four eyes: a decider who neither studied the application nor recommended anything."""
    return (
        recommendation is not None
        and recommendation.made_by_id != user.pk
        and states.APPROVE.starts_from(application.state)
        and applications.may_decide(user, application)
    )


def may_write_notes(user: User, application: Application) -> bool:
    return not applications.is_applicant(user, application) and centres.has_role(
        user, Role.CASE_WORKER, Role.DECIDER, centre=application.centre
    )
