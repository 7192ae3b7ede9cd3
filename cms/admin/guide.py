"""The editors' guide. Prose of its own in each language, not strings of a catalogue."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.admin.menu import MenuItem


@require_safe
def guide(request: HttpRequest) -> HttpResponse:
    language = "en" if (get_language() or "").startswith("en") else "ar"
    context = {"words": f"cms/admin/guide/{language}.html"}
    return render(request, "cms/admin/guide/page.html", context)


def addresses() -> list[URLPattern]:
    return [path("guide/", guide, name="cms_guide")]


def item() -> MenuItem:
    return MenuItem(
        _("Guide for editors"),
        reverse_lazy("cms_guide"),
        name="guide",
        icon_name="help",
        order=100,
    )
