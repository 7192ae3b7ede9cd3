"""Two languages: each page says where its other one is, and no page speaks a foreign language."""

import re

import pytest

from tests.factories import cms as pages

pytestmark = pytest.mark.django_db

LINK = re.compile(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">')
SWITCH = re.compile(r'<a class="language" href="([^"]+)" lang="(\w+)"')


@pytest.fixture
def seen(visitor):
    def get(url, status=200):
        response = visitor.get(url)
        assert response.status_code == status
        return response.content.decode()

    return get


@pytest.fixture
def pair():
    arabic = pages.article("ar")
    return arabic, pages.article("en", of=arabic)


def test_both_languages_name_each_other_and_the_default(seen, pair, settings):
    arabic, english = pair
    expected = [
        ("ar", f"{settings.SITE_URL}{arabic.url}"),
        ("x-default", f"{settings.SITE_URL}{arabic.url}"),
        ("en", f"{settings.SITE_URL}{english.url}"),
    ]

    assert LINK.findall(seen(arabic.url)) == expected
    assert LINK.findall(seen(english.url)) == expected


def test_switch_leads_to_the_same_page(seen, pair):
    arabic, english = pair

    assert SWITCH.findall(seen(arabic.url)) == [(english.url, "en")]
    assert SWITCH.findall(seen(english.url)) == [(arabic.url, "ar")]


@pytest.mark.parametrize(("language", "other"), [("ar", "en"), ("en", "ar")])
def test_missing_language_says_so_and_offers_the_parent(seen, language, other):
    page = pages.article(language)
    parent = page.get_parent()
    translated = pages.index(type(parent.specific), other)

    switch = SWITCH.findall(seen(page.url))
    html = seen(switch[0][0])

    assert switch == [(f"/{other}/not-translated/{page.pk}/", other)]
    assert f'<html lang="{other}"' in html
    assert f'href="{translated.url}"' in html
    assert page.title not in html
    assert SWITCH.findall(html) == [(page.url, language)]


def test_once_translated_the_old_notice_leads_to_the_page(visitor, pair):
    arabic, english = pair

    response = visitor.get(f"/en/not-translated/{arabic.pk}/")

    assert (response.status_code, response["Location"]) == (302, english.url)


def test_notice_reveals_nothing_of_hidden_pages(seen):
    draft = pages.article("ar", live=False)

    seen(f"/en/not-translated/{draft.pk}/", status=404)
    seen("/en/not-translated/999999/", status=404)


def test_unpublished_translation_counts_as_missing(seen, pair):
    arabic, english = pair
    english.unpublish()

    html = seen(arabic.url)

    assert [language for language, _url in LINK.findall(html)] == ["ar", "x-default"]
    assert SWITCH.findall(html) == [(f"/en/not-translated/{arabic.pk}/", "en")]
    seen(english.url, status=404)


def test_stand_in_is_never_shown_as_the_other_language(visitor, seen):
    """Translation tools make live copies of missing parents, in the wrong words."""
    arabic = pages.article("ar")
    pages.home("en")
    stand_in = arabic.copy_for_translation(pages.home("en").locale, copy_parents=True, alias=True)

    response = visitor.get(stand_in.url, follow=True)

    assert response.redirect_chain == [(f"/en/not-translated/{arabic.pk}/", 302)]
    assert arabic.title not in response.content.decode()
    assert SWITCH.findall(seen(arabic.url)) == [(f"/en/not-translated/{arabic.pk}/", "en")]


def test_links_in_text_lead_to_the_readers_language(seen, pair):
    arabic, english = pair
    only_arabic = pages.article("ar")
    text = (
        f'<p><a linktype="page" id="{arabic.pk}">one</a> '
        f'<a linktype="page" id="{only_arabic.pk}">two</a> '
        '<a linktype="page" id="999999">three</a></p>'
    )
    page = pages.standard("en", body=[("paragraph", text)])

    html = seen(page.url)

    assert f'<a href="{english.url}">one</a>' in html
    assert f'<a href="/en/not-translated/{only_arabic.pk}/">two</a>' in html
    assert "<a>three</a>" in html


def test_canonical_and_shared_links_name_this_page(seen, pair, settings):
    html = seen(pair[1].url)

    assert f'<link rel="canonical" href="{settings.SITE_URL}{pair[1].url}">' in html
    assert f'<meta property="og:title" content="{pair[1].title}">' in html
    assert f'<meta name="description" content="{pair[1].summary}">' in html
