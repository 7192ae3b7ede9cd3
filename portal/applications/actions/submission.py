from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.applications import notifications, queries, rules, states
from portal.applications.actions.drafts import ProgrammeClosed
from portal.applications.actions.guards import ensure, locked, record
from portal.applications.models import Application
from portal.beneficiaries import actions as beneficiaries
from portal.beneficiaries.enums import Ground
from portal.common import calendars, references
from portal.common.errors import Refused
from portal.common.states import ensure as ensure_move
from portal.documents import actions as documents
from portal.programmes.routes import Page

if TYPE_CHECKING:
    from portal.accounts.models import User

PREFIX = "AP"


class Incomplete(Refused):
    """Names the pages where something is missing."""

    message = _("Some pages are not complete yet. Please fill them in before you send.")

    def __init__(self, pages: tuple[Page, ...]) -> None:
        super().__init__()
        self.pages = pages


@transaction.atomic
def submit(*, application: Application, by: User, now: datetime) -> Application:
    """Send the draft to the centre: answers are final, the centre may read, the clock runs."""
    sent = locked(application)
    ensure_move(states.SUBMIT, sent.state)
    ensure(rules.can_submit(by, sent))
    today = timezone.localdate(now)
    if not sent.programme.is_open_on(today):
        raise ProgrammeClosed
    incomplete = queries.incomplete_pages(sent)
    if incomplete:
        raise Incomplete(incomplete)
    _forget_what_does_not_count(sent)
    sent.state = states.SUBMIT.target
    sent.reference = _unused_reference()
    sent.submitted_at, sent.submitted_by = now, by
    sent.due_on = calendars.add_working_days(today, sent.programme.decision_days)
    sent.save()
    beneficiaries.grant(
        person=sent.person, centre=sent.centre, ground=Ground.APPLICATION, by=by, since=now
    )
    notifications.submitted(sent)
    record(sent, "submitted", by=by, reference=sent.reference)
    return sent


@transaction.atomic
def withdraw(*, application: Application, by: User, now: datetime) -> Application:
    """Take back a request that is not decided yet; what staff had asked for lapses."""
    taken_back = locked(application)
    ensure_move(states.WITHDRAW, taken_back.state)
    ensure(rules.can_withdraw(by, taken_back))
    asked = queries.open_request(taken_back)
    if asked:
        asked.closed_at, asked.closed_by = now, by
        asked.save(update_fields=["closed_at", "closed_by"])
    taken_back.state = states.WITHDRAW.target
    taken_back.withdrawn_at, taken_back.withdrawn_by = now, by
    taken_back.save(update_fields=["state", "withdrawn_at", "withdrawn_by"])
    notifications.withdrawn(taken_back)
    record(taken_back, "withdrawn", by=by)
    return taken_back


def _forget_what_does_not_count(application: Application) -> None:
    """Answers and files of questions that are no longer shown are nobody's business."""
    counted = application.route
    asked = {question.key for question in counted.questions}
    for attachment in application.attachments.exclude(question__in=asked):
        documents.remove(document=attachment.document)
    application.answers = counted.answers
    application.unfinished = {}


def _unused_reference() -> str:
    reference = references.new(PREFIX)
    while Application.objects.filter(reference=reference).exists():
        reference = references.new(PREFIX)
    return reference
