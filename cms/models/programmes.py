from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager

from cms import structured
from cms.blocks import BodyBlock, PointsBlock
from cms.blocks.lists import StepBlock
from cms.blocks.text import QuestionBlock
from cms.models.base import BasePage, IndexPage, PublicPageQuerySet, RoutedPage
from cms.structured import Data
from portal.centres.models import Centre
from portal.programmes.models import Programme


class ProgrammeQuerySet(PublicPageQuerySet):
    def of(self, centre: Centre) -> ProgrammeQuerySet:
        return self.filter(programme__centre=centre)

    def as_cards(self) -> ProgrammeQuerySet:
        return (
            self.with_picture()
            .select_related("programme__centre")
            .order_by("programme__position", "pk")
        )


class ProgrammePage(RoutedPage):
    """A kind of support explained. Its window, its fee and its form are its row's."""

    programme = models.ForeignKey(
        Programme, models.PROTECT, related_name="+", verbose_name=_("programme")
    )
    who_for = StreamField(PointsBlock(), verbose_name=_("who it is for"), blank=True)
    documents = StreamField(PointsBlock(), verbose_name=_("documents needed"), blank=True)
    channels = StreamField(PointsBlock(), verbose_name=_("ways to apply"), blank=True)
    languages = models.CharField(
        _("languages"), max_length=150, blank=True, help_text=_("In which people are helped.")
    )
    terms = StreamField(PointsBlock(), verbose_name=_("terms"), blank=True)
    steps = StreamField([("step", StepBlock())], verbose_name=_("steps"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)
    questions = StreamField(
        [("question", QuestionBlock())], verbose_name=_("questions and answers"), blank=True
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("programme"),
        FieldPanel("who_for"),
        FieldPanel("documents"),
        FieldPanel("channels"),
        FieldPanel("languages"),
        FieldPanel("terms"),
        FieldPanel("steps"),
        FieldPanel("body"),
        FieldPanel("questions"),
    ]

    objects = PageManager.from_queryset(ProgrammeQuerySet)()

    searchable = (
        "summary",
        "who_for",
        "documents",
        "channels",
        "terms",
        "steps",
        "body",
        "questions",
    )
    kind_of_page = "programme"
    template = "cms/programme.html"
    parent_page_types = ["cms.ProgrammeIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("programme page")
        verbose_name_plural = _("programme pages")

    def clean(self) -> None:
        super().clean()
        twins = ProgrammePage.objects.filter(
            programme_id=self.programme_id, locale_id=self.locale_id
        )
        if self.programme_id and twins.exclude(pk=self.pk).exists():
            raise ValidationError({"programme": _("This programme has its page in this language.")})

    @property
    def own_centre(self) -> Centre:
        return self.programme.centre

    @property
    def concerned_centre(self) -> int | None:
        return self.programme.centre_id

    def contents(self, today: date) -> dict[str, Any]:
        others = ProgrammePage.objects.shown().beside(self).exclude(pk=self.pk)
        is_open = self.programme.is_open_on(today)
        return {
            "check_url": _check_url(self.programme) if is_open else "",
            "is_open": is_open,
            "others": others.as_cards()[:3],
        }

    def structured_data(self) -> list[Data]:
        """The support as a service of its centre, its price, and where one applies for it."""
        check = _check_url(self.programme)
        channel = {"@type": "ServiceChannel", "serviceUrl": structured.absolute(check)}
        return [
            structured.without_empty(
                {
                    "@type": "Service",
                    "name": self.title,
                    "description": self.description,
                    "url": structured.absolute(self.url),
                    "serviceType": self.programme.name,
                    "areaServed": structured.COUNTRY,
                    "provider": structured.centre(self.programme.centre),
                    "offers": {
                        "@type": "Offer",
                        "price": str(self.programme.fee),
                        "priceCurrency": "QAR",
                    },
                    "availableChannel": channel if check else None,
                }
            )
        ]


def _check_url(programme: Programme) -> str:
    try:
        return reverse("programmes:check", kwargs={"slug": programme.slug})
    except NoReverseMatch:
        return ""


class ProgrammeIndexPage(IndexPage):
    template = "cms/programme_index.html"
    subpage_types = ["cms.ProgrammePage"]

    class Meta:
        verbose_name = _("list of programmes")
        verbose_name_plural = _("lists of programmes")

    def contents(self, today: date) -> dict[str, Any]:
        return {"programmes": ProgrammePage.objects.child_of(self).shown().as_cards()}
