from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from search.enums import Kind


class Entry(models.Model):
    """Public words as they are found: the reading copy of a page, in one language.

    Whether the page may still be seen is asked of the page itself, at every search.
    """

    key = models.CharField(_("key"), max_length=60, unique=True)
    page = models.ForeignKey(Page, models.CASCADE, related_name="+", verbose_name=_("page"))
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    title = models.CharField(_("title"), max_length=255)
    summary = models.TextField(_("summary"), blank=True)
    text = models.TextField(_("text"), blank=True)
    # Folded words between spaces, so that " word" finds a beginning and "word" any part.
    title_words = models.TextField(_("words of the title"))
    words = models.TextField(_("words"))
    dated_on = models.DateField(_("date"), null=True, blank=True)

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        indexes = [models.Index(fields=["language", "kind"], name="entry_language_kind")]

    def __str__(self) -> str:
        return self.title
