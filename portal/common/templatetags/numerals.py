from typing import Any

from django import template
from django.utils import formats

from portal.common import numerals as preferred

register = template.Library()


@register.filter
def numerals(value: Any) -> str:
    """A number, or text with numbers in it, in the reader's digits. Never for codes or phones."""
    text = value if isinstance(value, str) else str(formats.localize(value))
    return preferred.shown(text)
