"""Links to pages, kept as whichever language's page was chosen, followed in the reader's own."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import NoReverseMatch, reverse
from wagtail.models import Locale, Page

from cms import visibility


def page_urls(ids: Iterable[int]) -> dict[int, str]:
    """Where a link to each page leads in the active language; unpublished pages are left out.

    A page without that language leads to the page that says so.
    """
    wanted = set(ids)
    if not wanted:
        return {}
    keys = Page.objects.filter(pk__in=wanted).values("translation_key")
    versions = list(Page.objects.filter(visibility.shown(), translation_key__in=keys))
    here = Locale.get_active().pk
    urls = {page.translation_key: page.url for page in versions if page.locale_id == here}
    return {
        page.pk: urls.get(page.translation_key)
        or reverse("cms:not_translated", kwargs={"page_id": page.pk})
        for page in versions
        if page.pk in wanted
    }


def urls(links: Sequence[Any]) -> list[str]:
    """The address of each link block, in one query for all; empty where it leads nowhere."""
    pages = page_urls(link["page"].pk for link in links if link["page"])
    return [pages.get(link["page"].pk, "") if link["page"] else _outside(link) for link in links]


def _outside(link: Any) -> str:
    if not link["destination"]:
        return link["address"] or ""
    try:
        return reverse(link["destination"])
    except NoReverseMatch:
        return ""
