from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from portal.applications import notifications, rules, states
from portal.applications.actions.guards import ensure, locked, record
from portal.applications.models import Application
from portal.common.errors import Refused
from portal.common.states import Move
from portal.common.states import ensure as ensure_move

if TYPE_CHECKING:
    from portal.accounts.models import User


class ReasonMissing(Refused):
    message = _("Please give the reason in Arabic and in English.")


@transaction.atomic
def start_review(*, application: Application, by: User, now: datetime) -> Application:
    """Take the application in hand: whoever takes it is its case worker."""
    taken = locked(application)
    ensure_move(states.START_REVIEW, taken.state)
    ensure(rules.may_review(by, taken))
    taken.state = states.START_REVIEW.target
    taken.case_worker, taken.review_started_at = by, now
    taken.save(update_fields=["state", "case_worker", "review_started_at"])
    record(taken, "review_started", by=by)
    return taken


@transaction.atomic
def hand_over(*, application: Application, to: User, by: User) -> Application:
    """Put it into the hands of another case worker. Where it stands does not change."""
    handed = locked(application)
    ensure(rules.can_hand_over(by, handed) and rules.may_review(to, handed))
    handed.case_worker = to
    handed.save(update_fields=["case_worker"])
    record(handed, "handed_over", by=by, to=str(to.public_id))
    return handed


def approve(
    *, application: Application, reason_ar: str, reason_en: str, by: User, now: datetime
) -> Application:
    return _decide(application, states.APPROVE, reason_ar, reason_en, by, now)


def decline(
    *, application: Application, reason_ar: str, reason_en: str, by: User, now: datetime
) -> Application:
    return _decide(application, states.DECLINE, reason_ar, reason_en, by, now)


@transaction.atomic
def _decide(
    application: Application, move: Move, reason_ar: str, reason_en: str, by: User, now: datetime
) -> Application:
    decided = locked(application)
    ensure_move(move, decided.state)
    ensure(rules.may_decide(by, decided))
    if not (reason_ar.strip() and reason_en.strip()):
        raise ReasonMissing
    decided.state = move.target
    decided.decided_at, decided.decided_by = now, by
    decided.reason_ar, decided.reason_en = reason_ar.strip(), reason_en.strip()
    decided.save(update_fields=["state", "decided_at", "decided_by", "reason_ar", "reason_en"])
    notifications.decided(decided)
    record(decided, move.target, by=by)
    return decided
