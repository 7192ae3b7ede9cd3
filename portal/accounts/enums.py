from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Language(TextChoices):
    ARABIC = "ar", _("Arabic")
    ENGLISH = "en", _("English")


class Numerals(TextChoices):
    LATIN = "latn", _("123")
    ARABIC = "arab", _("١٢٣")


class Purpose(TextChoices):
    """What a consent was asked for."""

    PRIVACY_NOTICE = "privacy_notice", _("privacy notice")
