"""What every action does first and last: lock the row, refuse a stranger, record the event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from portal.applications.models import Application
from portal.audit import actions as audit
from portal.common.errors import Refused
from portal.documents.models import Document

if TYPE_CHECKING:
    from portal.accounts.models import User


class NotYours(Refused):
    message = _("This is not open to your account. Please ask the manager of your centre.")


class Discarded(Refused):
    message = _("This draft has been deleted in another window. Nothing of it was sent.")


def locked(application: Application) -> Application:
    """The row as it is now, held until the transaction ends. Raises Discarded when it is gone."""
    rows = Application.objects.select_for_update(of=("self",))
    now = rows.select_related("person__user", "programme__centre", "form_version")
    try:
        return now.get(pk=application.pk)
    except Application.DoesNotExist:
        raise Discarded from None


def ensure(is_allowed: bool) -> None:
    if not is_allowed:
        raise NotYours


def record(application: Application, action: str, *, by: User | None, **data: Any) -> None:
    audit.record(
        stream=f"application:{application.key}", action=f"application.{action}", by=by, data=data
    )


def record_view(*, application: Application, by: User) -> None:
    """Write down that somebody other than the applicant read it."""
    if application.person.user_id != by.pk:
        record(application, "viewed", by=by)


def record_numbers_shown(*, application: Application, by: User) -> None:
    """Write down that somebody saw identity and account numbers in full."""
    record(application, "numbers_shown", by=by)


def record_download(*, application: Application, document: Document, by: User) -> None:
    record(application, "document_downloaded", by=by, document=str(document.key))
