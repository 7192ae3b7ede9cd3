from __future__ import annotations

import hashlib
import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.applications import rules
from portal.applications.actions.guards import NotYours, locked, record
from portal.applications.enums import State
from portal.applications.models import Application
from portal.beneficiaries.models import Person
from portal.common.errors import Refused
from portal.documents import actions as documents
from portal.programmes.models import Programme
from portal.programmes.routes import Page, route

if TYPE_CHECKING:
    from portal.accounts.models import User


class ProgrammeClosed(Refused):
    message = _(
        "This programme takes no applications at present. "
        "Call our hotline to ask when it opens again, and what else can help now."
    )


class AlreadyApplied(Refused):
    """Carries the request that is still open, so that the page can lead there."""

    message = _(
        "You already have a request for this programme. "
        "You can follow it, answer questions and add documents there."
    )

    def __init__(self, application: Application) -> None:
        super().__init__()
        self.application = application


class AlreadySent(Refused):
    message = _(
        "This application has been sent in the meantime, so its answers can't change any more. "
        "If something is not right, please call the centre."
    )


class PageGone(Refused):
    message = _("This page is no longer part of your application, because another answer changed.")


class ChangedElsewhere(Refused):
    message = _(
        "This page was changed in another window or on another device after you opened it. "
        "What you typed now is still here: check it, then continue to keep it."
    )


def start(
    *,
    person: Person,
    programme: Programme,
    by: User,
    now: datetime,
    carried: dict[str, Any] | None = None,
) -> Application:
    """Begin a draft, or return the one already begun. `carried` answers need not be asked again.

    Raises AlreadyApplied when a request for the programme is on its way.
    """
    found = Application.objects.of(person).open().filter(programme=programme).first()
    if found is None:
        try:
            return _begin(person, programme, by, now, carried or {})
        except IntegrityError:
            # The same button, pressed twice: the other press was first.
            found = Application.objects.of(person).open().get(programme=programme)
    if not found.is_draft:
        raise AlreadyApplied(found)
    return found


@transaction.atomic
def _begin(
    person: Person, programme: Programme, by: User, now: datetime, carried: dict[str, Any]
) -> Application:
    version = programme.current_version
    if version is None or not rules.can_start(person, programme, timezone.localdate(now)):
        raise ProgrammeClosed
    pages = route(version.form, carried).pages
    # The stubs take JSON kept in an encrypted text for text.
    kept: Any = carried
    application = Application.objects.create(
        person=person,
        programme=programme,
        form_version=version,
        answers=kept,
        visited=[page.key for page in pages if all(q.key in carried for q in page.questions)],
        started_at=now,
        saved_at=now,
    )
    record(application, "started", by=by, programme=programme.slug, version=version.number)
    return application


@transaction.atomic
def save_step(
    *,
    application: Application,
    page_key: str,
    answers: dict[str, Any],
    by: User,
    now: datetime,
    seen: str = "",
) -> Application:
    """Keep the answers of one page. `seen` is the page's fingerprint when it was opened."""
    draft = editable(application, by)
    page = draft.route.page(page_key)
    if page is None:
        raise PageGone
    asked = {question.key for question in page.questions if question.is_answered_in_form}
    given = {key: value for key, value in answers.items() if key in asked}
    stored = fingerprint(page, draft.answers)
    if seen and seen != stored and stored != fingerprint(page, draft.answers | given):
        raise ChangedElsewhere
    draft.answers |= given
    draft.unfinished.pop(page_key, None)
    draft.visited = [*dict.fromkeys([*draft.visited, page_key])]
    draft.saved_at = now
    draft.save(update_fields=["answers", "unfinished", "visited", "saved_at"])
    return draft


@transaction.atomic
def keep_unfinished(
    *,
    application: Application,
    page_key: str,
    typed: dict[str, list[str]],
    by: User,
    now: datetime,
) -> Application:
    """Keep what was typed on a page as it was typed, complete or not, to be gone on with later."""
    draft = editable(application, by)
    if draft.route.page(page_key) is None:
        raise PageGone
    draft.unfinished[page_key] = typed
    draft.saved_at = now
    draft.save(update_fields=["unfinished", "saved_at"])
    return draft


@transaction.atomic
def discard(*, application: Application, by: User) -> None:
    """Delete a draft with its answers and files; the audit trail alone remains."""
    draft = editable(application, by)
    for attachment in draft.attachments.select_related("document"):
        documents.remove(document=attachment.document)
    stream = Application(key=draft.key)
    draft.delete()
    record(stream, "discarded", by=by)


def editable(application: Application, by: User) -> Application:
    """The draft, locked for its applicant; raises AlreadySent when it is none any more."""
    draft = locked(application)
    if not rules.is_applicant(by, draft):
        raise NotYours
    if draft.state != State.DRAFT:
        raise AlreadySent
    return draft


def fingerprint(page: Page, answers: dict[str, Any]) -> str:
    """A short sign of a page's stored answers, by which two windows notice each other."""
    stored = [answers.get(question.key) for question in page.questions]
    return hashlib.sha256(json.dumps(stored, sort_keys=True).encode()).hexdigest()[:16]
