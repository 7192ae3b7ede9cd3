"""sitemap.xml: every public page once in each of its languages, each naming the others."""

from collections import defaultdict
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.urls import NoReverseMatch, reverse
from django.utils import translation
from wagtail.models import Page

from cms import queries

# Screens outside the page tree that anybody may find, in every language of the site.
SCREENS = ("cms:sitemap",)


class PublicPages(Sitemap):
    limit = 10_000

    def items(self) -> list[Page]:
        found = queries.public_pages().select_related("locale").order_by("path")
        # Wagtail keeps pages of no site, such as the one it welcomes with; they have no address.
        return [page for page in found if page.url]

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


class PublicScreens(Sitemap):
    def items(self) -> list[str]:
        return list(SCREENS)

    def get_urls(self, page: int | str = 1, site: Any = None, protocol: Any = None) -> list[dict]:
        return [
            {"location": shown["location"], "alternates": with_default(versions)}
            for versions in map(screen, self.items())
            for shown in versions
        ]


def screen(name: str) -> list[dict[str, str]]:
    """The address of a screen in each language; none where there is no such screen."""
    found = []
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            try:
                address = reverse(name)
            except NoReverseMatch:
                continue
        found.append({"lang_code": language, "location": f"{settings.SITE_URL}{address}"})
    return found


def location(page: Page) -> str:
    return f"{settings.SITE_URL}{page.url}"


def with_default(versions: list[dict[str, str]]) -> list[dict[str, str]]:
    """The languages, and which of them is for readers of none: Arabic where it is there."""
    default = min(versions, key=lambda version: version["lang_code"])
    return [*versions, {**default, "lang_code": "x-default"}]
