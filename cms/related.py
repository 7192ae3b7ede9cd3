"""Chosen programmes and centres, found again in the reader's language and ready as cards."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from wagtail.models import Locale, Page

MODELS = ("ProgrammePage", "CentrePage")


def cards(pages: Iterable[Page | None]) -> list[Any]:
    """In the order of the choice; what this language lacks or nobody may see is left out."""
    wanted = [page.translation_key for page in pages if page]
    found: dict[Any, Any] = {}
    here = Locale.get_active()
    for name in MODELS:
        # Blocks stand below the models whose pages they may choose.
        rows = apps.get_model("cms", name).objects.shown().as_cards()
        found |= {
            row.translation_key: row
            for row in rows.filter(translation_key__in=wanted, locale_id=here.pk)
        }
    return [found[key] for key in wanted if key in found]
