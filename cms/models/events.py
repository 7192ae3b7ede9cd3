from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.core.paginator import Paginator
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.contrib.routable_page.models import path

from cms import calendar_files
from cms.enums import EventType
from cms.facets import Facet, Narrowed
from cms.models.articles import ArticlePage, ArticleQuerySet
from cms.models.base import IndexPage, RoutedPage
from portal.centres.models import Centre

PER_PAGE = 12
UPCOMING, PAST = "upcoming", "past"
WHEN = [(UPCOMING, pgettext_lazy("events", "Coming up")), (PAST, pgettext_lazy("events", "Past"))]


class EventIndexPage(RoutedPage, IndexPage):
    """The articles that take place at a time, what is ahead first; they live among the articles."""

    show_in_menus_default = False
    template = "cms/event_index.html"
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")

    def events(self) -> ArticleQuerySet:
        return ArticlePage.objects.shown().beside(self).events()

    @path("calendar/", name="calendar")
    def calendar(self, request: HttpRequest) -> HttpResponse:
        """All that is ahead, for the reader's own calendar."""
        now = timezone.now()
        ahead = self.events().annotate(last=Coalesce("ends_at", "starts_at")).filter(last__gte=now)
        return calendar_files.answer(ahead.order_by("starts_at", "pk"), name=self.slug, now=now)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        asked = request.GET.dict()
        if asked.get("when") != PAST:
            asked["when"] = UPCOMING
        list_of = self._narrowed(asked, timezone.now())
        order = "-starts_at" if asked["when"] == PAST else "starts_at"
        events = self.events().filter(pk__in=list_of.keys).as_cards().order_by(order, "pk")
        return {
            **context,
            "events": Paginator(events, PER_PAGE).get_page(request.GET.get("page")),
            "groups": list_of.groups,
            "query": list_of.query,
            "is_past": asked["when"] == PAST,
        }

    def _narrowed(self, asked: dict[str, str], now: datetime) -> Narrowed:
        found = self.events().annotate(last=Coalesce("ends_at", "starts_at"))
        rows = [
            {
                "pk": row["pk"],
                "when": PAST if row["last"] < now else UPCOMING,
                "type": row["event_type"] or None,
                "centre": row["centre__slug"],
            }
            for row in found.values("pk", "last", "event_type", "centre__slug")
        ]
        centres = Centre.objects.order_by("position", "pk")
        facets = [
            Facet("when", _("When"), WHEN),
            Facet("type", _("Kind of event"), [(kind.value, kind.label) for kind in EventType]),
            Facet("centre", _("Centre"), [(centre.slug, centre.name) for centre in centres]),
        ]
        return Narrowed(rows, facets, asked)

    def contents(self, today: date) -> dict[str, Any]:
        return {}
