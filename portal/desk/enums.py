from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class Banner(TextChoices):
    """Where a change of mode is announced."""

    NOWHERE = "", pgettext_lazy("banner", "None")
    CENTRE = "centre", pgettext_lazy("banner", "On the pages of the centre")
    SITE = "site", pgettext_lazy("banner", "On every public page")
