from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def icon(name: str, *, flip: bool = False) -> SafeString:
    """A decorative icon of the sprite; `flip` for those that follow the direction of reading."""
    return format_html(
        '<svg class="icon{}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        " icon--flip" if flip else "",
        static("vendor/icons/sprite.svg"),
        name,
    )
