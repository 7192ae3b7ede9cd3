"""Pages somebody should read again: their day has come, or nobody has touched them for a year."""

from datetime import date, timedelta
from typing import Any

from django.apps import apps
from django.db.models import Case, DateField, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn

from cms.admin.reports.base import PagesReport, own_pages
from cms.models import BasePage

UNTOUCHED = timedelta(days=365)


def page_types() -> list[type[BasePage]]:
    """Every type of public page, those of tomorrow too."""
    return [model for model in apps.get_models() if issubclass(model, BasePage)]


def due(user: Any, today: date) -> QuerySet[Any]:
    """Published pages the person works on whose review is due, in one query."""
    review_days = [
        Subquery(model._default_manager.filter(pk=OuterRef("pk")).values("review_on"))
        for model in page_types()
    ]
    pages: Any = own_pages(user).filter(live=True, depth__gt=1)
    dated = pages.annotate(review_on=Coalesce(*review_days, output_field=DateField()))
    old = Q(review_on__isnull=True, last_published_at__date__lt=today - UNTOUCHED)
    return dated.filter(Q(review_on__lte=today) | old).annotate(
        is_dated=Case(When(review_on__isnull=False, then=Value(1)), default=Value(0))
    )


def why(page: Any) -> str:
    return str(_("Its day of review has come") if page.is_dated else _("Untouched for a year"))


class StalePagesReport(PagesReport):
    page_title = _("Pages to read again")
    header_icon = "history"
    index_url_name = "cms_stale"
    index_results_url_name = "cms_stale_results"
    default_ordering = [F("review_on").asc(nulls_last=True), "last_published_at", "pk"]
    export_filename = "pages-to-read-again"
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
        DateColumn("review_on", label=_("Review by"), sort_key="review_on"),
        DateColumn("last_published_at", label=_("Published"), sort_key="last_published_at"),
        Column("why", label=_("Why"), accessor=why),
    ]
    list_export = ["title", "locale.language_code", "review_on", "last_published_at"]

    def rows(self) -> QuerySet[Any]:
        return due(self.request.user, timezone.localdate()).select_related("locale")
