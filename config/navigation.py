"""Where a visitor can go from any page. Which entry is current follows from the address."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse, translate_url
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.http import urlencode
from django.utils.translation import get_language, get_language_info, pgettext_lazy

from cms import queries, surroundings
from cms.announcements import Banner
from cms.surroundings import Link, Surroundings
from portal.accounts.requests import SignedInRequest
from portal.desk import navigation as desk

# View name, words, icon.
PORTAL = (
    ("home:dashboard", pgettext_lazy("navigation", "Overview"), "house"),
    ("applications:list", pgettext_lazy("navigation", "My applications"), "file-text"),
    ("appointments:list", pgettext_lazy("navigation", "My consultations"), "calendar-days"),
    ("documents:list", pgettext_lazy("navigation", "My documents"), "paperclip"),
    ("beneficiaries:profile", pgettext_lazy("navigation", "My details"), "user"),
    ("accounts:settings", pgettext_lazy("navigation", "Account settings"), "settings"),
)


@dataclass(frozen=True)
class Entry:
    text: str
    url: str
    is_current: bool
    icon: str = ""


@dataclass(frozen=True)
class Language:
    """The same page in another language; its name is written in that language."""

    code: str
    name: str
    direction: str
    url: str


def address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


@dataclass(frozen=True)
class Column:
    title: str
    entries: list[Entry]


def around(request: HttpRequest, language: str) -> Surroundings:
    """What stands around the page, asked for once in a request."""
    known: Surroundings | None = getattr(request, "surroundings", None)
    if known is None:
        known = queries.surroundings(language)
        request.surroundings = known  # type: ignore[attr-defined]
    return known


def links(request: HttpRequest, found: Iterable[Link]) -> list[Entry]:
    return [Entry(link.title, link.url, request.path.startswith(link.url)) for link in found]


def columns(request: HttpRequest, found: Iterable[surroundings.Column]) -> list[Column]:
    return [Column(column.title, links(request, column.links)) for column in found]


def entries(request: HttpRequest, names: tuple[tuple[str, Any, str], ...]) -> list[Entry]:
    """The entries whose view exists; the longest address that begins this one is current."""
    found = [(address(name), text, icon) for name, text, icon in names]
    here = max(
        (url for url, *_rest in found if url and request.path.startswith(url)),
        key=len,
        default="",
    )
    return [Entry(text, url, url == here, icon) for url, text, icon in found if url]


def languages(request: HttpRequest) -> list[Language]:
    """The other languages. A page that knows its translations sets `request.alternates`."""
    alternates: dict[str, str] = getattr(request, "alternates", {})
    found = []
    for code, _name in settings.LANGUAGES:
        if code != get_language():
            info = get_language_info(code)
            url = alternates.get(code) or translate_url(request.get_full_path(), code)
            direction = "rtl" if info["bidi"] else "ltr"
            found.append(Language(code, info["name_local"], direction, url))
    return found


def banners(request: HttpRequest, language: str) -> list[Banner]:
    """Announcements for this page. A page of a centre sets `request.concerned_centre`."""
    centre = getattr(request, "concerned_centre", None)
    found = queries.banners(language, centre=centre, now=timezone.now())
    # None leads to where the reader is already.
    return [replace(b, link_url="") if b.link_url == request.path else b for b in found]


@dataclass(frozen=True)
class Idle:
    """When a session ends by itself, how to prolong it, and where its end leads."""

    seconds: int
    keep_url: str
    ended_url: str


def idle(request: HttpRequest) -> Idle:
    seconds = settings.IDLE_STAFF if request.user.is_staff else settings.IDLE_BENEFICIARY
    ended = f"{reverse('accounts:ended')}?{urlencode({'next': request.path})}"
    return Idle(seconds, reverse("accounts:keep"), ended)


def navigation(request: HttpRequest) -> dict[str, Any]:
    language = get_language() or settings.LANGUAGE_CODE
    here = SimpleLazyObject(lambda: around(request, language))
    return {
        "navigation": {
            "sections": SimpleLazyObject(lambda: links(request, here.menu)),
            "footer": SimpleLazyObject(lambda: columns(request, here.footer)),
            "accounts": SimpleLazyObject(lambda: links(request, here.accounts)),
            "portal": SimpleLazyObject(lambda: entries(request, PORTAL)),
            "desk": SimpleLazyObject(lambda: desk.entries(cast(SignedInRequest, request))),
            "idle": SimpleLazyObject(lambda: idle(request)),
            "languages": SimpleLazyObject(lambda: languages(request)),
            "banners": SimpleLazyObject(lambda: banners(request, language)),
        }
    }
