"""Publishing many pages at once, and by the admin's own programming interface."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError
from wagtail import hooks
from wagtail.admin.api.actions.publish import PublishPageAPIAction
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from cms import checks
from cms.models import BasePage


class CheckedPublish(PublishPageAPIAction):
    def execute(self, instance: Page, data: dict[str, Any]) -> Any:
        page = instance.get_latest_revision_as_object()
        reasons = checks.obstacles(page) if isinstance(page, BasePage) else []
        if reasons:
            raise ValidationError({"detail": reasons})
        return super().execute(instance, data)


PagesAdminAPIViewSet.actions["publish"] = CheckedPublish


@hooks.register("before_bulk_action")
def publish_checked_pages_only(
    request: HttpRequest, action: str, pages: Iterable[Any], view: Any
) -> HttpResponse | None:
    """All of them, or none: who chose them is told which one is not ready."""
    if action != "publish":
        return None
    found = [_reason(page) for page in pages if isinstance(page, Page)]
    unready = [reason for reason in found if reason]
    for reason in unready:
        messages.error(request, reason)
    return redirect(view.next_url) if unready else None


def _reason(page: Page) -> str:
    draft = page.get_latest_revision_as_object()
    reasons = checks.obstacles(draft) if isinstance(draft, BasePage) else []
    if not reasons:
        return ""
    named = {"page": draft.get_admin_display_title(), "reason": reasons[0]}
    return _("Nothing was published. “%(page)s” is not ready: %(reason)s") % named


@hooks.register("register_log_actions")
def logged(actions: LogActionRegistry) -> None:
    label, message = _("Hold back"), _("Was to be published, and stays a draft")
    actions.register_action("cms.publish.held", label, message)
