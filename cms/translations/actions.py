"""Confirming a translation, and saying who sees to it by when."""

from datetime import date, datetime
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from cms.models import PageTranslation
from cms.translations import upkeep
from cms.translations.passages import fingerprint, passages
from portal.common.errors import Refused


class NotAllowed(Refused):
    message = _("Only whoever may edit the page may do this.")


class NothingToConfirm(Refused):
    message = _("The page is not published in the other language. Translate and publish it first.")


class ChangedMeanwhile(Refused):
    message = _(
        "The page was published anew after you opened this screen. Look at its changes once more."
    )


class CannotSeeToIt(Refused):
    message = _("This person may not edit the page. Choose somebody who may.")


def may_see_to(row: PageTranslation, user: Any) -> bool:
    return row.source_page.permissions_for_user(user).can_edit()


@transaction.atomic
def confirm(*, row: PageTranslation, seen: str, by: Any, now: datetime) -> PageTranslation:
    """Say that the other language is still right. `seen` tells which words the person looked at."""
    row = PageTranslation.objects.select_for_update().get(pk=row.pk)
    if not may_see_to(row, by):
        raise NotAllowed
    source = row.source_page.specific
    target = source.get_translation_or_none(row.locale)
    if target is None or not target.live or target.is_stand_in or not source.live:
        raise NothingToConfirm
    found = passages(source)
    if fingerprint(found) != seen:
        raise ChangedMeanwhile
    row.confirmed = {passage.path: passage.text for passage in found}
    row.confirmed_at, row.confirmed_by = now, by
    row.save(update_fields=["confirmed", "confirmed_at", "confirmed_by"])
    upkeep.refresh(key=source.translation_key, now=now)
    for page in (source, target):
        # One number for both would make Wagtail show only the later of them.
        log(instance=page, action="cms.translation.confirm", user=by, uuid=uuid4())
    row.refresh_from_db()
    return row


@transaction.atomic
def assign(*, row: PageTranslation, owner: Any, due_on: date | None, by: Any) -> PageTranslation:
    """Give the translation to somebody who may edit the page, with a day; or to nobody."""
    row = PageTranslation.objects.select_for_update().get(pk=row.pk)
    if not may_see_to(row, by):
        raise NotAllowed
    if owner is not None and not may_see_to(row, owner):
        raise CannotSeeToIt
    row.owner, row.due_on = owner, due_on
    row.save(update_fields=["owner", "due_on"])
    log(
        instance=row.source_page.specific,
        action="cms.translation.assign",
        user=by,
        data={"owner": str(owner or ""), "due_on": due_on.isoformat() if due_on else ""},
    )
    return row
