"""sitemap.xml: every public page once in each of its languages, each naming the others."""

from collections import defaultdict
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from wagtail.models import Page

from cms import queries


class PublicPages(Sitemap):
    limit = 10_000

    def items(self) -> list[Page]:
        return list(queries.public_pages().select_related("locale").order_by("path"))

    def get_urls(self, page: int | str = 1, site: Any = None, protocol: Any = None) -> list[dict]:
        pages = self.items()
        versions = defaultdict(list)
        for version in pages:
            versions[version.translation_key].append(
                {"lang_code": version.locale.language_code, "location": location(version)}
            )
        first = (int(page) - 1) * self.limit
        return [
            {
                "location": location(shown),
                "lastmod": shown.last_published_at,
                "alternates": with_default(versions[shown.translation_key]),
            }
            for shown in pages[first : first + self.limit]
        ]


def location(page: Page) -> str:
    return f"{settings.SITE_URL}{page.url}"


def with_default(versions: list[dict[str, str]]) -> list[dict[str, str]]:
    """The languages, and which of them is for readers of none: Arabic where it is there."""
    default = min(versions, key=lambda version: version["lang_code"])
    return [*versions, {**default, "lang_code": "x-default"}]
