"""Using a campaign again: asked for from its own page in the admin, done in both languages."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin.widgets import Button
from wagtail.models import Page

from cms import campaigns
from cms.models import CampaignPage
from portal.common.errors import Refused


def buttons(page: Page, user: Any, **kwargs: Any) -> Iterator[Button]:
    """Among what can be done with a page, when it is a campaign that is there already."""
    if page.pk and page.specific_class is CampaignPage and may_use_again(page, user):
        url = reverse("cms_use_again", args=[page.pk])
        yield Button(_("Use again next year"), url, icon_name="copy", priority=35)


def may_use_again(page: Page, user: Any) -> bool:
    """Whoever may read it as an editor and add pages beside it, in each of its languages."""
    versions = Page.objects.filter(translation_key=page.translation_key)
    return page.permissions_for_user(user).can_edit() and all(
        version.get_parent().permissions_for_user(user).can_add_subpage() for version in versions
    )


@require_http_methods(["GET", "HEAD", "POST"])
def use_again(request: HttpRequest, page_id: int) -> HttpResponse:
    page = get_object_or_404(CampaignPage.objects.select_related("occurrence__season"), pk=page_id)
    if not may_use_again(page, request.user):
        raise PermissionDenied
    if request.method != "POST":
        return _confirm(request, page)
    try:
        copies = campaigns.use_again(campaign=page, by=request.user)
    except Refused as refused:
        return _confirm(request, page, reason=str(refused.message), status=409)
    messages.success(request, _("Drafts are ready in every language of the campaign."))
    mine = next((copy for copy in copies if copy.locale_id == page.locale_id), copies[0])
    return redirect("wagtailadmin_pages:edit", mine.pk)


def _confirm(
    request: HttpRequest, page: CampaignPage, *, reason: str = "", status: int = 200
) -> HttpResponse:
    context = {"page": page, "reason": reason, "header_icon": "copy"}
    return render(request, "cms/admin/use_again.html", context, status=status)
