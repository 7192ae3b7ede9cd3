from __future__ import annotations

import hashlib
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

from cms.enums import Verdict


class ReviewLinkQuerySet(models.QuerySet["ReviewLink"]):
    def of(self, page: Page) -> ReviewLinkQuerySet:
        """For the page, made from whichever of its languages."""
        return self.filter(page__translation_key=page.translation_key)

    def open_at(self, now: datetime) -> ReviewLinkQuerySet:
        return self.filter(expires_at__gt=now, withdrawn_at__isnull=True)


class ReviewLink(models.Model):
    """A secret way for one named person to see one draft, and to answer; no account needed.

    The secret itself is shown once, when it is made; only its digest is kept.
    """

    page = models.ForeignKey(Page, models.CASCADE, related_name="+", verbose_name=_("page"))
    revision = models.ForeignKey(
        Revision, models.CASCADE, related_name="+", verbose_name=_("draft")
    )
    # The other language as it was when the link was made, where there was one.
    other_revision = models.ForeignKey(
        Revision,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("draft in the other language"),
    )
    name = models.CharField(_("name of the approver"), max_length=150)
    token_digest = models.CharField(_("digest of the secret"), max_length=64, unique=True)
    created_at = models.DateTimeField(_("made at"))
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("made by"),
    )
    expires_at = models.DateTimeField(_("valid until"))
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("withdrawn by"),
    )
    verdict = models.CharField(_("answer"), max_length=10, blank=True, choices=Verdict)
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)
    remark = models.TextField(_("remark"), max_length=2000, blank=True)

    objects = ReviewLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("approval link")
        verbose_name_plural = _("approval links")
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_by__isnull=True) | Q(withdrawn_at__isnull=False),
                name="review_withdrawn_with_its_time",
            ),
            models.CheckConstraint(
                condition=Q(verdict="", answered_at__isnull=True)
                | (~Q(verdict="") & Q(answered_at__isnull=False)),
                name="review_answered_with_its_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.page} – {self.name}"

    def is_open(self, now: datetime) -> bool:
        return self.withdrawn_at is None and self.expires_at > now

    @staticmethod
    def digest(token: str) -> str:
        return hashlib.sha256(token.encode()).hexdigest()
