from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms import links
from cms.blocks import FigureBlock, TileBlock
from cms.models.articles import ArticlePage
from cms.models.base import BasePage
from cms.models.campaigns import CampaignPage
from cms.models.centres import CentrePage


class HomePage(BasePage):
    """Purpose, ways in, what goes on now, figures. Lists come from the pages below."""

    tasks = StreamField(
        [("task", TileBlock())], verbose_name=_("what people come for"), blank=True, max_num=6
    )
    audiences = StreamField(
        [("audience", TileBlock())], verbose_name=_("who are you"), blank=True, max_num=9
    )
    figures = StreamField(
        [("figure", FigureBlock())], verbose_name=_("figures"), blank=True, max_num=6
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("tasks"),
        FieldPanel("audiences"),
        FieldPanel("figures"),
    ]

    # Everything on it stands, and is found, on the page it leads to.
    is_searchable = False
    template = "cms/home.html"
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def contents(self, today: date) -> dict[str, Any]:
        campaigns = CampaignPage.objects.shown().beside(self).as_cards()
        current = campaigns.filter(ends_on__gte=today).order_by("starts_on", "pk")
        centres = CentrePage.objects.shown().beside(self).as_cards()
        news = ArticlePage.objects.shown().beside(self).latest_first().as_cards()
        tasks, audiences = self._tiles()
        return {
            "tasks": tasks,
            "audiences": audiences,
            "campaigns": current[:3],
            "centres": centres,
            "news": news[:3],
        }

    def _tiles(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Both rows of tiles with their addresses, those that lead nowhere left out."""
        values = [child.value for child in (*self.tasks, *self.audiences)]
        urls = links.urls([value["link"] for value in values])
        tiles = [{**value, "url": url} for value, url in zip(values, urls, strict=True)]
        split = len(self.tasks)
        return (
            [tile for tile in tiles[:split] if tile["url"]],
            [tile for tile in tiles[split:] if tile["url"]],
        )
