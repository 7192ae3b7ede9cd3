"""Where the news of the site, and of one centre, can be followed."""

from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from portal.centres.models import Centre


class Feed(NamedTuple):
    title: str
    url: str


def followed(centre: Centre | None = None) -> list[Feed]:
    """In the active language; the whole site's first."""
    feeds = [Feed(_("News and articles"), reverse("cms:feed"))]
    if centre is not None:
        title = _("News of %(centre)s") % {"centre": centre.name}
        feeds.append(Feed(title, reverse("cms:centre_feed", kwargs={"slug": centre.slug})))
    return feeds
