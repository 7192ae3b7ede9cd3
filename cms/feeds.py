"""News to be followed in a reader of feeds: of the whole site or of one centre, per language."""

import uuid
from datetime import datetime, time
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cms import structured
from cms.models import ArticlePage, HomePage
from portal.centres.models import Centre

LATEST = 20


class News(Feed):
    """Articles, the latest first. Addresses are the public ones, whatever host was asked."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest, slug: str = "") -> Centre | None:
        return get_object_or_404(Centre, slug=slug) if slug else None

    def title(self, centre: Centre | None) -> str:
        name = str(settings.SITE_NAME)
        return f"{centre.name} – {name}" if centre else name

    def subtitle(self, centre: Centre | None) -> str:
        return centre.summary if centre else _("News and articles")

    def link(self, centre: Centre | None) -> str:
        home = HomePage.objects.shown().filter(locale__language_code=get_language()).first()
        return structured.absolute(home.url if home else f"/{get_language()}/")

    def feed_url(self, centre: Centre | None) -> str:
        if centre is None:
            return structured.absolute(reverse("cms:feed"))
        return structured.absolute(reverse("cms:centre_feed", kwargs={"slug": centre.slug}))

    def items(self, centre: Centre | None) -> Any:
        found = ArticlePage.objects.shown().filter(locale__language_code=get_language())
        if centre is not None:
            found = found.filter(centre=centre)
        return found.latest_first().select_related("locale")[:LATEST]

    def item_title(self, item: ArticlePage) -> str:
        return item.title

    def item_description(self, item: ArticlePage) -> str:
        return item.description

    def item_link(self, item: ArticlePage) -> str:
        return structured.absolute(item.url)

    def item_guid(self, item: ArticlePage) -> str:
        """The same for good, wherever the page moves."""
        return uuid.uuid5(item.translation_key, item.locale.language_code).urn

    def item_pubdate(self, item: ArticlePage) -> datetime:
        return timezone.make_aware(datetime.combine(item.published_on, time.min))

    def item_updateddate(self, item: ArticlePage) -> datetime:
        return item.last_published_at or self.item_pubdate(item)
