from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cms import seasons
from portal.centres.enums import Weekday
from portal.common import calendars
from portal.common.bilingual import Bilingual
from portal.common.memorable import Calendar

LONGEST = 300
MONTH = [MinValueValidator(1), MaxValueValidator(12)]
DAY = [MinValueValidator(1), MaxValueValidator(31)]
SHIFTS = [(-1, _("a day earlier")), (0, _("as calculated")), (1, _("a day later"))]


class Season(Bilingual):
    """Something the year brings again: Ramadan, a feast, winter, a world day.

    It is told in the calendar it belongs to; its days in each year are `Occurrence` rows.
    """

    slug = models.SlugField(_("slug"), unique=True)
    calendar = models.CharField(
        _("calendar"), max_length=10, choices=Calendar, default=Calendar.GREGORIAN
    )
    first_month = models.PositiveSmallIntegerField(_("month it begins in"), validators=MONTH)
    first_day = models.PositiveSmallIntegerField(
        _("day it begins on"),
        validators=DAY,
        help_text=_("30 in a Hijri month of 29 days means its last day."),
    )
    weekday = models.PositiveSmallIntegerField(
        _("weekday"),
        choices=Weekday,
        null=True,
        blank=True,
        help_text=_(
            "When chosen, it begins on the first such weekday from that day on. The second"
            " Tuesday of February is the first Tuesday from 8 February on."
        ),
    )
    days = models.PositiveSmallIntegerField(
        _("length in days"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST)],
        help_text=_("Either the length, or the day it ends on."),
    )
    last_month = models.PositiveSmallIntegerField(
        _("month it ends in"), null=True, blank=True, validators=MONTH
    )
    last_day = models.PositiveSmallIntegerField(
        _("day it ends on"), null=True, blank=True, validators=DAY
    )

    class Meta:
        verbose_name = _("season")
        verbose_name_plural = _("seasons")
        constraints = [
            models.CheckConstraint(
                condition=Q(days__gte=1, last_month__isnull=True, last_day__isnull=True)
                | Q(days__isnull=True, last_month__isnull=False, last_day__isnull=False),
                name="season_has_length_or_end",
                violation_error_message=_("Give the length in days, or the day it ends on."),
            ),
            models.CheckConstraint(
                condition=Q(
                    first_month__gte=1, first_month__lte=12, first_day__gte=1, first_day__lte=31
                ),
                name="season_begins_on_a_day",
            ),
        ]

    def clean(self) -> None:
        """A season of the Hijri calendar has no month of 31 days."""
        super().clean()
        if self.calendar != Calendar.HIJRI:
            return
        for field in ("first_day", "last_day"):
            if (getattr(self, field) or 0) > seasons.HIJRI_MONTH_LENGTHS[1]:
                raise ValidationError({field: _("A Hijri month has 29 or 30 days.")})


class OccurrenceQuerySet(models.QuerySet["Occurrence"]):
    def within(self, first: date, last: date) -> OccurrenceQuerySet:
        """Those with a day between the two."""
        return self.filter(starts_on__lte=last, ends_on__gte=first)

    def with_season(self) -> OccurrenceQuerySet:
        return self.select_related("season")


class Occurrence(models.Model):
    """A season in one year: its days by the calendar, and as the moon was sighted."""

    season = models.ForeignKey(
        Season, models.CASCADE, related_name="occurrences", verbose_name=_("season")
    )
    year = models.PositiveSmallIntegerField(_("year in its own calendar"))
    calculated_starts_on = models.DateField(_("begins by calculation"))
    calculated_ends_on = models.DateField(_("ends by calculation"))
    start_shift = models.SmallIntegerField(_("the beginning"), choices=SHIFTS, default=0)
    end_shift = models.SmallIntegerField(_("the end"), choices=SHIFTS, default=0)
    starts_on = models.DateField(_("begins"))
    ends_on = models.DateField(_("ends"))
    corrected_at = models.DateTimeField(_("corrected at"), null=True, blank=True)
    corrected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("corrected by"),
    )
    # Another season's correction moved this one; what somebody says of this one itself wins.
    led_by = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="followers",
        verbose_name=_("moved with"),
    )

    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("season in a year")
        verbose_name_plural = _("seasons by year")
        constraints = [
            models.UniqueConstraint(fields=["season", "year"], name="season_once_a_year"),
            models.CheckConstraint(
                condition=Q(starts_on__lte=F("ends_on")),
                name="occurrence_begins_before_it_ends",
                violation_error_message=_("The end comes before the beginning."),
            ),
            models.CheckConstraint(
                condition=Q(start_shift__in=(-1, 0, 1), end_shift__in=(-1, 0, 1)),
                name="occurrence_moves_one_day",
            ),
            models.CheckConstraint(
                condition=Q(corrected_at__isnull=False)
                | Q(corrected_by__isnull=True, start_shift=0, end_shift=0),
                name="occurrence_corrected_with_its_time",
            ),
        ]
        indexes = [models.Index(fields=["starts_on", "ends_on"], name="occurrence_days")]

    def __str__(self) -> str:
        return f"{self.season.name} {self.year_name}"

    @property
    def is_hijri(self) -> bool:
        return self.season.calendar == Calendar.HIJRI

    @property
    def year_name(self) -> str:
        """The year as its calendar writes it."""
        if self.is_hijri:
            return calendars.hijri_year(self.year, get_language() or "ar")
        return str(self.year)

    @property
    def calculated(self) -> seasons.Days:
        return seasons.Days(self.calculated_starts_on, self.calculated_ends_on)

    @property
    def is_own_correction(self) -> bool:
        """Whether somebody corrected this very season, rather than one it follows."""
        return self.corrected_at is not None and self.led_by_id is None

    def get_next(self) -> Occurrence | None:
        later: Any = Occurrence.objects.with_season().filter(season_id=self.season_id)
        return later.filter(year=self.year + 1).first()
