"""Feeds, the site map, shared links: other ways to read the site."""

import re
from xml.etree import ElementTree

import pytest
from django.test import Client

from tests.factories import cms as pages
from tests.factories.centres import CentreFactory

pytestmark = pytest.mark.django_db

ATOM = {"a": "http://www.w3.org/2005/Atom"}
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
FEED = re.compile(
    r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]+)"'
)
META = re.compile(r'<meta (?:property|name)="((?:og|twitter):[\w:]+)" content="([^"]*)">')


@pytest.fixture
def html(visitor):
    def get(url):
        response = visitor.get(url)
        assert response.status_code == 200
        return response.content.decode()

    return get


@pytest.fixture
def followed(visitor):
    def entries(url):
        response = visitor.get(url)
        assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
        assert list(response.cookies) == []
        # Our own bytes.
        root = ElementTree.fromstring(response.content)  # noqa: S314
        return root, [entry.find("a:title", ATOM).text for entry in root.findall("a:entry", ATOM)]

    return entries


def site():
    """A small site in both languages, one page of it in Arabic only."""
    made = []
    for make in (pages.centre, pages.campaign, pages.programme, pages.article, pages.standard):
        arabic = make("ar")
        made += [arabic, make("en", of=arabic)]
    return [*made, pages.standard("ar")]


def test_every_language_named_by_a_page_names_it_back(html):
    """A crawler's walk over all that the site map lists, hreflang by hreflang."""
    site()
    addresses = re.findall(r"<loc>([^<]+)</loc>", html("/sitemap.xml"))
    assert len(addresses) == len(set(addresses)) == 23

    named = {}
    for address in addresses:
        page = html(address.partition("//")[2].partition("/")[2].join(["/", ""]))
        assert CANONICAL.findall(page) == [address]
        named[address] = dict(ALTERNATE.findall(page))

    for address, versions in named.items():
        assert address in versions.values()
        assert versions["x-default"] == versions.get("ar", versions.get("en"))
        for other in versions.values():
            assert named[other] == versions


def test_open_pages_set_nothing_in_the_browser(visitor):
    everywhere = [page.url for page in site()]
    for language in ("ar", "en"):
        everywhere += [f"/{language}/{path}" for path in ("", "sitemap/", "feed/", "search/?q=x")]

    cookies = {url: list(Client().get(url).cookies) for url in everywhere}

    assert [url for url, found in cookies.items() if found] == []


def test_shared_links_say_what_the_page_is(html, settings):
    arabic = pages.article("ar", picture=pages.PictureFactory(), title="عنوان «الخبر»")
    pages.article("en", of=arabic)

    meta = dict(META.findall(html(arabic.url)))

    assert meta["og:title"] == "عنوان «الخبر»"
    assert (meta["og:locale"], meta["og:locale:alternate"]) == ("ar_QA", "en_GB")
    assert meta["og:image"].startswith(f"{settings.SITE_URL}/media/")
    assert (meta["og:image:width"], meta["og:image:height"]) == ("1200", "630")
    assert meta["og:image:alt"] == "عربي: يدان تتصافحان"
    assert meta["twitter:card"] == "summary_large_image"


def test_page_without_a_picture_is_shared_without_one(html):
    meta = dict(META.findall(html(pages.article("en").url)))

    assert meta["twitter:card"] == "summary"
    assert "og:image" not in meta


def test_passing_on_needs_no_script_and_loads_nothing(html, settings):
    page = pages.article("en", title="A & B?")

    shown = html(page.url)

    address = f"{settings.SITE_URL}{page.url}".replace(":", "%3A").replace("/", "%2F")
    assert f'href="mailto:?subject=A%20%26%20B%3F&amp;body={address}"' in shown
    assert f'href="https://wa.me/?text=A%20%26%20B%3F%20{address}" rel="noopener' in shown
    sources = re.findall(r'(?:src|srcset)="([^"]+)"', shown)
    assert [source for source in sources if not source.startswith("/")] == []


def test_page_about_violence_is_not_passed_on(html):
    assert "share" not in html(pages.standard("ar", has_quick_exit=True).url)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_feed_has_the_language_only_and_the_latest_first(followed, html, settings, language):
    older = pages.article(language, published_on="2026-01-05")
    newer = pages.article(language, published_on="2026-02-05")
    pages.article("en" if language == "ar" else "ar")
    pages.article(language, live=False)

    root, titles = followed(f"/{language}/feed/")

    assert titles == [newer.title, older.title]
    assert root.find("a:entry/a:link", ATOM).get("href") == f"{settings.SITE_URL}{newer.url}"
    assert FEED.findall(html(newer.url)) == [f"{settings.SITE_URL}/{language}/feed/"]


def test_feed_of_a_centre_has_its_news_only(followed, html, settings):
    centre = CentreFactory(slug="ehsan")
    own = pages.article("ar", centre=centre)
    pages.article("ar")

    _root, titles = followed("/ar/feed/ehsan/")

    assert titles == [own.title]
    assert FEED.findall(html(own.url))[1] == f"{settings.SITE_URL}/ar/feed/ehsan/"


@pytest.mark.parametrize("number", [1, 3])
def test_feed_and_site_map_ask_as_often_for_three_as_for_one(
    visitor, django_assert_max_num_queries, number
):
    for _number in range(number):
        pages.article("ar")
        pages.programme("ar")
    visitor.get("/ar/feed/")

    with django_assert_max_num_queries(4):
        visitor.get("/ar/feed/")
    with django_assert_max_num_queries(6):
        visitor.get("/ar/sitemap/")


def test_site_map_shows_each_page_below_its_section(html):
    programme = pages.programme("ar")
    hidden = pages.standard("ar", live=False)
    foreign = pages.standard("en")

    main = html("/ar/sitemap/").partition("<main")[2]

    section = main.index(f'href="{programme.get_parent().url}"')
    assert section < main.index(f'href="{programme.url}"')
    assert hidden.url not in main
    assert foreign.url not in main


def test_further_pages_of_a_list_are_pages_of_their_own(html, settings):
    for _number in range(13):
        article = pages.article("ar")
    url = article.get_parent().url

    assert CANONICAL.findall(html(f"{url}?page=2&x=1")) == [f"{settings.SITE_URL}{url}?page=2"]
    assert CANONICAL.findall(html(f"{url}?kind=news")) == [f"{settings.SITE_URL}{url}?kind=news"]
    assert CANONICAL.findall(html(f"{url}?page=<x>")) == [f"{settings.SITE_URL}{url}"]
