"""A page in its two languages: what is behind, confirming it, and who sees to it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.models import Page

from cms.admin.translations.forms import OwnerForm
from cms.models import BasePage
from cms.translations import actions as translations
from cms.translations import queries
from portal.common.errors import Refused


def own_page(request: HttpRequest, page_id: int) -> BasePage:
    """The page, for who may edit it; for others there is none."""
    page = get_object_or_404(Page.objects.filter(depth__gt=1), pk=page_id).specific
    if not isinstance(page, BasePage) or not page.permissions_for_user(request.user).can_edit():
        raise Http404
    return page


@require_safe
def languages(request: HttpRequest, page_id: int) -> HttpResponse:
    return shown(request, own_page(request, page_id))


@require_POST
def confirm(request: HttpRequest, page_id: int) -> HttpResponse:
    page = own_page(request, page_id)
    try:
        translations.confirm(
            row=_standing(page).row,
            seen=request.POST.get("seen", ""),
            by=request.user,
            now=timezone.now(),
        )
    except Refused as refused:
        messages.error(request, str(refused.message))
        return shown(request, page, status=409)
    messages.success(request, _("Confirmed: the other language says what the page says."))
    return redirect("cms_page_languages", page.pk)


@require_POST
def assign(request: HttpRequest, page_id: int) -> HttpResponse:
    page = own_page(request, page_id)
    form = OwnerForm(request.POST)
    if not form.is_valid():
        return shown(request, page, owner_form=form, status=422)
    try:
        translations.assign(row=_standing(page).row, by=request.user, **form.cleaned_data)
    except Refused as refused:
        form.add_error("owner", str(refused.message))
        return shown(request, page, owner_form=form, status=422)
    messages.success(request, _("Saved who sees to the translation."))
    return redirect("cms_page_languages", page.pk)


def _standing(page: BasePage) -> queries.Standing:
    found = queries.standing(page)
    if found is None:
        raise Http404
    return found


def shown(request: HttpRequest, page: BasePage, *, status: int = 200, **forms: Any) -> HttpResponse:
    standing = _standing(page)
    row = standing.row
    context = {
        "page": page,
        "standing": standing,
        "owner_form": OwnerForm(initial={"owner": row.owner, "due_on": row.due_on}),
        "breadcrumbs_items": _way(page),
        "header_title": page.get_admin_display_title(),
        "today": timezone.localdate(),
        **forms,
    }
    return render(request, "cms/admin/translations/languages.html", context, status=status)


def _way(page: BasePage) -> list[dict[str, str]]:
    return [
        {"url": reverse("cms_translation_debt"), "label": _("Languages")},
        {
            "url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
            "label": page.get_admin_display_title(),
        },
        {
            "url": "",
            "label": _("Both languages of “%(page)s”") % {"page": page.get_admin_display_title()},
        },
    ]
