from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms import links, structured
from cms.blocks import HomeSectionsBlock
from cms.models.articles import ArticlePage
from cms.models.base import BasePage
from cms.models.campaigns import CampaignPage
from cms.models.centres import CentrePage
from cms.models.partners import Partner
from cms.models.site_settings import SiteSettings
from cms.structured import Data

# The parts that are made of links, read together so that one query finds where they lead.
TILED = ("tasks", "audiences")
# As many as two rows show.
PARTNERS = 6


class HomePage(BasePage):
    """Purpose, ways in, what goes on now, figures: the parts that editors choose, in their order.

    Lists come from the pages below.
    """

    sections = StreamField(HomeSectionsBlock(), verbose_name=_("sections"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("sections")]

    # Everything on it stands, and is found, on the page it leads to.
    is_searchable = False
    template = "cms/home.html"
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def contents(self, today: date) -> dict[str, Any]:
        tiles = self._tiles()
        lists: dict[str, Callable[[], Iterable[Any]]] = {
            "campaigns": lambda: self._campaigns(today)[:3],
            "centres": lambda: CentrePage.objects.shown().beside(self).as_cards(),
            "events": lambda: self._events()[:3],
            "partners": lambda: Partner.objects.listed()[:PARTNERS],
            "news": lambda: ArticlePage.objects.shown().beside(self).latest_first().as_cards()[:3],
        }
        parts = []
        for child in self.sections:
            kind, value = child.block_type, child.value
            if kind in lists:
                items = list(lists[kind]())
            else:
                items = tiles.get(kind) or value.get("figures") or []
            # A list of nothing is left out, heading and all.
            if items or kind in {"hero", "hotline"}:
                parts.append({"kind": kind, "value": value, "items": items})
        return {"parts": parts}

    def _events(self) -> Any:
        ahead = ArticlePage.objects.shown().beside(self).events().as_cards()
        return ahead.filter(starts_at__gte=timezone.now()).order_by("starts_at", "pk")

    def _campaigns(self, today: date) -> Any:
        campaigns = CampaignPage.objects.shown().beside(self).as_cards()
        return campaigns.filter(ends_on__gte=today).order_by("starts_on", "pk")

    def _tiles(self) -> dict[str, list[dict[str, Any]]]:
        """Each part's tiles with their addresses, those that lead nowhere left out."""
        tiles = [
            (child.block_type, tile)
            for child in self.sections
            if child.block_type in TILED
            for tile in child.value["tiles"]
        ]
        found: dict[str, list[dict[str, Any]]] = {}
        urls = links.urls([tile["link"] for _kind, tile in tiles])
        for (kind, tile), url in zip(tiles, urls, strict=True):
            if url:
                found.setdefault(kind, []).append({**tile, "url": url})
        return found

    def structured_data(self) -> list[Data]:
        search = f"{self.url}search/?q={{words}}"
        site = {
            "@type": "WebSite",
            "url": structured.absolute(self.url),
            "name": str(settings.SITE_NAME),
            "inLanguage": get_language(),
            "publisher": {"@id": structured.absolute("/#foundation")},
            "potentialAction": {
                "@type": "SearchAction",
                "target": structured.absolute(search),
                "query-input": "required name=words",
            },
        }
        known = SiteSettings.objects.first() or SiteSettings()
        foundation = structured.foundation(
            description=self.description,
            telephone=known.hotline or settings.HOTLINE,
            sameAs=[child["value"]["address"] for child in known.accounts.raw_data],
        )
        return [foundation, site]
