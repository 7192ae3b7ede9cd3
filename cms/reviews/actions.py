"""Asking somebody without an account to look at a draft, and their answer."""

import secrets
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log
from wagtail.models import Page

from cms import notifications
from cms.enums import Verdict
from cms.models import BasePage, ReviewLink
from portal.common.errors import Refused


class NotAllowed(Refused):
    message = _("Only whoever may edit the page may do this.")


class NoDraft(Refused):
    message = _("Save the page first: there is no draft to look at yet.")


class Answered(Refused):
    message = _("This draft has its answer already. The editors will write if they need another.")


@transaction.atomic
def make(*, page: BasePage, name: str, days: int, by: Any, now: datetime) -> tuple[ReviewLink, str]:
    """The link and its secret, which is known from here on to nobody but whoever is given it."""
    if not page.permissions_for_user(by).can_edit():
        raise NotAllowed
    revision = page.get_latest_revision()
    if revision is None:
        raise NoDraft
    other = page.get_translations().filter(alias_of__isnull=True).first()
    token = secrets.token_urlsafe(32)
    link = ReviewLink.objects.create(
        page=Page.objects.get(pk=page.pk),
        revision=revision,
        other_revision=other.get_latest_revision() if other else None,
        name=name,
        token_digest=ReviewLink.digest(token),
        created_at=now,
        created_by=by,
        expires_at=now + timedelta(days=days),
    )
    _log(link, "cms.review.make", by)
    return link, token


@transaction.atomic
def withdraw(*, link: ReviewLink, by: Any, now: datetime) -> None:
    """From now on the link leads nowhere; what was answered stays."""
    link = ReviewLink.objects.select_for_update().get(pk=link.pk)
    if not link.page.specific.permissions_for_user(by).can_edit():
        raise NotAllowed
    if link.withdrawn_at is not None:
        return
    link.withdrawn_at, link.withdrawn_by = now, by
    link.save(update_fields=["withdrawn_at", "withdrawn_by"])
    _log(link, "cms.review.withdraw", by)


@transaction.atomic
def answer(*, link: ReviewLink, verdict: Verdict, remark: str, now: datetime) -> None:
    """Once. The draft stays as it is: publishing is the editors' act."""
    link = ReviewLink.objects.select_for_update().get(pk=link.pk)
    if link.verdict:
        raise Answered
    link.verdict, link.remark, link.answered_at = verdict, remark, now
    link.save(update_fields=["verdict", "remark", "answered_at"])
    _log(link, "cms.review.answer", None, verdict=verdict.value, remark=remark)
    if link.created_by is not None:
        notifications.tell_answer(link.created_by, link=link)


def _log(link: ReviewLink, action: str, by: Any, **data: str) -> None:
    log(
        instance=link.page.specific,
        action=action,
        user=by,
        revision=link.revision,
        data={"name": link.name, **data},
    )
