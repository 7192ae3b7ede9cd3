from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from portal.applications import actions as applications
from portal.applications.enums import Asked
from portal.applications.models import Application, InformationRequest
from portal.audit import actions as audit
from portal.cases import rules
from portal.cases.enums import Outcome
from portal.cases.models import Case, Note, Recommendation
from portal.common.errors import Refused

if TYPE_CHECKING:
    from portal.accounts.models import User


class NotAllowed(Refused):
    message = _(
        "This step is not open to you for this application now. "
        "Open the case again to see who has it and where it stands."
    )


class AlreadyTaken(Refused):
    message = _(
        "%(name)s took this application just before you. You can read it; "
        "if you should study it, ask for it to be handed over to you."
    )


class NotRecommendedYet(Refused):
    message = _(
        "There is no recommendation to decide on. "
        "The case worker recommends first, then a different person decides."
    )


class SamePerson(Refused):
    message = _(
        "You studied this application or recommended its outcome, so a different person decides. "
        "Other deciders of the centre see it in their inbox."
    )


class AlreadyDecided(Refused):
    message = _("%(name)s decided this application just before you. Nothing of yours was sent.")


def stream(application: Application) -> str:
    """The audit stream of everything that happens to the application and its case."""
    return f"application:{application.key}"


@transaction.atomic
def take(*, application: Application, by: User, now: datetime) -> Case:
    """Open the case and have it in hand. Of two workers at once one wins; twice is once."""
    application = applications.locked(application)
    if application.case_worker_id == by.pk and hasattr(application, "case"):
        return application.case
    if application.case_worker is not None:
        raise AlreadyTaken(name=application.case_worker)
    if not rules.can_take(by, application):
        raise NotAllowed
    applications.start_review(application=application, by=by, now=now)
    return Case.objects.create(application=application, opened_at=now, opened_by=by)


@transaction.atomic
def ask(
    *,
    case: Case,
    asked_for: Asked,
    text_ar: str,
    text_en: str,
    due_on: date,
    by: User,
    now: datetime,
) -> InformationRequest:
    """Ask the applicant. What was recommended before the answer no longer stands."""
    application = applications.locked(case.application)
    if not rules.can_ask(by, application):
        raise NotAllowed
    _set_aside(case, by=by, now=now)
    return applications.request_information(
        application=application,
        asked_for=asked_for,
        text_ar=text_ar,
        text_en=text_en,
        due_on=due_on,
        by=by,
        now=now,
    )


@transaction.atomic
def recommend(
    *, case: Case, outcome: Outcome, reasoning: str, by: User, now: datetime
) -> Recommendation:
    """Advise the decider. It replaces what was recommended before; the earlier one is kept."""
    application = applications.locked(case.application)
    if not rules.can_recommend(by, application):
        raise NotAllowed
    _set_aside(case, by=by, now=now)
    made = Recommendation.objects.create(
        case=case, outcome=outcome, reasoning=reasoning, made_at=now, made_by=by
    )
    audit.record(
        stream=stream(application), action="case.recommended", by=by, data={"outcome": outcome}
    )
    return made


@transaction.atomic
def send_back(*, case: Case, note: str, by: User, now: datetime) -> Note:
    """Return the recommendation to the case worker, with a note on what is missing."""
    application = applications.locked(case.application)
    ensure_can_decide(application, case.recommendation, by)
    _set_aside(case, by=by, now=now)
    written = Note.objects.create(case=case, text=note, written_at=now, written_by=by)
    audit.record(stream=stream(application), action="case.sent_back", by=by)
    return written


@transaction.atomic
def decide(
    *,
    case: Case,
    outcome: Outcome,
    reason_ar: str,
    reason_en: str,
    by: User,
    now: datetime,
) -> Application:
    """Approve or decline, with reasons the applicant reads.

    Of two deciders at once one wins; the same person pressing twice decides once.
    """
    application = applications.locked(case.application)
    if application.decided_by_id == by.pk:
        return application
    ensure_can_decide(application, case.recommendation, by)
    act = applications.approve if outcome == Outcome.APPROVE else applications.decline
    act(application=application, reason_ar=reason_ar, reason_en=reason_en, by=by, now=now)
    return application


def ensure_can_decide(
    application: Application, recommendation: Recommendation | None, user: User
) -> None:
    """Pass, or say which of the conditions is missing."""
    if application.decided_by is not None:
        raise AlreadyDecided(name=application.decided_by)
    if recommendation is None:
        raise NotRecommendedYet
    if user.pk in (application.case_worker_id, recommendation.made_by_id):
        raise SamePerson
    if not rules.can_decide(user, application, recommendation):
        raise NotAllowed


@transaction.atomic
def write_note(*, case: Case, text: str, request_key: UUID, by: User, now: datetime) -> Note:
    """Once for a request key, however often its form arrives."""
    if not rules.may_write_notes(by, case.application):
        raise NotAllowed
    written, is_new = Note.objects.get_or_create(
        case=case,
        request_key=request_key,
        defaults={"text": text, "written_at": now, "written_by": by},
    )
    if is_new:
        audit.record(stream=stream(case.application), action="case.note_written", by=by)
    return written


def _set_aside(case: Case, *, by: User, now: datetime) -> None:
    case.recommendations.standing().update(set_aside_at=now, set_aside_by=by)
