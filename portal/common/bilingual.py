from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class Bilingual(models.Model):
    """A row with a name in both languages; `name` is the one of the active language."""

    name_ar = models.CharField(_("name in Arabic"), max_length=150)
    name_en = models.CharField(_("name in English"), max_length=150)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.in_language("name")

    def in_language(self, field: str) -> str:
        """The field's text in the active language, such as `in_language("name")`."""
        return in_language(self, field)


def in_language(row: models.Model, field: str) -> str:
    """The same for a row that has no name of its own."""
    suffix = "en" if (get_language() or "").startswith("en") else "ar"
    return getattr(row, f"{field}_{suffix}")
