"""Somebody who looks around: no account, nothing to keep, two languages."""

import pytest
from playwright.sync_api import expect

CENTRES = {"ar": "المراكز", "en": "Centres"}
EHSAN = {"ar": "إحسان", "en": "Ehsan"}
CAMPAIGNS = {"ar": "الحملات", "en": "Campaigns"}
ARCHIVE = {"ar": "الأرشيف", "en": "Archive"}
NINE_MEASURES = {"ar": "تسعة تدابير تحمينا معًا", "en": "Nine measures that protect us together"}
WASH_HANDS = {"ar": "غسل اليدين", "en": "Wash your hands"}
PROGRAMMES = {"ar": "برامج الدعم", "en": "Support programmes"}
RENT_HELP = {"ar": "المساعدة في الإيجار", "en": "Help with rent"}
STANDING = ["help-now", "questions", "privacy", "accessibility", "contact", "how-we-help"]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_finds_a_centre_a_campaign_and_a_programme(arrive, language, scripts):
    visitor = arrive(language, scripts=scripts)

    visitor.open()
    visitor.follow(CENTRES)
    visitor.follow(EHSAN, within="main")
    visitor.is_at(EHSAN)
    visitor.sees("Opening hours")

    visitor.follow(CAMPAIGNS)
    visitor.follow(ARCHIVE, within="main")
    visitor.follow(NINE_MEASURES, within="main")
    visitor.is_at(NINE_MEASURES)
    visitor.sees(WASH_HANDS)
    visitor.sees({"ar": "19 شعبان 1441", "en": "19 Sha'ban 1441"})

    visitor.follow(PROGRAMMES)
    visitor.follow(RENT_HELP, within="main")
    visitor.is_at(RENT_HELP)
    expect(visitor.link("Check whether it suits you")).to_be_visible()


@pytest.mark.parametrize(("language", "typed"), [("ar", "ايجار"), ("en", "rent")], ids=["ar", "en"])
def test_finds_a_programme_by_search(arrive, language, typed):
    visitor = arrive(language)
    visitor.open("search/")

    visitor.search(typed)
    visitor.follow(RENT_HELP, within=".results")

    visitor.is_at(RENT_HELP)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_is_told_when_nothing_is_found(arrive, language):
    visitor = arrive(language)
    visitor.open("search/")

    visitor.search("xqzw")

    expect(visitor.page.locator("main")).to_contain_text("16030")


@pytest.mark.parametrize(("language", "other"), [("ar", "en"), ("en", "ar")])
def test_other_language_shows_the_same_page(arrive, language, other):
    visitor = arrive(language)
    visitor.open("campaigns/nine-measures/")

    visitor.switch_to(other)

    visitor.is_at(NINE_MEASURES)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_pages_that_stand_by_themselves_are_sound(arrive, language):
    visitor = arrive(language)

    for path in [*(f"{name}/" for name in STANDING), "articles/"]:
        visitor.open(path)
