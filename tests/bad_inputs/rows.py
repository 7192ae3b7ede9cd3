"""One row of the table of bad inputs, and how an answer is compared with it.

Each module here holds the rows of one part of the house: what was sent, to which door, the answer's
status, the sentence shown in Arabic and in English, and what is kept of what the person had typed.
A row that is answered by leading elsewhere is judged by the page that it leads to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

LANGUAGES = ("ar", "en")


@dataclass(frozen=True)
class Bad:
    what: str
    # The name of the address.
    door: str
    sent: Mapping[str, Any]
    status: int
    ar: str
    en: str
    # Fields of the answer's page and what stands in them.
    kept: Mapping[str, str] = field(default_factory=dict)
    files: Callable[[], dict[str, Any]] = dict

    def __str__(self) -> str:
        return self.what

    def send(self, client: Client, language: str, query: str = "", **kwargs: Any) -> HttpResponse:
        """Post it in the language; `kwargs` are the parts of the address."""
        with override(language):
            address = reverse(self.door, kwargs=kwargs or None)
        return client.post(address + query, {**self.sent, **self.files()})

    def try_out(self, client: Client, query: str = "", **kwargs: Any) -> None:
        """Send it in both languages, and judge both answers."""
        for language in LANGUAGES:
            self.judge(client, language, self.send(client, language, query, **kwargs))

    def judge(self, client: Client, language: str, response: HttpResponse) -> None:
        assert response.status_code == self.status
        page = response if self.status != 302 else client.get(response["Location"], follow=True)
        text = unescape(page.content.decode())
        assert {"ar": self.ar, "en": self.en}[language] in text
        found = typed_in(page)
        assert {name: found.get(name) for name in self.kept} == dict(self.kept)


def typed_in(response: HttpResponse) -> dict[str, str]:
    """What stands in the fields of a page, as a browser would send it again."""
    reader = _Fields()
    reader.feed(response.content.decode())
    return reader.found


class _Fields(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self._area = self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "input" and (
            given.get("type") not in ("radio", "checkbox") or "checked" in given
        ):
            value = given.get("value", "on" if "checked" in given else "")
            # Of two forms with fields of one name, the one that was filled in counts.
            self.found[name] = self.found.get(name) or value
        elif tag == "textarea":
            self._area = name
            self.found[name] = ""
        elif tag == "select":
            self._select = name
        elif tag == "option" and "selected" in given:
            self.found[self._select] = given.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            # A browser drops the line break that Django writes first.
            self.found[self._area] = self.found[self._area].removeprefix("\n")
            self._area = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.found[self._area] += data
