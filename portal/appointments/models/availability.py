"""What is offered: services as consultations, who gives them, and when."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from portal.appointments import slots
from portal.appointments.enums import Gender, Spoken
from portal.centres.enums import Role, Weekday
from portal.centres.models import Centre, Membership, Service
from portal.common.bilingual import Bilingual, in_language

if TYPE_CHECKING:
    from portal.accounts.models import User


class Offer(models.Model):
    """A bookable service as a remote consultation: its length, its rules, what it is not for."""

    service = models.OneToOneField(
        Service, models.CASCADE, related_name="offer", verbose_name=_("service")
    )
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=30)
    pause_minutes = models.PositiveSmallIntegerField(_("minutes of pause after it"), default=0)
    notice_hours = models.PositiveSmallIntegerField(_("hours of notice"), default=2)
    weeks_ahead = models.PositiveSmallIntegerField(_("weeks it can be booked ahead"), default=4)
    course_ar = models.TextField(_("how it runs, in Arabic"), blank=True)
    course_en = models.TextField(_("how it runs, in English"), blank=True)
    unsuited_ar = models.TextField(_("what it is not for, in Arabic"), blank=True)
    unsuited_en = models.TextField(_("what it is not for, in English"), blank=True)

    class Meta:
        verbose_name = _("terms of a consultation")
        verbose_name_plural = _("terms of consultations")
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__gte=15, minutes__lte=240, weeks_ahead__gte=1),
                name="offer_lasts_a_while",
            )
        ]

    def __str__(self) -> str:
        return str(self.service)

    @property
    def course(self) -> str:
        return in_language(self, "course")

    @property
    def unsuited(self) -> str:
        return in_language(self, "unsuited")

    @property
    def terms(self) -> slots.Terms:
        return slots.Terms(
            minutes=self.minutes,
            pause=self.pause_minutes,
            notice=timedelta(hours=self.notice_hours),
            ahead=timedelta(weeks=self.weeks_ahead),
        )


class CounsellorQuerySet(models.QuerySet["Counsellor"]):
    def available(self) -> CounsellorQuerySet:
        """Those who can be booked: active, and still counsellors of their centre."""
        memberships = Membership.objects.current().filter(
            user_id=OuterRef("user_id"), centre_id=OuterRef("centre_id"), role=Role.COUNSELLOR
        )
        return self.filter(Exists(memberships), is_active=True, user__is_active=True)

    def visible_to(self, user: User) -> CounsellorQuerySet:
        """Oneself, and for a manager the counsellors of the centre."""
        managed = Membership.objects.of(user, Role.MANAGER).values("centre_id")
        own = Membership.objects.of(user, Role.COUNSELLOR).values("centre_id")
        return self.filter(Q(centre_id__in=managed) | Q(user_id=user.pk, centre_id__in=own))


class Counsellor(Bilingual):
    """A member of a centre who gives consultations, as the people who book see them."""

    key = models.UUIDField(_("key"), default=uuid.uuid4, unique=True, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="counsellor",
        verbose_name=_("account"),
    )
    centre = models.ForeignKey(
        Centre, models.CASCADE, related_name="counsellors", verbose_name=_("centre")
    )
    services = models.ManyToManyField(
        Service, related_name="counsellors", verbose_name=_("services")
    )
    gender = models.CharField(_("gender"), max_length=5, choices=Gender)
    # Few counsellors, many combinations: chosen among in Python, so a plain list is enough.
    languages = models.JSONField(_("languages"), default=list)
    is_active = models.BooleanField(_("takes bookings"), default=True)

    objects = CounsellorQuerySet.as_manager()

    class Meta:
        verbose_name = _("counsellor")
        verbose_name_plural = _("counsellors")

    @property
    def language_names(self) -> list[str]:
        return [str(Spoken(code).label) for code in self.languages]


class WeeklyHours(models.Model):
    """Hours a counsellor gives every week; for one service, or for all of theirs."""

    counsellor = models.ForeignKey(
        Counsellor, models.CASCADE, related_name="weekly_hours", verbose_name=_("counsellor")
    )
    service = models.ForeignKey(
        Service,
        models.CASCADE,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("service"),
    )
    # Python's weekday number: Monday is 0, Sunday is 6.
    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=Weekday)
    starts = models.TimeField(_("from"))
    ends = models.TimeField(_("to"))

    class Meta:
        verbose_name = _("weekly hours")
        verbose_name_plural = _("weekly hours")
        constraints = [
            models.CheckConstraint(
                condition=Q(weekday__lte=6) & Q(starts__lt=F("ends")),
                name="weekly_hours_make_sense",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.starts:%H:%M}–{self.ends:%H:%M}"

    @property
    def hours(self) -> slots.Hours:
        return slots.Hours(self.starts, self.ends)


class AvailabilityException(models.Model):
    """Days that differ from the week: away for hours or days, or extra hours."""

    counsellor = models.ForeignKey(
        Counsellor, models.CASCADE, related_name="exceptions", verbose_name=_("counsellor")
    )
    first_on = models.DateField(_("first day"))
    last_on = models.DateField(_("last day"))
    is_away = models.BooleanField(_("is away"), default=True)
    # Both empty: the whole day.
    starts = models.TimeField(_("from"), null=True, blank=True)
    ends = models.TimeField(_("to"), null=True, blank=True)

    class Meta:
        verbose_name = _("exception to the week")
        verbose_name_plural = _("exceptions to the week")
        constraints = [
            models.CheckConstraint(
                condition=Q(first_on__lte=F("last_on")),
                name="exception_days_in_order",
            ),
            models.CheckConstraint(
                condition=Q(starts__isnull=True, ends__isnull=True, is_away=True)
                | Q(starts__isnull=False, ends__isnull=False, starts__lt=F("ends")),
                name="exception_hours_make_sense",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_on} – {self.last_on}"

    @property
    def change(self) -> slots.Change:
        hours = slots.Hours(self.starts, self.ends) if self.starts and self.ends else None
        return slots.Change(self.first_on, self.last_on, self.is_away, hours)
