"""People at a browser: they read labels in their language and press what they can name."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext, override
from playwright.sync_api import Locator, Page, expect

from tests.browser.inspection import Inspector

# What a person looks for: a phrase of the catalogue, or content written in both languages.
Words = str | dict[str, str]


@dataclass
class Visitor:
    """Somebody using the site in one language; every page they come to is inspected."""

    page: Page
    language: str
    # None where scripts are off: nothing could look at the page from inside.
    inspector: Inspector | None = None

    def say(self, words: Words, **values: object) -> str:
        """The words as the page has them in this person's language."""
        if isinstance(words, dict):
            return words[self.language]
        with override(self.language):
            return gettext(words) % values if values else gettext(words)

    def open(self, path: str = "") -> None:
        """An address below the person's language: `search/`, not `/ar/search/`."""
        self.page.goto(f"/{self.language}/{path}")
        self.look()

    def look(self) -> None:
        if self.inspector:
            self.inspector.inspect(self.page, self.language)

    def follow(self, words: Words, *, within: str = "body", **values: object) -> None:
        self._leave_by(self.link(words, within=within, **values))

    def press(self, words: Words, *, within: str = "main") -> None:
        self._leave_by(self.button(words, within=within))

    def search(self, words: str) -> None:
        box = self.page.locator("main").get_by_role("searchbox")
        box.fill(words)
        with self.page.expect_navigation():
            box.press("Enter")
        self.look()

    def switch_to(self, language: str) -> None:
        with self.page.expect_navigation():
            self.page.locator(f".language[lang={language}]").click()
        self.language = language
        self.look()

    def link(self, words: Words, *, within: str = "main", **values: object) -> Locator:
        found = self.page.locator(within).get_by_role("link", name=self.say(words, **values))
        return found.filter(visible=True).first

    def button(self, words: Words, *, within: str = "main") -> Locator:
        found = self.page.locator(within).get_by_role("button", name=self.say(words), exact=True)
        return found.filter(visible=True).first

    def _leave_by(self, way: Locator) -> None:
        with self.page.expect_navigation():
            way.click()
        self.look()

    def write(self, label: Words, value: str) -> None:
        self._field(label).fill(value)

    def choose(self, label: Words) -> None:
        """A radio button or a box to tick."""
        self._field(label).check()

    def attach(self, label: Words, *files: str) -> None:
        self._field(label).set_input_files(files)

    def _field(self, label: Words) -> Locator:
        return self.page.locator("main").get_by_label(self.say(label)).first

    def sees(self, words: Words, **values: object) -> None:
        expect(self.page.locator("main")).to_contain_text(self.say(words, **values))

    def is_at(self, words: Words) -> None:
        """The main heading says so."""
        expect(self.page.locator("h1")).to_have_text(self.say(words))
