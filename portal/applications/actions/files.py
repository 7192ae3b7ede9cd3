from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from portal.applications import queries, rules, states
from portal.applications.actions.drafts import PageGone, editable
from portal.applications.actions.guards import ensure, locked, record
from portal.applications.models import Application, Attachment
from portal.common.errors import Refused
from portal.common.states import ensure as ensure_move
from portal.documents import actions as documents
from portal.documents import inspection

if TYPE_CHECKING:
    from portal.accounts.models import User

MAX_FILES = 10


class TooManyFiles(Refused):
    message = _(
        "No more files can be added here. Remove one first, or put several pages into one PDF."
    )


def attach(
    *, application: Application, question: str, upload: UploadedFile, by: User, now: datetime
) -> Attachment:
    """Inspect a file and add it to a question of the draft.

    Raises UploadRefused, or TooManyFiles beyond the question's number and ten in all.
    """
    inspected = inspection.inspect(upload)
    with documents.on_disk(inspected) as file, transaction.atomic():
        draft = editable(application, by)
        asked = {q.key: q for q in draft.route.questions if q.is_file}.get(question)
        if asked is None:
            raise PageGone
        files = queries.file_counts(draft)
        if files[question] >= asked.max_files or files.total() >= MAX_FILES:
            raise TooManyFiles
        document = documents.add(
            owner=draft.person, inspected=inspected, file=file, kind=asked.kind, by=by, at=now
        )
        attachment = Attachment.objects.create(
            application=draft, question=question, document=document
        )
        record(draft, "document_added", by=by, document=str(document.key), kind=asked.kind)
        return attachment


@transaction.atomic
def detach(*, attachment: Attachment, by: User) -> None:
    """Take a file out of the draft, or out of an answer not sent yet, and delete it."""
    if attachment.request is None:
        application = editable(attachment.application, by)
    else:
        application = locked(attachment.application)
        ensure_move(states.ANSWER_REQUEST, application.state)
        ensure(attachment.request.is_open and rules.can_answer(by, application))
    key = attachment.document.key
    documents.remove(document=attachment.document)
    record(application, "document_removed", by=by, document=str(key))
