"""People at a browser: they read labels in their language and press what they can name."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass

from django.utils.translation import gettext, override, pgettext
from playwright.sync_api import Locator, Page, expect

from tests.browser.inspection import Inspector

# What a person looks for: a phrase of the catalogue, one with its context in front, or content
# that is written in both languages.
Words = str | tuple[str, str] | dict[str, str]

OUTBOX = "/en/demo/outbox/"


@dataclass
class Visitor:
    """Somebody using the site in one language; every page they come to is inspected."""

    page: Page
    language: str
    # None where scripts are off: nothing could look at the page from inside.
    inspector: Inspector | None = None

    def say(self, words: Words) -> str:
        """The words as the page has them in this person's language."""
        if isinstance(words, dict):
            return words[self.language]
        with override(self.language):
            return pgettext(*words) if isinstance(words, tuple) else gettext(words)

    def open(self, path: str = "") -> None:
        """An address below the person's language: `search/`, not `/ar/search/`."""
        self.page.goto(f"/{self.language}/{path}")
        self.look()

    def look(self) -> None:
        if self.inspector:
            self.inspector.inspect(self.page, self.language)

    def follow(self, words: Words, *, within: str = "body") -> None:
        self._leave_by(self.link(words, within=within))

    def press(self, words: Words, *, within: str = "main") -> None:
        self._leave_by(self.button(words, within=within))

    def link(self, words: Words, *, within: str = "main") -> Locator:
        found = self.page.locator(within).get_by_role("link", name=self.say(words))
        return found.filter(visible=True).first

    def button(self, words: Words, *, within: str = "main") -> Locator:
        found = self.page.locator(within).get_by_role("button", name=self.say(words), exact=True)
        return found.filter(visible=True).first

    def _leave_by(self, way: Locator) -> None:
        with self.page.expect_navigation():
            way.click()
        self.look()

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

    def write(self, label: Words, value: str) -> None:
        self.field(label).fill(value)

    def choose(self, label: Words) -> None:
        """A radio button or a box to tick."""
        self.page.locator("main").get_by_label(self.say(label), exact=True).check()

    def attach(self, label: Words, *files: str) -> None:
        self.field(label).set_input_files(files)

    def field(self, label: Words) -> Locator:
        return self.page.locator("main").get_by_label(self.say(label)).first

    def is_at(self, words: Words) -> None:
        """The main heading says so."""
        expect(self.page.locator("h1")).to_have_text(self.say(words))

    def sees(self, words: Words) -> None:
        expect(self.page.locator("main")).to_contain_text(self.say(words))

    def read_code(self, contact: str) -> str:
        """The newest code that the demo's outbox shows for a phone number or an address."""
        outbox = self.page.request.get(OUTBOX).text()
        message = outbox.split(f'data-to="{contact}"')[1]
        return re.search(r'class="demo-code">(\d{6})', message)[1]


@dataclass
class Beneficiary(Visitor):
    """Somebody with a phone, who signs up or in with it."""

    phone: str = ""

    def __post_init__(self) -> None:
        self.phone = self.phone or f"+97455{secrets.randbelow(10**6):06}"

    def sign_up(self, name: str) -> None:
        """From any page that asks who is there."""
        self.prove_phone()
        self.write("Your name", name)
        self.choose({"ar": "العربية", "en": "English"})
        self.choose("I have read this notice and agree to it")
        self.press("Open my account")

    def sign_in(self) -> None:
        self.open("account/sign-in/")
        self.prove_phone()

    def prove_phone(self) -> None:
        self.write("Mobile number", self.phone)
        self.press("Send the code")
        self.write("Code", self.read_code(self.phone))
        self.press("Continue")


@dataclass
class Staff(Visitor):
    """Somebody of the demo's staff, who comes in by e-mail and authenticator."""

    email: str = ""

    def sign_in(self) -> None:
        self.open("account/sign-in/?by=email")
        self.write("E-mail address", self.email)
        self.press("Send the code")
        self.write("Code", self.read_code(self.email))
        self.press("Continue")
        self.write("Code", self.read_authenticator())
        # The page after it is in the language of the member's profile.
        with self.page.expect_navigation():
            self.button("Continue").click()

    def read_authenticator(self) -> str:
        """What the authenticator shows; one that was just used shows nothing for a while."""
        for _second in range(31):
            outbox = self.page.request.get(OUTBOX).text()
            found = re.search(rf'data-authenticator="{self.email}"\D*(\d{{6}})', outbox)
            if found:
                return found[1]
            self.page.wait_for_timeout(1000)
        raise AssertionError(f"No authenticator for {self.email} in the outbox.")
