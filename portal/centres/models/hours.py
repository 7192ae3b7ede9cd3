"""When a centre is open: every week, and on days that differ."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from portal.centres.enums import Weekday
from portal.centres.hours import Hours
from portal.centres.models.centres import Centre
from portal.common.bilingual import Bilingual


class Opening(models.Model):
    """A stretch of opening on a weekday; closing at or before opening is on the next day."""

    # Python's weekday number: Monday is 0, Sunday is 6.
    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=Weekday)
    opens_at = models.TimeField(_("opens at"))
    closes_at = models.TimeField(
        _("closes at"), help_text=_("An earlier time than the opening is on the next day.")
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.weekday} {self.opens_at}–{self.closes_at}"

    @property
    def hours(self) -> Hours:
        return Hours(self.opens_at, self.closes_at)


def makes_sense(name: str) -> models.CheckConstraint:
    """Open for a while on a day that exists."""
    return models.CheckConstraint(
        condition=Q(weekday__lte=6) & ~Q(opens_at=F("closes_at")), name=name
    )


class OpeningHours(Opening):
    """One stretch of opening every week; a day without a row is closed."""

    centre = models.ForeignKey(
        Centre, models.CASCADE, related_name="opening_hours", verbose_name=_("centre")
    )

    class Meta:
        verbose_name = _("opening hours")
        verbose_name_plural = _("opening hours")
        constraints = [makes_sense("opening_hours_make_sense")]


class SpecialHours(ClusterableModel, Bilingual):
    """Days on which other hours hold than every week: Ramadan, a feast, a holiday.

    Without any stretch the centre is closed. Of two that cover a day, the one that began later
    holds, and the centre's own before everybody's.
    """

    centre = models.ForeignKey(
        Centre,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="special_hours",
        verbose_name=_("centre"),
        help_text=_("Empty for every centre, as for public holidays."),
    )
    first_on = models.DateField(_("first day"))
    last_on = models.DateField(_("last day"))

    class Meta:
        verbose_name = _("special hours")
        verbose_name_plural = _("special hours")
        indexes = [models.Index(fields=["last_on", "first_on"], name="special_hours_days")]
        constraints = [
            models.CheckConstraint(
                condition=Q(first_on__lte=F("last_on")),
                name="special_hours_in_order",
                violation_error_message=_("The last day comes before the first."),
            )
        ]


class SpecialStretch(Opening):
    """One stretch of special hours, on every such weekday within them."""

    special = ParentalKey(
        SpecialHours,
        on_delete=models.CASCADE,
        related_name="stretches",
        verbose_name=_("special hours"),
    )

    class Meta:
        verbose_name = _("hours of a weekday")
        verbose_name_plural = _("hours of weekdays")
        constraints = [makes_sense("special_stretch_makes_sense")]
