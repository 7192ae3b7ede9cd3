import re

import pytest

from tests.factories import cms as pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def listed(visitor):
    def get():
        response = visitor.get("/sitemap.xml")
        assert response["Content-Type"].startswith("application/xml")
        return response.content.decode()

    return get


def test_each_language_is_listed_and_names_the_others(listed, settings):
    arabic = pages.article("ar")
    english = pages.article("en", of=arabic)

    xml = listed()

    block = xml[xml.index(f"<loc>{settings.SITE_URL}{english.url}</loc>") :]
    alternates = re.findall(r'hreflang="([\w-]+)" href="([^"]+)"', block[: block.index("</url>")])
    assert alternates == [
        ("ar", f"{settings.SITE_URL}{arabic.url}"),
        ("en", f"{settings.SITE_URL}{english.url}"),
        ("x-default", f"{settings.SITE_URL}{arabic.url}"),
    ]


def test_hidden_pages_are_not_listed(listed):
    draft = pages.article("ar", live=False)

    assert draft.url not in listed()


def test_robots_are_told_where_it_is(visitor, settings):
    answer = visitor.get("/robots.txt").content.decode()

    assert f"Sitemap: {settings.SITE_URL}/sitemap.xml\n" in answer
