"""What readers think of each page, the latest words beside the counts."""

from typing import Any

from django.db.models import Count, F, Max, Q, QuerySet, Window
from django.db.models.functions import RowNumber
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.models import Page

from cms.admin.reports.base import PagesReport, own_pages
from cms.models import Rating

LATEST = 3


def words(page: Any) -> SafeString:
    return format_html_join("", '<p dir="auto">{}</p>', ((said,) for said in page.reasons))


def latest_reasons(pages: list[Any]) -> dict[int, list[str]]:
    """The last words for each of the pages, in one query."""
    place = Window(
        RowNumber(), partition_by=F("page_id"), order_by=[F("given_on").desc(), F("pk").desc()]
    )
    said = Rating.objects.filter(page__in=[page.pk for page in pages]).exclude(reason="")
    found: dict[int, list[str]] = {}
    rows = said.annotate(place=place).filter(place__lte=LATEST).order_by("page_id", "place")
    for page, reason in rows.values_list("page_id", "reason"):
        found.setdefault(page, []).append(reason)
    return found


class RatingsReport(PagesReport):
    page_title = _("Ratings by readers")
    header_icon = "pick"
    index_url_name = "cms_ratings"
    index_results_url_name = "cms_ratings_results"
    default_ordering = ["-no", "title", "pk"]
    export_filename = "ratings"
    columns = [
        TitleColumn(
            "title",
            label=_("Page"),
            sort_key="title",
            get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]),
        ),
        Column(
            "language", label=_("Language"), accessor="locale.get_display_name", sort_key="locale"
        ),
        Column("yes", label=_("Useful"), sort_key="yes"),
        Column("no", label=_("Not useful"), sort_key="no"),
        DateColumn("last_on", label=_("Last rated"), sort_key="last_on"),
        Column("reasons", label=_("Last reasons"), accessor=words),
    ]
    list_export = ["title", "locale.language_code", "yes", "no", "last_on", "reasons_in_one"]
    export_headings = {
        "title": _("Page"),
        "locale.language_code": _("Language"),
        "yes": _("Useful"),
        "no": _("Not useful"),
        "last_on": _("Last rated"),
        "reasons_in_one": _("Last reasons"),
    }

    def rows(self) -> QuerySet[Page]:
        counted = own_pages(self.request.user).annotate(
            yes=Count("ratings", filter=Q(ratings__is_useful=True)),
            no=Count("ratings", filter=Q(ratings__is_useful=False)),
            last_on=Max("ratings__given_on"),
        )
        return counted.filter(last_on__isnull=False).select_related("locale")

    def decorate_paginated_queryset(self, object_list: Any) -> list[Any]:
        pages = list(object_list)
        reasons = latest_reasons(pages)
        for page in pages:
            page.reasons = reasons.get(page.pk, [])
            page.reasons_in_one = " | ".join(page.reasons)
        return pages
