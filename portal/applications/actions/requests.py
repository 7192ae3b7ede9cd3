from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.applications import notifications, queries, rules, states
from portal.applications.actions.files import MAX_FILES, TooManyFiles
from portal.applications.actions.guards import ensure, locked, record
from portal.applications.enums import Asked
from portal.applications.models import Application, Attachment, InformationRequest
from portal.common import calendars
from portal.common.errors import Refused
from portal.common.states import MoveRefused
from portal.common.states import ensure as ensure_move
from portal.documents import actions as documents
from portal.documents import inspection

if TYPE_CHECKING:
    from portal.accounts.models import User

# After an answer the centre has at least these working days left, so that it is really read.
DAYS_TO_READ_AN_ANSWER = 3
KIND = "asked_for"


class NothingToSend(Refused):
    message = _("Please write an answer or add a document before you send.")


@transaction.atomic
def request_information(
    *,
    application: Application,
    asked_for: Asked,
    text_ar: str,
    text_en: str,
    due_on: date,
    by: User,
    now: datetime,
) -> InformationRequest:
    """Ask the applicant for a document or an answer, by a day."""
    asked_about = locked(application)
    ensure_move(states.REQUEST_INFORMATION, asked_about.state)
    ensure(rules.has_in_hand(by, asked_about))
    asked = InformationRequest.objects.create(
        application=asked_about,
        asked_for=asked_for,
        text_ar=text_ar,
        text_en=text_en,
        due_on=due_on,
        asked_at=now,
        asked_by=by,
    )
    asked_about.state = states.REQUEST_INFORMATION.target
    asked_about.save(update_fields=["state"])
    notifications.information_requested(asked)
    record(asked_about, "information_requested", by=by, request=str(asked.key))
    return asked


def attach_to_request(
    *, asked: InformationRequest, upload: UploadedFile, by: User, now: datetime
) -> Attachment:
    """Add a file to the answer being prepared. Raises UploadRefused or TooManyFiles."""
    inspected = inspection.inspect(upload)
    with documents.on_disk(inspected) as file, transaction.atomic():
        application = _waiting_for(asked, by)
        if asked.attachments.count() >= MAX_FILES:
            raise TooManyFiles
        document = documents.add(
            owner=application.person, inspected=inspected, file=file, kind=KIND, by=by, at=now
        )
        attachment = Attachment.objects.create(
            application=application, request=asked, document=document
        )
        record(application, "document_added", by=by, document=str(document.key), kind=KIND)
        return attachment


@transaction.atomic
def answer_request(
    *, asked: InformationRequest, answer: str, by: User, now: datetime
) -> Application:
    """Send the answer, with the files attached before; the study goes on."""
    application = _waiting_for(asked, by)
    if not answer and not asked.attachments.exists():
        raise NothingToSend
    asked.answer = answer
    asked.answered_at, asked.answered_by = now, by
    asked.save(update_fields=["answer", "answered_at", "answered_by"])
    _go_on(application, states.ANSWER_REQUEST.target, now)
    notifications.answer_received(asked)
    record(application, "request_answered", by=by, request=str(asked.key))
    return application


@transaction.atomic
def close_request(*, application: Application, by: User, now: datetime) -> Application:
    """Go on without an answer: it came another way, or its time has passed."""
    reviewed = locked(application)
    ensure_move(states.CLOSE_REQUEST, reviewed.state)
    ensure(rules.has_in_hand(by, reviewed))
    asked = queries.open_request(reviewed)
    if asked:
        asked.closed_at, asked.closed_by = now, by
        asked.save(update_fields=["closed_at", "closed_by"])
    _go_on(reviewed, states.CLOSE_REQUEST.target, now)
    record(reviewed, "request_closed", by=by)
    return reviewed


def _waiting_for(asked: InformationRequest, by: User) -> Application:
    """The application, locked. Staff may have closed this question and asked another meanwhile."""
    application = locked(asked.application)
    ensure_move(states.ANSWER_REQUEST, application.state)
    ensure(rules.can_answer(by, application))
    if queries.open_request(application) != asked:
        raise MoveRefused
    return application


def _go_on(application: Application, state: str, now: datetime) -> None:
    earliest = calendars.add_working_days(timezone.localdate(now), DAYS_TO_READ_AN_ANSWER)
    application.state = state
    application.due_on = max(application.due_on or earliest, earliest)
    application.save(update_fields=["state", "due_on"])
