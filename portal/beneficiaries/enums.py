from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Calendar(TextChoices):
    """Which calendar the person thinks of the birth date in; the row keeps the Gregorian day."""

    GREGORIAN = "gregorian", _("Gregorian")
    HIJRI = "hijri", _("Hijri")


class Address(TextChoices):
    """How Arabic sentences speak to the person."""

    NEUTRAL = "", _("neutral form")
    MASCULINE = "masculine", _("masculine form")
    FEMININE = "feminine", _("feminine form")


class Ground(TextChoices):
    """Why a centre may read about a person."""

    APPLICATION = "application", _("application")
    BOOKING = "booking", _("consultation")
    REFERRAL = "referral", _("referral")
    BREAK_GLASS = "break_glass", _("emergency access with a stated reason")
