from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal.applications.models import Application
from portal.cases.enums import Outcome
from portal.common.encryption import EncryptedTextField


class Case(models.Model):
    """What staff add to an application while they study it.

    State, case worker and due date are the application's own and stand nowhere else.
    """

    application = models.OneToOneField(
        Application, models.CASCADE, related_name="case", verbose_name=_("application")
    )
    opened_at = models.DateTimeField(_("opened at"))
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("opened by")
    )

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")

    def __str__(self) -> str:
        return str(self.application)

    @property
    def recommendation(self) -> Recommendation | None:
        """The one that stands; earlier ones are kept for the record."""
        return self.recommendations.standing().select_related("made_by").first()


class RecommendationQuerySet(models.QuerySet["Recommendation"]):
    def standing(self) -> RecommendationQuerySet:
        return self.filter(set_aside_at__isnull=True)


class Recommendation(models.Model):
    """What the case worker advises, with the reasoning. The applicant never reads it."""

    case = models.ForeignKey(
        Case, models.CASCADE, related_name="recommendations", verbose_name=_("case")
    )
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome)
    reasoning = EncryptedTextField(_("reasoning"))
    made_at = models.DateTimeField(_("made at"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("made by")
    )
    # Replaced by another, sent back by the decider, or overtaken by a new question.
    set_aside_at = models.DateTimeField(_("set aside at"), null=True, blank=True)
    set_aside_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("set aside by"),
    )

    objects = RecommendationQuerySet.as_manager()

    class Meta:
        verbose_name = _("recommendation")
        verbose_name_plural = _("recommendations")
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(set_aside_at__isnull=True),
                name="recommendation_one_stands",
            ),
            models.CheckConstraint(
                condition=Q(set_aside_at__isnull=True, set_aside_by__isnull=True)
                | Q(set_aside_at__isnull=False, set_aside_by__isnull=False),
                name="recommendation_set_aside_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.outcome}"

    @property
    def is_to_approve(self) -> bool:
        return self.outcome == Outcome.APPROVE


class Note(models.Model):
    """A remark for colleagues on the same case. The applicant never reads it."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="notes", verbose_name=_("case"))
    text = EncryptedTextField(_("text"))
    written_at = models.DateTimeField(_("written at"))
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("written by")
    )
    # Of the form it came by, which two presses share; unknown for the oldest notes.
    request_key = models.UUIDField(_("key of the request"), null=True, editable=False)

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        constraints = [
            models.UniqueConstraint(fields=["case", "request_key"], name="note_written_once"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.written_at:%Y-%m-%d}"
