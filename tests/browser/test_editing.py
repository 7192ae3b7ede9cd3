"""Communications staff: a page is changed, a new one written and translated; visitors see both."""

import pytest
from playwright.sync_api import expect

from tests.browser.people import Staff

NAMA = {"ar": "نماء", "en": "Nama"}
CHANGED = {
    "ar": "من الأحد يفتح نماء أبوابه مساءً أيضًا.",
    "en": "From Sunday on, Nama is open in the evening too.",
}
ARTICLES = {"ar": "الأخبار والمقالات", "en": "News and articles"}
TITLE = {"ar": "نافذة مسائية في نماء", "en": "An evening counter at Nama"}
SUMMARY = {"ar": "كل ثلاثاء حتى الثامنة مساءً.", "en": "Every Tuesday until eight."}
# Words of Wagtail's own screens.
ADD = {"ar": "إضافة صفحة فرعية", "en": "Add child page"}
ARTICLE = {"ar": "مقال", "en": "Article"}
CONTENT = {"ar": "محتوى", "en": "Content"}
PROMOTE = {"ar": "الترويج", "en": "Promote"}
TRANSLATE_PAGE = {"ar": "ترجمة هذه الصفحة", "en": "Translate this page"}
SUBMIT = {"ar": "إرسال", "en": "Submit"}
TRANSLATE = {"ar": "ترجمة", "en": "Translate"}
SAVE = {"ar": "حفظ", "en": "Save"}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_editor_changes_a_page_and_publishes_a_translation(arrive, sign_in_staff, language):
    editor = sign_in_staff("editor@mizalla.example", language, kind=Editor)
    editor.prefers_their_language()
    visitor = arrive(language)

    editor.finds(NAMA)
    editor.page.locator("#id_summary").fill(CHANGED[language])
    editor.publishes()
    visitor.open("centres/nama/")
    visitor.sees(CHANGED)

    slug = f"evening-counter-{language}"
    editor.writes_article(slug)
    reader = arrive("ar")
    reader.open(f"articles/{slug}/")
    reader.is_at(TITLE)
    reader.switch_to("en")
    reader.is_at("This page is not in this language yet")

    editor.translates()
    reader.open(f"articles/{slug}/")
    reader.is_at(TITLE)
    reader.sees(SUMMARY)
    reader.switch_to("ar")
    reader.is_at(TITLE)


class Editor(Staff):
    """In Wagtail's admin, whose pages are Wagtail's to keep accessible."""

    def look(self) -> None:
        if "/admin/" not in self.page.url:
            super().look()

    def prefers_their_language(self) -> None:
        self.open("account/settings/language/")
        self.choose({"ar": "العربية", "en": "English"})
        self.press("Save")

    def finds(self, title: dict[str, str]) -> None:
        self.page.goto(f"/admin/pages/search/?q={title[self.language]}")
        link = self.page.get_by_role("link", name=title[self.language], exact=True)
        self._leave_by(link.first)

    def publishes(self) -> None:
        self.page.locator("footer [data-w-dropdown-target=toggle]").click()
        self._leave_by(self.page.locator("[name=action-publish]"))
        expect(self.page.locator(".messages .success")).to_be_visible()

    def writes_article(self, slug: str) -> None:
        """In Arabic, the language that others are translated from."""
        self.page.goto(f"/admin/pages/search/?q={ARTICLES['ar']}")
        self._leave_by(self.page.get_by_role("link", name=ARTICLES["ar"], exact=True).first)
        self._from_the_menu(ADD)
        # The address first: Wagtail writes it from the title while one is typing.
        self.page.get_by_role("tab", name=self.say(PROMOTE)).click()
        self.page.locator("#id_slug").fill(slug)
        self.page.get_by_role("tab", name=self.say(CONTENT)).click()
        self.page.locator("#id_title").fill(TITLE["ar"])
        self.page.locator("#id_summary").fill(SUMMARY["ar"])
        self.page.locator("#id_published_on").fill("2026-11-20")
        self.publishes()

    def translates(self) -> None:
        self.begins_a_translation()
        self.writes_it()

    def begins_a_translation(self) -> None:
        self._leave_by(self.page.get_by_role("link", name=TITLE["ar"], exact=True).first)
        self._from_the_menu(TRANSLATE_PAGE)
        self.page.get_by_label({"ar": "الإنجليزية", "en": "English"}[self.language]).check()
        self.press(SUBMIT)

    def writes_it(self) -> None:
        """Sentence by sentence, then published."""
        for words in (TITLE["en"], SUMMARY["en"]):
            self.page.get_by_role("button", name=self.say(TRANSLATE), exact=True).first.click()
            self.page.locator("textarea").fill(words)
            self.page.get_by_role("button", name=self.say(SAVE), exact=True).click()
            expect(self.page.locator("textarea")).to_have_count(0)
        self._leave_by(self.page.locator("footer button[value=publish]"))
        expect(self.page.locator(".messages .success")).to_be_visible()

    def _from_the_menu(self, words: dict[str, str]) -> None:
        self.page.locator(".w-slim-header [data-w-dropdown-target=toggle]").first.click()
        self._leave_by(self.page.get_by_role("link", name=self.say(words)).first)
