from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Prefetch, Q
from django.utils.translation import gettext_lazy as _

from cms.enums import PartnerKind
from cms.models.base import IndexPage
from cms.models.pictures import Picture
from cms.shapes import Shape
from portal.common.bilingual import Bilingual


class PartnerQuerySet(models.QuerySet["Partner"]):
    def listed(self) -> PartnerQuerySet:
        """In the order of lists, ready to be shown with their logos."""
        logos = Picture.objects.prefetch_renditions(*Shape.SQUARE.filters)
        with_logo = self.prefetch_related(Prefetch("logo", queryset=logos))
        return with_logo.order_by("position", "pk")


class Partner(Bilingual):
    """A body the foundation works with, and the memorandum the two have signed."""

    kind = models.CharField(_("kind"), max_length=12, choices=PartnerKind)
    field_ar = models.CharField(_("field of cooperation in Arabic"), max_length=200)
    field_en = models.CharField(_("field of cooperation in English"), max_length=200)
    logo = models.ForeignKey(
        Picture,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo"),
    )
    address = models.URLField(_("address of its site"), blank=True)
    signed_on = models.DateField(_("memorandum signed on"), null=True, blank=True)
    valid_until = models.DateField(_("memorandum valid until"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(_("place in lists"), default=0)

    objects = PartnerQuerySet.as_manager()

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(signed_on__lte=F("valid_until")),
                name="memorandum_signed_before_it_ends",
                violation_error_message=_("The memorandum ends before it was signed."),
            )
        ]

    @property
    def field(self) -> str:
        return self.in_language("field")

    def is_in_force_on(self, day: date) -> bool:
        if self.signed_on is None or self.signed_on > day:
            return False
        return self.valid_until is None or day <= self.valid_until


class PartnerIndexPage(IndexPage):
    """Whom the foundation works with. Partners are rows, edited once for both languages."""

    show_in_menus_default = False
    template = "cms/partner_index.html"
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("list of partners")
        verbose_name_plural = _("lists of partners")

    def contents(self, today: date) -> dict[str, Any]:
        partners = list(Partner.objects.listed())
        groups = [
            (kind.label, [partner for partner in partners if partner.kind == kind])
            for kind in PartnerKind
        ]
        return {
            "groups": [(label, found) for label, found in groups if found],
            "count": len(partners),
            "in_force": sum(partner.is_in_force_on(today) for partner in partners),
        }
