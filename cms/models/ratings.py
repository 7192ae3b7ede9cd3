from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class Rating(models.Model):
    """Whether a reader found a page useful. Of the reader it knows nothing, of the time the day."""

    # It only counts: a page rated is not a page in use.
    wagtail_reference_index_ignore: ClassVar[bool] = True

    key = models.UUIDField(_("key"), unique=True)
    page = models.ForeignKey(
        Page, models.CASCADE, related_name="ratings", verbose_name=_("page"), db_index=False
    )
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    is_useful = models.BooleanField(_("useful"))
    reason = models.TextField(_("reason"), max_length=500, blank=True)
    given_on = models.DateField(_("given on"))

    class Meta:
        verbose_name = _("rating")
        verbose_name_plural = _("ratings")
        indexes = [models.Index(fields=["page", "given_on"], name="rating_page_day")]

    def __str__(self) -> str:
        return f"{self.page_id}: {'+' if self.is_useful else '-'}"
