"""Every component in a real browser: readable by machines and people, in both directions."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from config.gallery.views import LAYOUTS, PAGES

ADDRESSES = [*PAGES, *(f"layouts/{name}" for name in LAYOUTS)]
STANDARD = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    }
}


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=STANDARD).response["violations"]
    return [
        f"{rule['id']}: {node['target']} {node['html'][:120]}"
        for rule in found
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_accessible_at_every_width(page, language, address):
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    hosts = set()
    page.on("request", lambda request: hosts.add(re.match(r"\w+://[^/]+", request.url)[0]))
    page.goto(f"/{language}/gallery/{address}/")

    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert violations(page) == []

    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert complaints == []
    assert len(hosts) == 1


def test_open_dialog_is_accessible(page):
    # It fades in; half-way its words are pale.
    page.emulate_media(reduced_motion="reduce")
    page.goto("/ar/gallery/progress/")
    page.evaluate("document.querySelector('dialog').showModal()")

    assert violations(page) == []


@pytest.mark.parametrize("address", ["forms", "booking", "progress"])
def test_accessible_in_forced_colours(page, address):
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    page.goto(f"/ar/gallery/{address}/")

    assert violations(page) == []


def test_chosen_time_shows_without_background_colours(page):
    page.emulate_media(forced_colors="active")
    page.goto("/en/gallery/booking/")

    chosen, free = page.locator("[name=slot]:checked + label"), page.locator("label[for=slot_0]")

    width = "node => getComputedStyle(node).outlineStyle"
    assert chosen.evaluate(width) != free.evaluate(width)


def test_text_spacing_of_the_reader_breaks_nothing(page):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto("/en/gallery/service/")
    page.evaluate(
        """() => document.querySelectorAll("body *").forEach((node) => {
            node.style.lineHeight = "1.5";
            node.style.letterSpacing = "0.12em";
            node.style.wordSpacing = "0.16em";
        })"""
    )

    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_empty_field_begins_where_the_language_does(page):
    page.goto("/ar/gallery/forms/")
    name = page.locator("input[type=text][dir=auto]").first
    direction = "node => getComputedStyle(node).direction"

    name.fill("")
    assert name.evaluate(direction) == "rtl"
    name.fill("Grace")
    assert name.evaluate(direction) == "ltr"


def test_error_summary_has_the_focus_and_leads_to_the_field(page):
    page.goto("/ar/gallery/refused/")
    expect(page.locator(".error-summary")).to_be_focused()

    page.locator(".error-summary a[href='#id_channel_0']").click()

    assert page.evaluate("location.hash") == "#id_channel_0"


def test_reference_can_be_copied(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/en/gallery/answers/")

    page.get_by_role("button", name="Copy the number").click()

    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "FS-7K3F-9Q2D"


def test_quick_exit_leaves_after_three_presses(page):
    page.goto("/en/gallery/service/")

    with page.expect_request(re.compile("^https://")) as left:
        for _press in range(3):
            page.keyboard.press("Shift")

    assert left.value.is_navigation_request()


def test_menu_works_without_scripts(browser: Browser, base_url):
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 360, "height": 800}, base_url=base_url
    )
    page = context.new_page()
    page.goto("/ar/gallery/site/")

    page.locator(".menu > summary").click()

    expect(page.locator(".menu__panel")).to_be_visible()
    context.close()


def test_other_language_shows_the_same_page(page):
    page.goto("/ar/gallery/booking/")

    page.get_by_role("link", name="English").click()

    expect(page).to_have_url(re.compile("/en/gallery/booking/$"))
    expect(page.locator("html")).to_have_attribute("dir", "ltr")


def test_first_tab_leads_to_the_content(page):
    page.goto("/en/gallery/site/")

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()
