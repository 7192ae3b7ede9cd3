from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal.centres.enums import Audience, ContactKind, Mode
from portal.common.bilingual import Bilingual


class Centre(Bilingual):
    """An independent centre under the foundation, with its own staff, clients and secrecy."""

    slug = models.SlugField(_("slug"), unique=True)
    summary_ar = models.CharField(_("summary in Arabic"), max_length=300, blank=True)
    summary_en = models.CharField(_("summary in English"), max_length=300, blank=True)
    audience = models.CharField(_("serves"), max_length=20, choices=Audience)
    accent = models.CharField(_("accent colour"), max_length=20, default="accent")
    position = models.PositiveSmallIntegerField(_("place in lists"), default=0)
    # Stricter centres (protection, family counselling) hide cases even from administrators.
    is_strict = models.BooleanField(_("strict confidentiality"), default=False)
    address_ar = models.CharField(_("address in Arabic"), max_length=300, blank=True)
    address_en = models.CharField(_("address in English"), max_length=300, blank=True)
    latitude = models.DecimalField(
        _("latitude"), max_digits=9, decimal_places=6, null=True, blank=True
    )
    longitude = models.DecimalField(
        _("longitude"), max_digits=9, decimal_places=6, null=True, blank=True
    )
    hours_note_ar = models.CharField(_("note on hours in Arabic"), max_length=200, blank=True)
    hours_note_en = models.CharField(_("note on hours in English"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("centre")
        verbose_name_plural = _("centres")
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__isnull=False, longitude__isnull=False),
                name="centre_place_is_whole",
            )
        ]

    @property
    def summary(self) -> str:
        return self.in_language("summary")

    @property
    def address(self) -> str:
        return self.in_language("address")

    @property
    def hours_note(self) -> str:
        return self.in_language("hours_note")


class Service(Bilingual):
    """Something a centre does for people, and the way it is given at present."""

    centre = models.ForeignKey(
        Centre, models.CASCADE, related_name="services", verbose_name=_("centre")
    )
    slug = models.SlugField(_("slug"))
    summary_ar = models.CharField(_("summary in Arabic"), max_length=300, blank=True)
    summary_en = models.CharField(_("summary in English"), max_length=300, blank=True)
    mode = models.CharField(_("mode"), max_length=12, choices=Mode, default=Mode.IN_PERSON)
    mode_reason_ar = models.CharField(_("reason in Arabic"), max_length=200, blank=True)
    mode_reason_en = models.CharField(_("reason in English"), max_length=200, blank=True)
    mode_until = models.DateField(_("until"), null=True, blank=True)
    # Consultations by video or phone that people book themselves.
    is_bookable = models.BooleanField(_("can be booked online"), default=False)
    position = models.PositiveSmallIntegerField(_("place in lists"), default=0)

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")
        constraints = [
            models.UniqueConstraint(fields=["centre", "slug"], name="service_slug_in_centre"),
        ]

    @property
    def summary(self) -> str:
        return self.in_language("summary")

    @property
    def mode_reason(self) -> str:
        return self.in_language("mode_reason")


class Contact(models.Model):
    centre = models.ForeignKey(
        Centre, models.CASCADE, related_name="contacts", verbose_name=_("centre")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=ContactKind)
    value = models.CharField(
        _("number or address"), max_length=254, help_text=_("Phone numbers as E.164.")
    )
    position = models.PositiveSmallIntegerField(_("place in lists"), default=0)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def __str__(self) -> str:
        return self.value
