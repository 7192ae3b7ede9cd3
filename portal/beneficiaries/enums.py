from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


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


class Outcome(TextChoices):
    """How a request for another phone number ended."""

    APPLIED = "applied", _("new number in force")
    CANCELLED = "cancelled", _("cancelled")
    OVERTAKEN = "overtaken", _("overtaken")
