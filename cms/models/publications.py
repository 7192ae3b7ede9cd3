from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument


class Publication(AbstractDocument):
    """A public file to take along, in one language or in none."""

    language = models.CharField(_("language"), max_length=2, blank=True, choices=settings.LANGUAGES)
    is_accessible = models.BooleanField(
        _("accessible"), default=False, help_text=_("Tagged, with headings and readable text.")
    )

    admin_form_fields = ("title", "file", "collection", "language", "is_accessible", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
