from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page, Revision
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.enums import LanguageRule, TranslationState
from portal.centres.models import Centre


class PageTranslationQuerySet(models.QuerySet["PageTranslation"]):
    def visible_to(self, user: Any) -> PageTranslationQuerySet:
        """Those of pages the person may edit."""
        pages = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
        return self.filter(source_page__in=pages.values("pk"))

    def owed(self) -> PageTranslationQuerySet:
        """What visitors miss: the page is there for them, its other language is not, or behind."""
        return self.filter(source_page__live=True).exclude(state=TranslationState.CURRENT)

    def of(self, page: Page) -> PageTranslationQuerySet:
        """Of the page, whichever of its languages is asked about."""
        versions = Page.objects.filter(
            pk=OuterRef("source_page_id"), translation_key=page.translation_key
        )
        return self.filter(Exists(versions))


class PageTranslation(models.Model):
    """A page's other language: what of the page it was last confirmed against, and who sees to it.

    `state`, `since` and `passages_behind` follow from the page as it is live and from `confirmed`;
    `cms.translations.upkeep` counts them anew whenever either changes.
    """

    source_page = models.ForeignKey(Page, models.CASCADE, related_name="+", verbose_name=_("page"))
    locale = models.ForeignKey(Locale, models.CASCADE, related_name="+", verbose_name=_("language"))
    centre = models.ForeignKey(
        Centre,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("centre"),
    )
    state = models.CharField(
        _("state"), max_length=10, choices=TranslationState, default=TranslationState.MISSING
    )
    since = models.DateTimeField(_("since"), null=True, blank=True)
    passages_behind = models.PositiveIntegerField(_("passages"), default=0)
    # The page's words by their path, as they were when somebody confirmed the translation.
    confirmed = models.JSONField(_("confirmed words"), default=dict, blank=True)
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True, blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("confirmed by"),
    )
    # The words of a draft whose translation is confirmed, and that translation: they go together.
    prepared = models.JSONField(_("prepared words"), default=dict, blank=True)
    prepared_revision = models.ForeignKey(
        Revision,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("prepared translation"),
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("responsible"),
    )
    due_on = models.DateField(_("due by"), null=True, blank=True)

    objects = PageTranslationQuerySet.as_manager()

    class Meta:
        verbose_name = _("translation of a page")
        verbose_name_plural = _("translations of pages")
        constraints = [
            models.UniqueConstraint(fields=["source_page", "locale"], name="page_translation_once"),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True) | Q(confirmed_at__isnull=False),
                name="translation_confirmed_with_its_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source_page} – {self.locale}"

    def is_overdue(self, today: date) -> bool:
        return self.due_on is not None and self.due_on < today


class LanguagePolicy(models.Model):
    """What publishing asks of the other language, for a page and what is below it."""

    page = models.OneToOneField(Page, models.CASCADE, related_name="+", verbose_name=_("page"))
    rule = models.CharField(_("publishing"), max_length=10, choices=LanguageRule)

    class Meta:
        verbose_name = _("rule for languages")
        verbose_name_plural = _("rules for languages")

    def __str__(self) -> str:
        return f"{self.page}: {self.get_rule_display()}"
