"""What editors are told by e-mail, in the language they read."""

from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from cms import checks
from cms.models import ReviewLink
from portal.delivery import actions as delivery


def tell_held(editor: Any, *, page: Any, key: str) -> None:
    """The page was to be published, and was not."""
    with translation.override(editor.language):
        _tell(editor, "cms/held", {"page": page, "reasons": checks.obstacles(page)}, key)


def tell_failed(person: Any, *, page: Any, key: str) -> None:
    """The page was to come or go by itself, and something went wrong."""
    with translation.override(person.language):
        _tell(person, "cms/schedule_failed", {"page": page}, key)


def tell_answer(editor: Any, *, link: ReviewLink) -> None:
    """An approver answered."""
    with translation.override(editor.language):
        context = {"page": link.page.specific, "link": link}
        _tell(editor, "cms/review_answered", context, f"cms:review:{link.pk}")


def _tell(editor: Any, template: str, context: dict[str, Any], key: str) -> None:
    if not editor.email:
        return
    page: Page = context["page"]
    path = reverse("wagtailadmin_pages:edit", args=[page.pk])
    context = {
        **context,
        "title": page.get_admin_display_title(),
        "address": f"{settings.SITE_URL}{path}",
    }
    delivery.send_email(
        to=editor.email,
        subject=render_to_string(f"messages/{template}.subject.txt", context).strip(),
        text=render_to_string(f"messages/{template}.txt", context).strip(),
        key=key,
    )
