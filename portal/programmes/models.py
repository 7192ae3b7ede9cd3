from __future__ import annotations

from datetime import date
from functools import cached_property

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal.centres.models import Centre
from portal.common.bilingual import Bilingual
from portal.programmes import definitions, eligibility
from portal.programmes.definitions import FormDefinition
from portal.programmes.eligibility import Eligibility
from portal.programmes.reading import DefinitionError


class ProgrammeQuerySet(models.QuerySet["Programme"]):
    def open_on(self, day: date) -> ProgrammeQuerySet:
        """Those a person can apply for that day: inside the window, with a published form."""
        return self.filter(
            Q(opens_on__isnull=True) | Q(opens_on__lte=day),
            Q(closes_on__isnull=True) | Q(closes_on__gte=day),
            pk__in=FormVersion.objects.published().values("programme_id"),
        )


class Programme(Bilingual):
    """A kind of support that a person can apply for at one centre."""

    slug = models.SlugField(_("slug"), unique=True)
    centre = models.ForeignKey(
        Centre, models.PROTECT, related_name="programmes", verbose_name=_("centre")
    )
    summary_ar = models.CharField(_("summary in Arabic"), max_length=300, blank=True)
    summary_en = models.CharField(_("summary in English"), max_length=300, blank=True)
    opens_on = models.DateField(_("open from"), null=True, blank=True)
    closes_on = models.DateField(_("open until"), null=True, blank=True)
    minutes_to_apply = models.PositiveSmallIntegerField(_("minutes to apply"), default=15)
    decision_days = models.PositiveSmallIntegerField(_("working days to a decision"), default=15)
    fee = models.DecimalField(_("fee"), max_digits=8, decimal_places=2, default=0)
    position = models.PositiveSmallIntegerField(_("place in lists"), default=0)

    objects = ProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        constraints = [
            models.CheckConstraint(
                condition=Q(opens_on__isnull=True)
                | Q(closes_on__isnull=True)
                | Q(opens_on__lte=F("closes_on")),
                name="programme_opens_before_it_closes",
            ),
        ]

    @property
    def summary(self) -> str:
        return self.in_language("summary")

    @property
    def is_free(self) -> bool:
        return self.fee == 0

    @property
    def current_version(self) -> FormVersion | None:
        """The form that new applications are written on."""
        return self.versions.published().order_by("-number").first()

    def is_open_on(self, day: date) -> bool:
        """Whether the window is open that day; the form is another question."""
        return (self.opens_on is None or self.opens_on <= day) and (
            self.closes_on is None or day <= self.closes_on
        )


class FormVersionQuerySet(models.QuerySet["FormVersion"]):
    def published(self) -> FormVersionQuerySet:
        return self.filter(published_at__isnull=False)


class FormVersion(models.Model):
    """One edition of a programme's form and rules. Once published it never changes again.

    Answers are read with the questions they were given to: a trigger in the database keeps a
    published edition as it was, and a change is a new number.
    """

    programme = models.ForeignKey(
        Programme, models.PROTECT, related_name="versions", verbose_name=_("programme")
    )
    number = models.PositiveIntegerField(_("number"))
    definition = models.JSONField(_("form"))
    eligibility = models.JSONField(_("check before applying"), null=True, blank=True)
    published_at = models.DateTimeField(_("published at"), null=True, blank=True)

    objects = FormVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition of a form")
        verbose_name_plural = _("editions of forms")
        constraints = [
            models.UniqueConstraint(fields=["programme", "number"], name="form_version_number"),
        ]

    def __str__(self) -> str:
        return f"{self.programme_id}/{self.number}"

    @cached_property
    def form(self) -> FormDefinition:
        return definitions.parse(self.definition)

    @cached_property
    def check_rules(self) -> Eligibility | None:
        return eligibility.parse(self.eligibility, self.form) if self.eligibility else None

    def clean(self) -> None:
        for field, read in (("definition", "form"), ("eligibility", "check_rules")):
            try:
                getattr(self, read)
            except DefinitionError as error:
                raise ValidationError({field: str(error)}) from error
