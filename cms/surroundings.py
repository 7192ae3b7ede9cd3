"""What stands around every page: menu, footer, hotline, social media, in the reader's language.

Two queries whatever is set, and nothing kept between requests: a change shows on the next page.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Case, Exists, OuterRef, Q, Value, When
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms import visibility
from cms.models import SiteSettings, StandardPage
from cms.models.site_settings import MENU_LIMIT

# Below Wagtail's invisible root stand the homes of the languages, below them the sections.
SECTION_DEPTH = 3
# Types of lists that stand beside the sections of the menu.
LISTS = (
    "directorypage",
    "eventindexpage",
    "libraryindexpage",
    "expertiseindexpage",
    "partnerindexpage",
    "questionspage",
)

# An entry as it is stored.
Raw = dict[str, Any]


@dataclass(frozen=True)
class Link:
    title: str
    url: str


@dataclass(frozen=True)
class Column:
    title: str
    links: list[Link]


@dataclass(frozen=True)
class Surroundings:
    menu: list[Link]
    footer: list[Column]
    hotline: str
    hours: str
    accounts: list[Link]


def surroundings(language: str) -> Surroundings:
    row = SiteSettings.objects.first() or SiteSettings()
    menu = [child["value"] for child in row.menu.raw_data]
    columns = [child["value"] for child in row.footer.raw_data]
    chosen = _Chosen([*menu, *(entry for column in columns for entry in entries(column))], language)
    links = chosen.links(menu) if menu else chosen.sections()
    footer = [
        Column(column[f"title_{language}"], chosen.links(entries(column))) for column in columns
    ]
    return Surroundings(
        menu=links,
        footer=footer or _usual_footer([*links, *chosen.lists()], chosen.footer_pages()),
        hotline=row.hotline or settings.HOTLINE,
        hours=row.hours,
        accounts=[_account(child["value"]) for child in row.accounts.raw_data],
    )


def _usual_footer(sections: list[Link], pages: list[Link]) -> list[Column]:
    columns = [Column(_("On this site"), sections), Column(_("Your rights"), pages)]
    return [column for column in columns if column.links]


def _account(value: Raw) -> Link:
    return Link(value["name"], value["address"])


def entries(column: Raw) -> list[Raw]:
    return [item["value"] for item in column["entries"]]


class _Chosen:
    """The pages that entries name and those that are usual, in one language, by one query."""

    def __init__(self, chosen: Iterable[Raw], language: str) -> None:
        self.language = language
        ids = {key for entry in chosen if (key := entry["link"].get("page"))}
        keys = Page.objects.filter(pk__in=ids).values("translation_key")
        in_footer = StandardPage.objects.filter(pk=OuterRef("pk"), is_in_footer=True)
        is_list = Q(depth=SECTION_DEPTH, show_in_menus=False, content_type__model__in=LISTS)
        usual = Q(depth=SECTION_DEPTH, show_in_menus=True) | Q(Exists(in_footer)) | is_list
        here = visibility.shown() & Q(locale__language_code=language)
        pages: Any = Page.objects.filter(
            Q(pk__in=ids) | (here & (usual | Q(translation_key__in=keys)))
        )
        self.pages = list(
            pages.annotate(
                is_here=Case(When(here, then=Value(1)), default=Value(0)),
                is_list=Case(When(is_list, then=Value(1)), default=Value(0)),
                is_in_footer=Case(When(Exists(in_footer), then=Value(1)), default=Value(0)),
            ).order_by("path")
        )
        self.keys = {page.pk: page.translation_key for page in self.pages}
        self.here = {page.translation_key: page for page in self.pages if page.is_here}

    def sections(self) -> list[Link]:
        found = (p for p in self.here.values() if p.depth == SECTION_DEPTH and p.show_in_menus)
        return [Link(page.title, page.url) for page in found][:MENU_LIMIT]

    def lists(self) -> list[Link]:
        """Those that have no room in the menu."""
        return [Link(page.title, page.url) for page in self.here.values() if page.is_list]

    def footer_pages(self) -> list[Link]:
        return [Link(page.title, page.url) for page in self.here.values() if page.is_in_footer]

    def links(self, entries: Iterable[Raw]) -> list[Link]:
        """Those that lead somewhere in this language."""
        return list(self._links(entries))

    def _links(self, entries: Iterable[Raw]) -> Iterator[Link]:
        for entry in entries:
            label, link = entry[f"label_{self.language}"], entry["link"]
            page = self.here.get(self.keys.get(link.get("page")))
            if page is not None:
                yield Link(label or page.title, page.url)
            elif not link.get("page") and (url := _outside(link)):
                yield Link(label, url)


def _outside(link: Raw) -> str:
    if not link.get("destination"):
        return link.get("address") or ""
    try:
        return reverse(link["destination"])
    except NoReverseMatch:
        return ""
