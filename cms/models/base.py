from __future__ import annotations

from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from django.db import models
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import StreamValue
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager, Revision
from wagtail.query import PageQuerySet

from cms import charts, policy, structured, visibility
from cms.forms import PublicPageForm
from cms.models.pictures import Picture, pictures_within, ready
from cms.panels import LanguagesPanel
from cms.shapes import Shape
from cms.structured import Data
from cms.visibility import Version
from portal.centres.models import Centre


class PublicPageQuerySet(PageQuerySet):
    def shown(self) -> PublicPageQuerySet:
        """What a visitor may see: published, not private, in its own language's words."""
        return self.filter(visibility.shown())

    def readable(self, *, internal: bool) -> PublicPageQuerySet:
        """What a visitor may see, and with `internal` what all staff may."""
        return self.filter(visibility.shown(internal=internal))

    def beside(self, page: Page) -> PublicPageQuerySet:
        """In the language of the page."""
        return self.filter(locale_id=page.locale_id)

    def with_picture(self, shape: Shape = Shape.CARD) -> PublicPageQuerySet:
        """Ready to be listed as cards: no query for a picture or its sizes."""
        pictures = Picture.objects.prefetch_renditions(*shape.filters)
        return self.prefetch_related(Prefetch("picture", queryset=pictures))


class BasePage(Page):
    """What every public page has. Facts are rows elsewhere; a page holds words and pictures."""

    # Fields whose text a search should find, beside the title.
    searchable: ClassVar[tuple[str, ...]] = ("summary",)
    # Whether a search offers it.
    is_searchable: ClassVar[bool] = True
    # By which results are grouped.
    kind_of_page: ClassVar[str] = "page"

    summary = models.TextField(
        _("summary"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences, for lists and for search engines."),
    )
    picture = models.ForeignKey(
        Picture,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )
    review_on = models.DateField(
        _("review by"), null=True, blank=True, help_text=_("When someone should read it again.")
    )

    objects = PageManager.from_queryset(PublicPageQuerySet)()

    base_form_class = PublicPageForm
    content_panels = [
        LanguagesPanel(),
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("picture"),
    ]
    settings_panels = [*Page.settings_panels, FieldPanel("review_on")]

    class Meta:
        abstract = True

    # Whether to offer leaving the site at once, for readers who may be watched.
    has_quick_exit: bool = False
    # Whether only staff may see it.
    is_internal: bool = False

    @property
    def description(self) -> str:
        """What search engines and shared links say of the page."""
        return self.search_description or self.summary

    @property
    def is_stand_in(self) -> bool:
        """Whether it only repeats the words of another language's page."""
        return self.alias_of is not None and self.alias_of.locale_id != self.locale_id

    @property
    def own_centre(self) -> Centre | None:
        """The centre the page belongs to, if it is one's; its news can be followed from here."""
        return getattr(self, "centre", None)

    @property
    def concerned_centre(self) -> int | None:
        """The key of the centre whose announcements the page shows beside the whole site's."""
        return getattr(self, "centre_id", None)

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """Not there for others when it is for staff, nor before its minute or after its last."""
        if self.is_internal and not visibility.is_for_staff(request):
            raise Http404
        if not path_components and not visibility.is_in_time(self, timezone.now()):
            raise Http404
        return super().route(request, path_components)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.is_stand_in:
            return redirect("cms:not_translated", page_id=self.alias_of_id)
        return super().serve(request, *args, **kwargs)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        return policy.loosened(super().serve_preview(request, mode_name))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        ready(self.pictures())
        versions = visibility.versions(self)
        # The language switch in the masthead reads it.
        request.alternates = visibility.alternates(self, versions)  # type: ignore[attr-defined]
        # The announcements above the page read it.
        request.concerned_centre = self.concerned_centre  # type: ignore[attr-defined]
        trail = self.trail()
        return {
            **super().get_context(request, *args, **kwargs),
            "versions": versions,
            "newer_url": visibility.newer_url(self, versions),
            # Where an approver of this draft answers; nothing for visitors.
            "review_url": "",
            "trail": trail,
            "canonical": f"{self.url}{self.canonical_query(request)}",
            "structured": self.all_structured_data(trail),
            **self.contents(timezone.localdate()),
        }

    def publish(self, revision: Revision, user: Any = None, **options: Any) -> None:
        """Every way to publish that asks nobody first ends here: workflow, schedule, list."""
        # Checks read what pages are made of.
        from cms import checks, release

        reasons = checks.obstacles(revision.as_object())
        if reasons:
            release.hold(revision=revision, reasons=reasons, by=user)
        else:
            super().publish(revision, user=user, **options)

    def contents(self, today: date) -> dict[str, Any]:
        """What the template shows beside the page's own fields."""
        return {}

    @property
    def can_be_shared(self) -> bool:
        """A page about violence, passed on, would leave a trace for whoever watches."""
        return not self.has_quick_exit and not getattr(self, "is_internal", False)

    @property
    def can_be_rated(self) -> bool:
        return self.live and not getattr(self, "is_internal", False)

    def canonical_query(self, request: HttpRequest) -> str:
        """What of the query makes a page of its own for search engines; usually nothing."""
        return ""

    def structured_data(self) -> list[Data]:
        """What the page is about, in schema.org's words. Types override it; see cms.structured."""
        return []

    def all_structured_data(self, trail: list[dict[str, str]]) -> list[Data]:
        found = self.structured_data()
        if trail:
            found = [*found, structured.breadcrumbs(trail, self.title, self.url)]
        return found

    @property
    def dated_on(self) -> date | None:
        """The day its words belong to, where that is not the day of publication."""
        return None

    def trail(self) -> list[dict[str, str]]:
        """The way up, from home to the parent."""
        above = self.get_ancestors().filter(depth__gt=1)
        titles = [(page.title, page.url) for page in above]
        return [
            {"title": title if place else gettext("Home"), "url": url}
            for place, (title, url) in enumerate(titles)
        ]

    def pictures(self) -> list[Picture]:
        """Those the page itself shows, without its lists."""
        streams = (f.name for f in self._meta.get_fields() if isinstance(f, StreamField))
        found = [picture for name in streams for picture in pictures_within(getattr(self, name))]
        return [self.picture, *found] if self.picture else found

    def searchable_text(self) -> str:
        """The page's words without its title, one part a line."""
        return "\n".join(filter(None, (self._text_of(field) for field in self.searchable)))

    def _text_of(self, field: str) -> str:
        value: Any = getattr(self, field)
        if isinstance(value, StreamValue):
            parts = map(str, value.stream_block.get_searchable_content(value))
            # What Wagtail says of a block's field that was left out.
            return "\n".join(part for part in parts if part != "None")
        return strip_tags(str(value))


class RoutedPage(RoutablePageMixin, BasePage):
    """A page with further screens below its address."""

    class Meta:
        abstract = True

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """The mixin answers its own screens unasked; they are seen when the page is."""
        if self.is_internal and not visibility.is_for_staff(request):
            raise Http404
        found = super().route(request, path_components)
        if found.page is self and not visibility.is_in_time(self, timezone.now()):
            raise Http404
        return found

    def serve(
        self, request: HttpRequest, view: Any = None, args: Any = None, kwargs: Any = None
    ) -> HttpResponse:
        if self.is_stand_in:
            return BasePage.serve(self, request)
        return super().serve(request, view, args, kwargs)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        return BasePage.serve_preview(self, request, mode_name)

    @path("figures/<uuid:key>/", name="figures")
    def figures(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """The numbers of a chart that stands on the page."""
        for child in getattr(self, "body", ()):
            if child.block_type == "chart" and child.id == str(key):
                return charts.answer(child.value, name=f"{self.slug}-{child.id[:8]}")
        raise Http404

    def screen(
        self, request: HttpRequest, template: str, *, below: str, title: str, **context: Any
    ) -> HttpResponse:
        """A screen of its own at `below`, in each language in which the page itself is read."""
        around = super().get_context(request)
        found = [Version(each.language, f"{each.url}{below}") for each in around["versions"]]
        request.alternates = visibility.alternates(self, found)  # type: ignore[attr-defined]
        trail = [*around["trail"], {"title": self.title, "url": self.url}]
        url = f"{self.url}{below}"
        here = {
            "screen_title": title,
            "screen_url": url,
            "versions": found,
            "canonical": url,
            "structured": [structured.breadcrumbs(trail, title, url)],
        }
        return render(request, template, {**around, "trail": trail, **here, **context})


class IndexPage(BasePage):
    """A list of its children; one of a kind in each language."""

    show_in_menus_default = True
    max_count_per_parent = 1
    parent_page_types = ["cms.HomePage"]

    class Meta:
        abstract = True
