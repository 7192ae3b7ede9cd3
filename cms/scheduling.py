"""Pages that come and go at the minute their editors set.

Visitors see the right thing without this, because `cms.visibility` reads the clock; here the rows,
the search index, the lists and the history follow. Each page is claimed by one update, so two runs
at once do it once; one that fails is told to those who may publish it, and hinders no other.
"""

import logging
from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.models import Page, Revision
from wagtail.permissions import page_permission_policy

from cms import notifications

logger = logging.getLogger(__name__)


def publish_due(*, now: datetime) -> int:
    """Publish every approved version whose time has come; how many went out."""
    due = Revision.objects.filter(approved_go_live_at__lte=now).order_by("approved_go_live_at")
    return sum(_published(revision, now) for revision in list(due))


def take_off_due(*, now: datetime) -> int:
    """Unpublish every page whose time is over; how many there were."""
    over = Page.objects.filter(live=True, expire_at__lte=now).order_by("expire_at", "pk")
    return sum(_taken_off(page, now) for page in list(over))


def _published(revision: Revision, now: datetime) -> bool:
    due = Revision.objects.filter(pk=revision.pk, approved_go_live_at__lte=now)
    try:
        with transaction.atomic():
            if not due.update(approved_go_live_at=None):
                return False
            revision.refresh_from_db()
            revision.publish(log_action="wagtail.publish.scheduled")
            # What lacks something stays a draft, and its editor has been told.
            return Page.objects.filter(live_revision_id=revision.pk).exists()
    except Exception:
        # Whatever it was: the next page has its minute too, and the next run tries this one again.
        logger.exception("Revision %s could not be published at its time.", revision.pk)
        _tell(revision.content_object, key=f"not-published:{revision.pk}")
        return False


def _taken_off(page: Page, now: datetime) -> bool:
    over = Page.objects.select_for_update().filter(pk=page.pk, live=True, expire_at__lte=now)
    try:
        with transaction.atomic():
            found = over.first()
            if found is None:
                return False
            found.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    except Exception:
        # As above. Visitors do not see the page in any case.
        logger.exception("Page %s could not be unpublished at its time.", page.pk)
        _tell(page, key=f"not-taken-off:{page.pk}:{page.expire_at:%Y%m%d%H%M}")
        return False
    return True


def _tell(page: Any, *, key: str) -> None:
    """Once to everybody who may publish the page."""
    people = page_permission_policy.users_with_permission_for_instance("publish", page)
    for user in people.filter(email_proved_at__isnull=False):
        notifications.tell_failed(user, page=page, key=f"{key}:{user.pk}")
