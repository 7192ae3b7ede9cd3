"""Keeps the reading copy in step with the pages.

Written in the transaction of the change, and as a whole by `manage.py search_rebuild`. A page
declares its own words: `searchable_text()` and `kind`.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db import transaction
from wagtail.models import Page

from cms import queries
from cms.models import BasePage
from portal.common import arabic
from search.enums import Kind
from search.models import Entry


def keep(page: Page) -> None:
    """Write the page's entry, or remove it when a visitor may not see the page."""
    key = _key(page)
    specific = page.specific
    if _can_be_found(specific):
        Entry.objects.update_or_create(key=key, defaults=_said(specific))
    else:
        Entry.objects.filter(key=key).delete()


def _can_be_found(page: Page) -> bool:
    is_ours = isinstance(page, BasePage) and page.is_searchable
    return is_ours and queries.public_pages().filter(pk=page.pk).exists()


def drop(page: Page) -> None:
    Entry.objects.filter(key=_key(page)).delete()


def rebuild() -> Iterator[Page]:
    """Write every entry anew and drop what is left over, yielding each page when it is done.

    One transaction: until it ends, visitors search the entries of before.
    """
    with transaction.atomic():
        kept = []
        for page in _in_chunks(queries.public_pages().order_by("pk").values_list("pk", flat=True)):
            keep(page)
            kept.append(_key(page))
            yield page
        Entry.objects.exclude(key__in=kept).delete()


def padded(text: str) -> str:
    return f" {' '.join(arabic.words(text))} "


def _in_chunks(keys: Iterable[int], size: int = 200) -> Iterator[Page]:
    remaining = list(keys)
    while remaining:
        chunk, remaining = remaining[:size], remaining[size:]
        yield from Page.objects.filter(pk__in=chunk).order_by("pk").specific()


def _key(page: Page) -> str:
    return f"page:{page.pk}"


def _said(page: BasePage) -> dict[str, object]:
    text = page.searchable_text()
    return {
        "page_id": page.pk,
        "language": page.locale.language_code,
        "kind": Kind(page.kind_of_page),
        "title": page.title,
        "summary": page.description,
        "text": text,
        "title_words": padded(page.title),
        "words": padded(f"{page.title}\n{page.description}\n{text}"),
        "dated_on": _date(page),
    }


def _date(page: BasePage) -> date | None:
    moment = page.last_published_at or page.first_published_at
    return page.dated_on or (moment.date() if moment else None)
