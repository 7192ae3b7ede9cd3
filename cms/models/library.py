from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField, StreamField

from cms.blocks import BodyBlock, VideoBlock
from cms.blocks.text import FEATURES
from cms.enums import LibraryKind, Reader, Topic
from cms.facets import Facet, Narrowed
from cms.models.base import BasePage, IndexPage, RoutedPage
from cms.models.publications import Publication

PER_PAGE = 12


class LibraryItemPage(RoutedPage):
    """Something to read, watch or download about living together, made for somebody."""

    kind = models.CharField(
        _("kind"), max_length=10, choices=LibraryKind, default=LibraryKind.ARTICLE
    )
    topic = models.CharField(_("topic"), max_length=12, choices=Topic)
    reader = models.CharField(
        _("made for"), max_length=14, choices=Reader, default=Reader.EVERYBODY
    )
    published_on = models.DateField(_("date"))
    video = StreamField([("video", VideoBlock())], verbose_name=_("video"), blank=True, max_num=1)
    document = models.ForeignKey(
        Publication,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("document"),
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)
    easy_read = RichTextField(
        _("easy to read"),
        features=FEATURES,
        blank=True,
        help_text=_("The same in short sentences and everyday words."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("published_on")]),
        FieldRowPanel([FieldPanel("topic"), FieldPanel("reader")]),
        FieldPanel("video"),
        FieldPanel("document"),
        FieldPanel("body"),
        FieldPanel("easy_read"),
    ]

    searchable = ("summary", "body", "video", "easy_read")
    kind_of_page = "library"
    template = "cms/library_item.html"
    parent_page_types = ["cms.LibraryIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("piece of the library")
        verbose_name_plural = _("pieces of the library")

    def clean(self) -> None:
        super().clean()
        needed = {
            LibraryKind.VIDEO: ("video", _("Add the film, or choose another kind.")),
            LibraryKind.DOCUMENT: ("document", _("Add the document, or choose another kind.")),
            LibraryKind.EASY_READ: ("easy_read", _("Add the easy text, or choose another kind.")),
        }
        field, message = needed.get(LibraryKind(self.kind), ("", ""))
        if field and not getattr(self, field):
            raise ValidationError({field: message})

    @property
    def dated_on(self) -> date:
        return self.published_on

    @property
    def has_quick_exit(self) -> bool:  # type: ignore[override]
        return self.topic == Topic.SAFETY

    @property
    def label(self) -> str:
        """How it is taken in, and what it is about."""
        return f"{self.get_kind_display()} · {self.get_topic_display()}"

    def contents(self, today: date) -> dict[str, Any]:
        others = LibraryItemPage.objects.shown().beside(self).filter(topic=self.topic)
        others = others.exclude(pk=self.pk).with_picture()
        return {"others": others.order_by("-published_on", "-pk")[:3]}


class LibraryIndexPage(IndexPage):
    show_in_menus_default = False
    template = "cms/library_index.html"
    subpage_types = ["cms.LibraryItemPage"]

    class Meta:
        verbose_name = _("awareness library")
        verbose_name_plural = _("awareness libraries")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        found = LibraryItemPage.objects.child_of(self).shown()
        facets = [
            Facet("topic", _("Topic"), Topic.choices),
            Facet("reader", _("Made for"), Reader.choices),
            Facet("kind", _("Form"), LibraryKind.choices),
        ]
        rows = found.values("pk", "topic", "reader", "kind")
        narrowed = Narrowed(rows, facets, request.GET.dict())
        items = found.filter(pk__in=narrowed.keys).with_picture().select_related("document")
        items = items.order_by("-published_on", "-pk")
        return {
            **context,
            "items": Paginator(items, PER_PAGE).get_page(request.GET.get("page")),
            "groups": narrowed.groups,
            "query": narrowed.query,
        }
