"""A centre's own pages: the way between them, wherever one stands among them."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms import visibility

# Home, the list of centres, a centre: what stands below it is deeper.
CENTRE_DEPTH = 4


@dataclass(frozen=True)
class Entry:
    text: str
    url: str
    is_current: bool


def centre_page(page: Page) -> Any:
    """The centre the page belongs to, or nothing."""
    if page.depth <= CENTRE_DEPTH:
        return None
    centres = apps.get_model("cms", "CentrePage").objects.select_related("centre")
    return centres.ancestor_of(page).first()


def entries(home: Page, here: Page) -> list[Entry]:
    """The centre and the pages right below it; nothing while it stands alone."""
    below = Page.objects.child_of(home).filter(visibility.shown()).order_by("path")
    found = [Entry(page.title, page.url, page.pk == here.pk) for page in below]
    if not found:
        return []
    return [Entry(_("The centre"), home.url, home.pk == here.pk), *found]
