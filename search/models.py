import re

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from portal.common import analysis
from search.enums import Belonging, Kind


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
    # Folded words and their stems between spaces, so that " word " finds a whole one.
    title_words = models.TextField(_("words of the title"))
    title_stems = models.TextField(_("stems of the title"), default="")
    words = models.TextField(_("words"))
    stems = models.TextField(_("stems"), default="")
    dated_on = models.DateField(_("date"), null=True, blank=True)

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        indexes = [models.Index(fields=["language", "kind"], name="entry_language_kind")]

    def __str__(self) -> str:
        return self.title


class LexiconEntry(models.Model):
    """Words that find one another in the search, though they are spelled differently."""

    belonging = models.CharField(
        _("they are"), max_length=6, choices=Belonging, default=Belonging.EQUAL
    )
    words = models.CharField(
        _("words"),
        max_length=500,
        unique=True,
        help_text=_(
            "With commas between them, in both languages if you like. Of broken plurals, the"
            " singular comes first: “orphan, orphans” in Arabic."
        ),
    )

    class Meta:
        verbose_name = _("dictionary row")
        verbose_name_plural = _("search dictionary")

    def __str__(self) -> str:
        return self.words

    @property
    def forms(self) -> list[str]:
        return self.forms_of(self.words)

    @staticmethod
    def forms_of(words: str) -> list[str]:
        return [form.strip() for form in re.split("[,،]", words) if form.strip()]

    def clean(self) -> None:
        nothing = analysis.Lexicon()
        if sum(bool(analysis.terms(form, nothing)) for form in self.forms) < 2:
            raise ValidationError(
                {"words": _("At least two words are needed, with a comma between them.")}
            )


class Word(models.Model):
    """A word that stands on public pages: what a slip of the finger is compared with."""

    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    # Folded and without its article; beside it the spelling its author chose.
    word = models.CharField(_("word"), max_length=40)
    spelling = models.CharField(_("spelling"), max_length=40)

    class Meta:
        verbose_name = _("word of the site")
        verbose_name_plural = _("words of the site")
        constraints = [models.UniqueConstraint(fields=["language", "word"], name="word_is_once")]

    def __str__(self) -> str:
        return self.spelling


class Miss(models.Model):
    """Words that several readers looked for in a week in vain; who they were is unknown."""

    words = models.CharField(_("words"), max_length=60)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    week_of = models.DateField(_("week from"))
    count = models.PositiveIntegerField(_("times asked"))

    class Meta:
        verbose_name = _("search without result")
        verbose_name_plural = _("searches without result")
        constraints = [
            models.UniqueConstraint(
                fields=["week_of", "language", "words"], name="miss_once_in_a_week"
            )
        ]

    def __str__(self) -> str:
        return self.words
