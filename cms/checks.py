"""What a page must have before visitors see it, and what it had better have."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

from cms.enums import Shows
from cms.models.base import BasePage
from cms.models.pictures import Picture
from cms.translations import policy


@dataclass(frozen=True)
class Check:
    """One line of the list before publishing."""

    name: str
    # What is missing and what to do, one sentence each; none when all is well.
    reasons: tuple[str, ...]
    blocks: bool

    @property
    def is_met(self) -> bool:
        return not self.reasons


@dataclass(frozen=True)
class Use:
    """A picture in its place on the page."""

    picture: Picture
    is_described: bool


def checklist(page: BasePage) -> list[Check]:
    uses = list(_uses(page))
    links = list(_links(page))
    return [
        Check(_("Pictures have alternative text"), tuple(_undescribed(page, uses)), True),
        Check(_("People in pictures agreed"), tuple(_unagreed(uses)), True),
        Check(_("The address suits its language"), tuple(_address(page)), True),
        Check(_("Links lead somewhere"), tuple(_broken(links)), True),
        Check(_("Both languages may go out"), tuple(policy.obstacles(page)), True),
        Check(_("Linked pages are published"), tuple(_unpublished(links)), False),
        Check(_("There is a summary"), tuple(_summary(page)), False),
        Check(_("There is a day to read it again"), tuple(_review(page)), False),
    ]


def obstacles(page: BasePage) -> list[str]:
    """Why the page may not be published as it is; empty when it may."""
    found = checklist(page)
    return [reason for check in found if check.blocks for reason in check.reasons]


def _values(page: BasePage) -> Iterator[Any]:
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            yield from _within(getattr(page, field.name))


def _within(value: Any) -> Iterator[Any]:
    """The value and everything in it, however deep."""
    yield value
    if isinstance(value, StructValue):
        parts: Iterable[Any] = value.values()
    elif isinstance(value, StreamValue):
        parts = (child.value for child in value)
    else:
        parts = value if isinstance(value, ListValue) else ()
    for part in parts:
        yield from _within(part)


def _uses(page: BasePage) -> Iterator[Use]:
    """Each picture once for each place; words given in a place count there only."""
    language = page.locale.language_code
    if page.picture:
        yield Use(page.picture, _is_described(page.picture, language))
    for value in _values(page):
        if not isinstance(value, StructValue):
            continue
        for part in value.values():
            if isinstance(part, Picture):
                here = value.get("is_decorative") or value.get("alternative_text")
                yield Use(part, bool(here) or _is_described(part, language))


def _is_described(picture: Picture, language: str) -> bool:
    with translation.override(language):
        return picture.is_decorative or bool(picture.alternative)


def _undescribed(page: BasePage, uses: list[Use]) -> Iterator[str]:
    said = {
        "ar": _("“%(picture)s” has no alternative text in Arabic. Write it, or mark decoration."),
        "en": _("“%(picture)s” has no alternative text in English. Write it, or mark decoration."),
    }
    sentence = said[page.locale.language_code]
    for title in dict.fromkeys(use.picture.title for use in uses if not use.is_described):
        yield sentence % {"picture": title}


def _unagreed(uses: list[Use]) -> Iterator[str]:
    for picture in {use.picture.pk: use.picture for use in uses}.values():
        named = {"picture": picture.title}
        if not picture.shows:
            yield _("Say of “%(picture)s” whether it shows people.") % named
        elif picture.lacks_consent and picture.shows == Shows.CHILDREN:
            yield (
                _("“%(picture)s” shows children, and no consent of their guardians is on record.")
                % named
            )
        elif picture.lacks_consent:
            yield _("“%(picture)s” shows people, and their consent is not on record.") % named


def _address(page: BasePage) -> Iterator[str]:
    if page.locale.language_code == "en" and not page.slug.isascii():
        yield _("The address of an English page needs Latin letters. Change the slug.")


@dataclass(frozen=True)
class Link:
    words: str
    # "page" or "document" and its key; "" leads nowhere.
    kind: str
    target: int


def _links(page: BasePage) -> Iterator[Link]:
    for value in _values(page):
        if isinstance(value, RichText):
            yield from _in_text(value.source)
        elif isinstance(value, StructValue) and isinstance(value.get("page"), Page):
            yield Link(value["page"].title, "page", value["page"].pk)


def _in_text(source: str) -> Iterator[Link]:
    for anchor in BeautifulSoup(source, "html.parser").find_all("a"):
        kind, key, href = anchor.get("linktype", ""), anchor.get("id", ""), anchor.get("href", "")
        words = anchor.get_text(" ", strip=True)
        if kind in ("page", "document") and str(key).isdigit():
            yield Link(words, str(kind), int(str(key)))
        elif not href or not words:
            yield Link(words, "", 0)


def _broken(links: list[Link]) -> Iterator[str]:
    known = {
        "page": _known(Page, links, "page"),
        "document": _known(get_document_model(), links, "document"),
    }
    for link in links:
        if not link.words:
            yield _("A link has no words. Write some, or remove it.")
        elif link.target not in known.get(link.kind, ()):
            yield _("The link “%(words)s” leads nowhere. Choose where, or remove it.") % {
                "words": link.words
            }


def _known(model: Any, links: list[Link], kind: str) -> set[int]:
    wanted = {link.target for link in links if link.kind == kind}
    return (
        set(model.objects.filter(pk__in=wanted).values_list("pk", flat=True)) if wanted else set()
    )


def _unpublished(links: list[Link]) -> Iterator[str]:
    wanted = {link.target: link.words for link in links if link.kind == "page"}
    drafts = Page.objects.filter(pk__in=wanted, live=False) if wanted else []
    for draft in drafts:
        yield _("“%(words)s” leads to a page that is not published yet; visitors see no link.") % {
            "words": wanted[draft.pk]
        }


def _summary(page: BasePage) -> Iterator[str]:
    if not page.description.strip():
        yield _("Write a summary: lists and search engines show it.")


def _review(page: BasePage) -> Iterator[str]:
    if page.review_on is None:
        yield _("Set a day on which somebody reads the page again (under “Settings”).")
