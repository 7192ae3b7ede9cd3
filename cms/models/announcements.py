from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms import visibility
from cms.enums import AnnouncementLevel
from portal.centres.models import Centre, ModeChange
from portal.common.bilingual import in_language


class AnnouncementQuerySet(models.QuerySet["Announcement"]):
    def current(self, now: datetime) -> AnnouncementQuerySet:
        lasting = Q(ends_at__isnull=True) | Q(ends_at__gt=now)
        return self.filter(lasting, starts_at__lte=now)

    def for_pages_of(self, centre: int | None) -> AnnouncementQuerySet:
        """Those of the whole site, and the centre's own on its pages."""
        return self.filter(Q(centre__isnull=True) | Q(centre_id=centre))

    def with_link(self, language: str) -> AnnouncementQuerySet:
        """Joined with the page each leads to, as that page is in the language."""
        pages: Any = Page.objects.filter(
            visibility.shown(),
            translation_key=OuterRef("page__translation_key"),
            locale__language_code=language,
        )
        return self.annotate(
            link_title=Subquery(pages.values("title")[:1]),
            link_path=Subquery(pages.values("url_path")[:1]),
        )


class Announcement(models.Model):
    """Something every visitor should know now, at the top of the pages it concerns."""

    text_ar = models.CharField(_("text in Arabic"), max_length=400)
    text_en = models.CharField(_("text in English"), max_length=400)
    level = models.CharField(
        _("level"), max_length=10, choices=AnnouncementLevel, default=AnnouncementLevel.INFO
    )
    starts_at = models.DateTimeField(_("shown from"))
    ends_at = models.DateTimeField(
        _("shown until"),
        null=True,
        blank=True,
        help_text=_("Empty until further notice."),
    )
    centre = models.ForeignKey(
        Centre,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("centre"),
        help_text=_("Empty for the whole site; otherwise the pages of this centre show it."),
    )
    page = models.ForeignKey(
        Page,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page with more about it"),
        help_text=_("Readers are led to it in their own language."),
    )
    # Raised with a change of a service's mode, and gone with it.
    mode_change = models.OneToOneField(
        ModeChange,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("change of mode"),
    )

    objects = AnnouncementQuerySet.as_manager()

    class Meta:
        verbose_name = _("announcement")
        verbose_name_plural = _("announcements")
        indexes = [models.Index(fields=["starts_at", "ends_at"], name="announcement_time")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(starts_at__lt=F("ends_at")),
                name="announcement_begins_before_it_ends",
                violation_error_message=_("The end comes before the beginning."),
            )
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        return in_language(self, "text")
