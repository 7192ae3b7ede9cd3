"""Publishing holds to the checks on every way: by an editor, a workflow, a schedule, a list."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from cms import checks, notifications
from portal.common.errors import Refused


class HeldBack(Refused):
    """The page stays a draft; `reasons` says of each thing what is missing."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = list(reasons)


def ensure(page: Any) -> None:
    reasons = checks.obstacles(page)
    if reasons:
        raise HeldBack(reasons)


@transaction.atomic
def hold(*, revision: Revision, reasons: Sequence[str], by: Any) -> None:
    """Leave a revision a draft that nobody stands before to be told, and write to its editor.

    A schedule is taken back: it would try again each minute. Nothing of the draft is lost.
    """
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    page = revision.as_object()
    # Made by "publish" at once, it would otherwise stand there without ever having been published.
    Page.objects.filter(pk=page.pk, first_published_at__isnull=True).update(live=False)
    log(
        instance=page,
        action="cms.publish.held",
        user=by,
        revision=revision,
        data={"reasons": list(reasons)},
    )
    editor = revision.user or by
    if editor is not None:
        notifications.tell_held(editor, page=page, key=f"cms:held:{revision.pk}")
