from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from portal.common import bidi, phones

register = template.Library()


@register.filter
def ltr(value: Any) -> SafeString | str:
    """A reference, number, address or code, which always reads left to right in one piece."""
    return format_html('<bdi dir="ltr" class="nowrap">{}</bdi>', value) if value else ""


@register.filter
def iso(value: Any) -> SafeString | str:
    """A name or somebody's words, which read in their own direction."""
    return format_html("<bdi>{}</bdi>", value) if value else ""


@register.filter
def isolated(value: Any) -> str:
    """The same in a mail's subject or text."""
    return bidi.isolate(str(value))


@register.filter
def phone(value: str | None) -> SafeString | str:
    """A kept phone number with its spaces."""
    return ltr(phones.display(value)) if value else ""
