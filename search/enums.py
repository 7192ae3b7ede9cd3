from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    """What is found, as a filter names it: all of that kind."""

    CENTRE = "centre", _("Centres")
    PROGRAMME = "programme", _("Support programmes")
    CAMPAIGN = "campaign", _("Campaigns")
    ARTICLE = "article", _("News and articles")
    LIBRARY = "library", _("Library")
    PAGE = "page", _("Other pages")


class Belonging(TextChoices):
    """Why words stand in one row of the dictionary."""

    EQUAL = "equal", _("words that count as the same")
    PLURAL = "plural", _("a singular and its broken plurals")
