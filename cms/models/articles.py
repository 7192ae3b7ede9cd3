from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.db.models import F, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import StreamField
from wagtail.models import PageManager

from cms import calendar_files, structured
from cms.blocks import BodyBlock, LinkBlock
from cms.enums import ArticleKind, EventState, EventType
from cms.models.base import BasePage, IndexPage, PublicPageQuerySet, RoutedPage
from cms.structured import Data
from portal.centres.enums import Audience
from portal.centres.models import Centre

PER_PAGE = 12
# As a filter says it: all of that kind.
KINDS = [
    (ArticleKind.NEWS, pgettext_lazy("several", "News")),
    (ArticleKind.GUIDE, pgettext_lazy("several", "Guides")),
    (ArticleKind.STORY, pgettext_lazy("several", "Stories")),
    (ArticleKind.EVENT, pgettext_lazy("several", "Events")),
]


class ArticleQuerySet(PublicPageQuerySet):
    def latest_first(self) -> ArticleQuerySet:
        return self.order_by("-published_on", "-pk")

    def as_cards(self) -> ArticleQuerySet:
        return self.with_picture().select_related("centre")

    def events(self) -> ArticleQuerySet:
        """Those that take place at a time."""
        return self.filter(kind=ArticleKind.EVENT, starts_at__isnull=False)


class ArticlePage(RoutedPage):
    """Dated words of the foundation or of one centre; an event also has its time and place."""

    kind = models.CharField(_("kind"), max_length=10, choices=ArticleKind, default=ArticleKind.NEWS)
    published_on = models.DateField(_("date"))
    centre = models.ForeignKey(
        Centre,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("centre"),
        help_text=_("Empty for news of the whole foundation."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)
    starts_at = models.DateTimeField(_("begins"), null=True, blank=True)
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=150, blank=True)
    is_remote = models.BooleanField(_("online or by phone"), default=False)
    event_type = models.CharField(_("type"), max_length=12, choices=EventType, blank=True)
    seats = models.CharField(
        _("seats"), max_length=120, blank=True, help_text=_("In words, such as “20, six are left”.")
    )
    registration = StreamField(
        [("link", LinkBlock())], verbose_name=_("where to register"), blank=True, max_num=1
    )
    event_state = models.CharField(
        _("state"), max_length=10, choices=EventState, default=EventState.PLANNED
    )
    state_note = models.CharField(
        _("what changed"),
        max_length=200,
        blank=True,
        help_text=_("Why, and what those should do who meant to come."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("published_on")]),
        FieldPanel("centre", permission="centres.change_centre"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldPanel("place"),
                FieldPanel("is_remote"),
                FieldRowPanel([FieldPanel("event_type"), FieldPanel("seats")]),
                FieldPanel("registration"),
                FieldRowPanel([FieldPanel("event_state"), FieldPanel("state_note")]),
            ],
            heading=_("when and where, for an event"),
        ),
    ]

    objects = PageManager.from_queryset(ArticleQuerySet)()

    searchable = ("summary", "body", "place")
    kind_of_page = "article"
    template = "cms/article.html"
    parent_page_types = ["cms.ArticleIndexPage", "cms.CentrePage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(starts_at__lte=F("ends_at")),
                name="event_begins_before_it_ends",
                violation_error_message=_("The end comes before the beginning."),
            )
        ]

    def clean(self) -> None:
        super().clean()
        if self.kind == ArticleKind.EVENT and self.starts_at is None:
            raise ValidationError({"starts_at": _("An event needs the time it begins.")})

    @path("calendar/", name="calendar")
    def calendar(self, request: HttpRequest) -> HttpResponse:
        """The event for the reader's own calendar."""
        if not self.is_event:
            raise Http404
        return calendar_files.answer([self], name=self.slug, now=timezone.now())

    @property
    def is_event(self) -> bool:
        return self.kind == ArticleKind.EVENT and self.starts_at is not None

    @property
    def is_moved(self) -> bool:
        return self.event_state == EventState.MOVED

    @property
    def is_cancelled(self) -> bool:
        return self.event_state == EventState.CANCELLED

    @property
    def registration_url(self) -> str:
        return self.registration[0].value.url if self.registration else ""

    def is_over(self, now: datetime) -> bool:
        last = self.ends_at or self.starts_at
        return last is not None and last < now

    @property
    def dated_on(self) -> date:
        return self.published_on

    @property
    def has_quick_exit(self) -> bool:  # type: ignore[override]
        return bool(self.centre and self.centre.audience == Audience.PROTECTION)

    @property
    def label(self) -> str:
        """What kind of article it is, and whose."""
        kind = self.get_event_type_display() or self.get_kind_display()
        return f"{kind} · {self.centre.name}" if self.centre else kind

    def contents(self, today: date) -> dict[str, Any]:
        others = ArticlePage.objects.shown().beside(self).exclude(pk=self.pk)
        if self.centre_id:
            others = others.filter(centre_id=self.centre_id)
        is_open = self.is_event and not self.is_cancelled and not self.is_over(timezone.now())
        return {
            "others": others.latest_first().as_cards()[:3],
            "register_url": self.registration_url if is_open else "",
        }

    def structured_data(self) -> list[Data]:
        """An article, or for something that takes place at a time, the event."""
        if self.starts_at:
            return [
                structured.event(
                    name=self.title,
                    description=self.description,
                    starts_at=timezone.localtime(self.starts_at),
                    ends_at=timezone.localtime(self.ends_at) if self.ends_at else None,
                    where=self.place,
                    is_remote=self.is_remote,
                    url=self.url,
                )
            ]
        changed = self.last_published_at
        kind = "NewsArticle" if self.kind == ArticleKind.NEWS else "Article"
        return [
            structured.without_empty(
                {
                    "@type": kind,
                    "headline": self.title,
                    "description": self.description,
                    "inLanguage": get_language(),
                    "datePublished": self.published_on.isoformat(),
                    "dateModified": changed.isoformat() if changed else None,
                    "mainEntityOfPage": structured.absolute(self.url),
                    "publisher": {"@id": structured.absolute("/#foundation")},
                }
            )
        ]


class ArticleIndexPage(IndexPage):
    template = "cms/article_index.html"
    subpage_types = ["cms.ArticlePage"]

    class Meta:
        verbose_name = _("list of articles")
        verbose_name_plural = _("lists of articles")

    def canonical_query(self, request: HttpRequest) -> str:
        """Further pages, and those of one kind, list other articles than the first."""
        kind, number = request.GET.get("kind", ""), request.GET.get("page", "")
        asked = {
            **({"kind": kind} if kind in ArticleKind.values else {}),
            **({"page": number} if number.isdecimal() and number not in ("0", "1") else {}),
        }
        return f"?{urlencode(asked)}" if asked else ""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The articles of a kind, centres' own among them, a dozen a page."""
        context = super().get_context(request, *args, **kwargs)
        articles = ArticlePage.objects.beside(self).shown().latest_first().as_cards()
        kind = request.GET.get("kind", "")
        if kind in ArticleKind.values:
            articles = articles.filter(kind=kind)
        page = Paginator(articles, PER_PAGE).get_page(request.GET.get("page"))
        query = f"kind={kind}&" if kind in ArticleKind.values else ""
        return {**context, "articles": page, "kinds": KINDS, "kind": kind, "query": query}
