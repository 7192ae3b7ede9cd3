from django import template
from wagtail.models import Page

from cms.translations import queries

register = template.Library()


@register.simple_tag
def standing_of(page: Page) -> queries.Standing | None:
    """Where the page's languages stand, on screens whose view is another package's."""
    return queries.standing(page)
