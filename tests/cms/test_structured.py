"""What pages tell search engines of themselves, read back as those read it."""

import json
import re
from datetime import UTC, datetime

import pytest

from cms import structured
from cms.enums import ArticleKind
from portal.centres.enums import Mode
from tests.factories import cms as pages
from tests.factories.centres import CentreFactory, ServiceFactory

pytestmark = pytest.mark.django_db

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


@pytest.fixture
def told(visitor):
    """The page's one block of data, by type."""

    def read(page):
        html = visitor.get(page.url).content.decode()
        (block,) = BLOCK.findall(html)
        data = json.loads(block)
        assert data["@context"] == "https://schema.org"
        return {part["@type"]: part for part in data["@graph"]}

    return read


def test_home_tells_of_the_foundation_and_its_search(told, settings):
    data = told(pages.home("ar"))

    assert sorted(data) == ["NGO", "WebSite"]
    assert data["NGO"]["@id"] == f"{settings.SITE_URL}/#foundation"
    target = data["WebSite"]["potentialAction"]["target"]
    assert target == f"{settings.SITE_URL}/ar/search/?q={{words}}"


def test_way_up_ends_with_the_page(told, settings):
    page = pages.standard("en", title="Help now")

    steps = told(page)["BreadcrumbList"]["itemListElement"]

    assert [(step["position"], step["name"], step["item"]) for step in steps] == [
        (1, "Home", f"{settings.SITE_URL}/en/"),
        (2, "Help now", f"{settings.SITE_URL}{page.url}"),
    ]


def test_centre_tells_what_it_gives_at_present(told):
    page = pages.centre("en", centre=CentreFactory(name_en="Ehsan", address_en=""))
    ServiceFactory(centre=page.centre, name_en="Home visits")
    ServiceFactory(centre=page.centre, name_en="Day club", mode=Mode.SUSPENDED)

    data = told(page)

    assert data["Service"]["name"] == "Home visits"
    assert data["Service"]["provider"]["@id"] == data["Organization"]["@id"]
    assert "address" not in data["Organization"]


def test_programme_is_a_service_with_its_price(told):
    service = told(pages.programme("ar"))["Service"]

    assert service["offers"] == {"@type": "Offer", "price": "0.00", "priceCurrency": "QAR"}


def test_articles_and_events(told):
    news = pages.article("ar", kind=ArticleKind.NEWS)
    event = pages.article(
        "ar",
        kind=ArticleKind.EVENT,
        starts_at=datetime(2026, 12, 1, 6, tzinfo=UTC),
        is_remote=True,
    )

    assert told(news)["NewsArticle"]["datePublished"] == "2026-11-20"
    assert told(event)["Event"]["startDate"] == "2026-12-01T09:00:00+03:00"
    assert told(event)["Event"]["location"]["@type"] == "VirtualLocation"


def test_campaign_names_what_takes_place(told):
    activity = {"title": "عربي", "starts_at": "2026-11-02T09:00:00Z", "place": "الدوحة"}
    page = pages.campaign("ar", activities=json.dumps([{"type": "activity", "value": activity}]))

    series = told(page)["EventSeries"]

    assert (series["startDate"], series["endDate"]) == ("2026-11-01", "2026-11-30")
    (event,) = series["subEvent"]
    assert event["location"] == {"@type": "Place", "name": "الدوحة", "address": "الدوحة"}


def test_no_words_end_the_block(told):
    hostile = '</script><script>alert("1")</script><!-- &amp; "quoted" \u2028 عربي'

    page = pages.standard("ar", title=hostile)

    assert told(page)["BreadcrumbList"]["itemListElement"][1]["name"] == hostile
    assert "<" not in structured.script([{"name": hostile}])[1:-9].partition(">")[2]
