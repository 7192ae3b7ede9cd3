"""Addresses readers did not find, and a redirect for each by one press."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.contrib.redirects.forms import RedirectForm
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from cms import visibility
from cms.admin.reports.base import Report
from cms.models import MissedAddress

ADD = "wagtailredirects.add_redirect"


def press(missed: MissedAddress) -> SafeString:
    url = reverse("cms_missed_redirect", args=[missed.pk])
    return format_html('<a class="button button-small" href="{}">{}</a>', url, _("Redirect it"))


class MissedReport(Report):
    """For those who may redirect; an address that has its redirect is gone from it."""

    model = MissedAddress
    permission_policy = None
    page_title = gettext_lazy("Addresses not found")
    header_icon = "warning"
    index_url_name = "cms_missed"
    index_results_url_name = "cms_missed_results"
    default_ordering = ["-count", "path"]
    export_filename = "addresses-not-found"
    columns = [
        Column(
            "path",
            label=gettext_lazy("Address"),
            accessor=lambda missed: format_html('<bdi dir="ltr">{}</bdi>', missed.path),
            sort_key="path",
        ),
        Column("count", label=gettext_lazy("Times asked"), sort_key="count"),
        DateColumn("last_asked_on", label=gettext_lazy("Last asked"), sort_key="last_asked_on"),
        Column(
            "referrer",
            label=gettext_lazy("Linked from our page"),
            accessor=lambda missed: format_html('<bdi dir="ltr">{}</bdi>', missed.referrer),
        ),
        Column("redirect", label="", accessor=press),
    ]
    list_export = ["path", "count", "last_asked_on", "referrer"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(ADD):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def rows(self) -> QuerySet[MissedAddress]:
        redirected = Redirect.objects.filter(old_path=OuterRef("path"))
        return MissedAddress.objects.exclude(Exists(redirected))


def redirect_missed(request: HttpRequest, pk: int) -> HttpResponse:
    """Wagtail's own form of a redirect, filled in; it goes where Wagtail's goes."""
    if not request.user.has_perm(ADD):
        raise PermissionDenied
    missed = get_object_or_404(MissedAddress, pk=pk)
    form = RedirectForm(
        initial={
            "old_path": missed.path,
            "is_permanent": True,
            "redirect_page": likely_page(missed.path),
        }
    )
    form.fields["old_path"].widget.attrs["dir"] = "ltr"
    context = {"form": form, "missed": missed, "action": reverse("wagtailredirects:add")}
    return render(request, "cms/admin/redirect_missed.html", context)


def likely_page(path: str) -> Page | None:
    """A page of the same language whose address ends alike, if there is exactly one."""
    language, *rest = path.strip("/").split("/")
    if not rest:
        return None
    found = Page.objects.filter(visibility.shown(), locale__language_code=language, slug=rest[-1])
    pages = list(found[:2])
    return pages[0] if len(pages) == 1 else None
