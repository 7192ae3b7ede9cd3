from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager

from cms import facts, local_menu, maps, opening, structured
from cms.blocks import BodyBlock, PictureBlock
from cms.models.articles import ArticlePage
from cms.models.base import BasePage, IndexPage, PublicPageQuerySet, RoutedPage
from cms.models.programmes import ProgrammePage
from cms.structured import Data
from portal.centres.enums import Audience, Mode
from portal.centres.models import Centre, Service


class CentreQuerySet(PublicPageQuerySet):
    def as_cards(self) -> CentreQuerySet:
        return self.with_picture().select_related("centre").order_by("centre__position", "pk")


class CentrePage(RoutedPage):
    """A centre in words and pictures. Services, hours and contacts are read from its row."""

    centre = models.ForeignKey(Centre, models.PROTECT, related_name="+", verbose_name=_("centre"))
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)
    gallery = StreamField(
        [("picture", PictureBlock())], verbose_name=_("gallery"), blank=True, max_num=12
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("centre", permission="centres.change_centre"),
        FieldPanel("body"),
        FieldPanel("gallery"),
    ]

    objects = PageManager.from_queryset(CentreQuerySet)()

    searchable = ("summary", "body", "gallery")
    kind_of_page = "centre"
    template = "cms/centre.html"
    parent_page_types = ["cms.CentreIndexPage"]
    subpage_types = ["cms.ArticlePage", "cms.CampaignPage", "cms.StandardPage"]

    class Meta:
        verbose_name = _("centre page")
        verbose_name_plural = _("centre pages")

    @property
    def has_quick_exit(self) -> bool:  # type: ignore[override]
        return self.centre.audience == Audience.PROTECTION

    def clean(self) -> None:
        super().clean()
        twins = CentrePage.objects.filter(centre_id=self.centre_id, locale_id=self.locale_id)
        if self.centre_id and twins.exclude(pk=self.pk).exists():
            raise ValidationError({"centre": _("This centre has its page in this language.")})

    def contents(self, today: date) -> dict[str, Any]:
        news = ArticlePage.objects.shown().beside(self).filter(centre_id=self.centre_id)
        programmes = ProgrammePage.objects.shown().beside(self).of(self.centre)
        ways = facts.ways(self.centre)
        return {
            "menu": local_menu.entries(self, self),
            "ways": ways,
            "call_url": next((way.url for way in ways if way.url.startswith("tel:")), ""),
            "opening": opening.opening(self.centre, timezone.now()),
            "spot": maps.spot(self.centre),
            "outline": maps.path(),
            "map_url": facts.street_map(self.centre),
            "offers": facts.offers(self.centre),
            "programmes": programmes.as_cards(),
            "news": news.latest_first().as_cards()[:3],
        }

    def structured_data(self) -> list[Data]:
        """The centre, and each service it gives at present."""
        own = {
            **structured.centre(self.centre),
            "@id": structured.absolute(f"{self.url}#centre"),
            "url": structured.absolute(self.url),
            **structured.place(self.centre),
        }
        services = self.centre.services.exclude(mode=Mode.SUSPENDED).order_by("position", "pk")
        return [own, *(self._service(service) for service in services)]

    def _service(self, service: Service) -> Data:
        return structured.without_empty(
            {
                "@type": "Service",
                "name": service.name,
                "description": service.summary,
                "serviceType": str(self.centre.get_audience_display()),
                "areaServed": structured.COUNTRY,
                "provider": {"@id": structured.absolute(f"{self.url}#centre")},
            }
        )

    def searchable_text(self) -> str:
        """With the services of its row, and why one is given otherwise: people look for those."""
        with translation.override(self.locale.language_code):
            services = self.centre.services.order_by("position", "pk")
            words = [f"{s.name}\n{s.summary}\n{s.mode_reason}" for s in services]
            return "\n".join([self.centre.name, super().searchable_text(), *words])


class CentreIndexPage(IndexPage):
    template = "cms/centre_index.html"
    subpage_types = ["cms.CentrePage"]

    class Meta:
        verbose_name = _("list of centres")
        verbose_name_plural = _("lists of centres")

    def contents(self, today: date) -> dict[str, Any]:
        return {"centres": CentrePage.objects.child_of(self).shown().as_cards()}
