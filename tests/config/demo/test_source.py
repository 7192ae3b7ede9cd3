import re
from collections.abc import Iterator
from typing import Any

import pytest

from config.demo import source
from portal.centres.enums import Audience, Mode, Weekday
from portal.common import calendars

# Names of standards and formats have no Arabic spelling people would know.
LATIN_ALLOWED = {"PDF", "WCAG", "AA"}
ADDRESS = re.compile(r"[a-z]+@mizalla\.example")
ARABIC = re.compile(r"[\u0600-\u06ff]")

PAGES = [f"{kind}/{slug}" for kind in source.KINDS for slug in source.all_of(kind)]
FILES = ["site", "pictures", *PAGES]


def texts(data: Any, place: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every bilingual text of a file, with the place it stands."""
    if isinstance(data, dict):
        if set(data) & set(source.LANGUAGES):
            yield place, data
            return
        for key, value in data.items():
            yield from texts(value, f"{place}.{key}")
    elif isinstance(data, list):
        for number, item in enumerate(data):
            yield from texts(item, f"{place}.{number}")


def shape(body: str) -> list[int]:
    """One for a paragraph, the number of items for a list."""
    return [len(block) if isinstance(block, list) else 1 for block in source.blocks(body)]


def targets(body: str) -> list[str]:
    return sorted(match[2] for match in source.LINK.finditer(body))


def readable(body: str) -> str:
    return ADDRESS.sub("", source.LINK.sub(r"\1", body))


@pytest.mark.parametrize("name", FILES)
def test_every_text_is_there_in_both_languages_and_in_the_same_shape(name: str) -> None:
    found = list(texts(source.read(name)))

    assert found
    for place, text in found:
        assert set(text) == {"ar", "en"}, place
        assert text["ar"].strip(), place
        assert text["en"].strip(), place
        assert shape(text["ar"]) == shape(text["en"]), place
        assert targets(text["ar"]) == targets(text["en"]), place


@pytest.mark.parametrize("name", FILES)
def test_each_language_keeps_to_its_own_letters(name: str) -> None:
    for place, text in texts(source.read(name)):
        arabic, english = readable(text["ar"]), readable(text["en"])

        assert set(re.findall(r"[A-Za-z]+", arabic)) <= LATIN_ALLOWED, place
        assert not re.search(r"[٠-٩۰-۹]|[?;]|,(?!\d)|ـ", arabic), place
        assert ARABIC.search(arabic), place
        assert not ARABIC.search(english), place


@pytest.mark.parametrize("name", FILES)
def test_links_lead_to_files(name: str) -> None:
    for place, text in texts(source.read(name)):
        for target in targets(text["ar"]):
            assert target in PAGES, place


def test_there_are_enough_pages_to_believe_in() -> None:
    home_and_indexes = 1 + len(source.read("site")["indexes"])

    assert home_and_indexes + len(PAGES) >= 40


def test_centres_say_what_their_rows_need() -> None:
    centres = source.all_of("centres")

    assert list(centres) == [
        "nama", "shafallah", "wifaq", "dreama", "ehsan", "aman", "best-buddies", "al-noor",
    ]  # fmt: skip
    assert [slug for slug, centre in centres.items() if centre["is_strict"]] == ["wifaq", "aman"]
    for centre in centres.values():
        assert centre["audience"] in Audience
        for service in centre["services"]:
            assert service["mode"] in Mode
            assert ("mode_reason" in service) == (service["mode"] == Mode.SUSPENDED)
        for stretch in centre["hours"]:
            assert {day.upper() for day in stretch["days"]} <= set(Weekday.names)


def test_two_services_can_be_booked_remotely() -> None:
    bookable = [
        f"{slug}/{service['slug']}"
        for slug, centre in source.all_of("centres").items()
        for service in centre["services"]
        if service.get("is_bookable")
    ]

    assert bookable == ["wifaq/family-reconciliation", "ehsan/psychological-support"]


def test_owners_are_centres_or_the_foundation() -> None:
    owners = {"", *source.all_of("centres")}

    for kind in ("programmes", "campaigns", "articles"):
        for slug, page in source.all_of(kind).items():
            assert page["centre"] in owners, slug
            assert {each["centre"] for each in page.get("activities", [])} <= owners, slug


def test_the_nine_measures_are_nine_and_dated() -> None:
    campaign = source.read("campaigns/nine-measures")

    assert len(campaign["measures"]) == 9
    hijri = calendars.to_hijri(campaign["starts"])
    assert hijri is not None
    assert (hijri.year, hijri.month, hijri.day) == (1441, 8, 19)


def test_the_ramadan_campaign_is_the_month_of_ramadan() -> None:
    campaign = source.read("campaigns/ramadan-1448")

    assert campaign["season"] == {"slug": "ramadan", "year": 1448}


def test_campaigns_and_activities_end_after_they_begin() -> None:
    for slug, campaign in source.all_of("campaigns").items():
        assert "season" in campaign or campaign["starts"] < campaign["ends"], slug
        for activity in campaign["activities"]:
            assert activity["starts"] < activity["ends"], slug


def test_rich_text_knows_paragraphs_lists_and_links() -> None:
    body = "\nOne & [two](page:centres/nama)\nlines.\n\n- first\n- second\n"

    assert source.rich_text(body, lambda words, page: f'<a href="{page}">{words}</a>') == (
        '<p>One &amp; <a href="centres/nama">two</a> lines.</p>'
        "<ul><li>first</li><li>second</li></ul>"
    )


def test_one_language_is_left_of_bilingual_data() -> None:
    data = {"title": {"ar": "نعم", "en": "Yes"}, "steps": [{"text": {"ar": "١", "en": "1"}}]}

    assert source.said(data, "en") == {"title": "Yes", "steps": [{"text": "1"}]}
