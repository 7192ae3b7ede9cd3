"""Keeps the reading copy in step with the pages.

Written in the transaction of the change, and as a whole by `manage.py search_rebuild`. A page
declares its own words: `searchable_text()` and `kind`.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db import transaction
from django.db.models import Q
from wagtail.models import Page

from cms import queries
from cms.models import BasePage
from portal.common import analysis
from search import lexicon, vocabulary
from search.enums import Kind
from search.models import Entry


def keep(page: Page) -> None:
    """Write the page's entry, or remove it when a visitor may not see the page."""
    key = _key(page)
    specific = page.specific
    if _can_be_found(specific):
        said = _said(specific)
        Entry.objects.update_or_create(key=key, defaults=said)
        vocabulary.learn(specific.locale.language_code, _all_words(said))
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
        vocabulary.forget_unwritten()


def read_again(forms: Iterable[str]) -> int:
    """Give the entries that hold one of these forms their stems anew; say how many there were."""
    nothing, known = analysis.Lexicon(), lexicon.current()
    stems = {term.stems[0] for form in forms for term in analysis.terms(form, nothing)}
    stems |= {known.plurals[stem] for stem in stems if stem in known.plurals}
    held = Q(pk__in=[])
    for stem in stems:
        held |= Q(stems__contains=analysis.spaced(stem))
    entries = list(Entry.objects.filter(held))
    for entry in entries:
        entry.title_stems = analysis.read(entry.title, known).stems
        entry.stems = analysis.read(entry.words, known).stems
    return Entry.objects.bulk_update(entries, ["title_stems", "stems"], batch_size=100)


def _in_chunks(keys: Iterable[int], size: int = 200) -> Iterator[Page]:
    remaining = list(keys)
    while remaining:
        chunk, remaining = remaining[:size], remaining[size:]
        yield from Page.objects.filter(pk__in=chunk).order_by("pk").specific()


def _key(page: Page) -> str:
    return f"page:{page.pk}"


def _said(page: BasePage) -> dict[str, object]:
    text = page.searchable_text()
    known = lexicon.current()
    title = analysis.read(page.title, known)
    whole = analysis.read(f"{page.title}\n{page.description}\n{text}", known)
    return {
        "page_id": page.pk,
        "language": page.locale.language_code,
        "kind": Kind(page.kind_of_page),
        "title": page.title,
        "summary": page.description,
        "text": text,
        "title_words": title.words,
        "title_stems": title.stems,
        "words": whole.words,
        "stems": whole.stems,
        "dated_on": _date(page),
    }


def _all_words(said: dict[str, object]) -> str:
    return f"{said['title']}\n{said['summary']}\n{said['text']}"


def _date(page: BasePage) -> date | None:
    moment = page.last_published_at or page.first_published_at
    return page.dated_on or (moment.date() if moment else None)
