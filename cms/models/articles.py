from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField

from cms.blocks import BodyBlock
from cms.enums import ArticleKind
from cms.models.base import BasePage, IndexPage
from portal.centres.models import Centre


class ArticleIndexPage(IndexPage):
    template = "cms/article_index.html"
    subpage_types = ["cms.ArticlePage"]

    class Meta:
        verbose_name = _("list of articles")
        verbose_name_plural = _("lists of articles")


class ArticlePage(BasePage):
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

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("published_on")]),
        FieldPanel("centre"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldPanel("place"),
                FieldPanel("is_remote"),
            ],
            heading=_("when and where, for an event"),
        ),
    ]

    searchable = ("summary", "body", "place")
    template = "cms/article.html"
    parent_page_types = ["cms.ArticleIndexPage"]
    subpage_types = []

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
