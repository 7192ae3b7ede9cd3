from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField

from cms import visibility
from cms.blocks import BodyBlock, MaterialBlock
from cms.enums import ExpertiseKind
from cms.facets import Facet, Narrowed
from cms.models.base import BasePage, IndexPage, RoutedPage


class ExpertisePage(RoutedPage):
    """A standard, template or manual that centres work by, for staff unless it says otherwise."""

    kind = models.CharField(_("kind"), max_length=10, choices=ExpertiseKind)
    is_internal = models.BooleanField(
        _("for staff only"),
        default=True,
        help_text=_("Nobody else sees the page or the files that stand on it alone."),
    )
    edition = models.CharField(
        _("edition"), max_length=60, blank=True, help_text=_("Such as “second, 2026”.")
    )
    published_on = models.DateField(_("in force since"))
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)
    material = StreamField(MaterialBlock(), verbose_name=_("documents and links"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("is_internal")]),
        FieldRowPanel([FieldPanel("edition"), FieldPanel("published_on")]),
        FieldPanel("body"),
        FieldPanel("material"),
    ]

    searchable = ("summary", "edition", "body", "material")
    kind_of_page = "library"
    template = "cms/expertise.html"
    parent_page_types = ["cms.ExpertiseIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("piece of expertise")
        verbose_name_plural = _("pieces of expertise")

    @property
    def dated_on(self) -> date:
        return self.published_on


class ExpertiseIndexPage(IndexPage):
    """What the expertise centre gives to centres and associations; staff see more of it."""

    show_in_menus_default = False
    template = "cms/expertise_index.html"
    subpage_types = ["cms.ExpertisePage"]

    class Meta:
        verbose_name = _("expertise library")
        verbose_name_plural = _("expertise libraries")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        internal = visibility.is_for_staff(request)
        found = ExpertisePage.objects.child_of(self).readable(internal=internal)
        facets = [Facet("kind", _("Kind"), ExpertiseKind.choices)]
        narrowed = Narrowed(found.values("pk", "kind"), facets, request.GET.dict())
        items = found.filter(pk__in=narrowed.keys).order_by("kind", "-published_on", "pk")
        return {**context, "items": items, "groups": narrowed.groups}
