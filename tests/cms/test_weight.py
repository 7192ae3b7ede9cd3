"""Public pages ask the database little, set nothing in the browser, and weigh little."""

import json
from datetime import date

import pytest

from cms.models import (
    ArticleIndexPage,
    CampaignIndexPage,
    CentreIndexPage,
    EventIndexPage,
    ExpertiseIndexPage,
    LibraryIndexPage,
    ProgrammeIndexPage,
)
from tests.factories import cms as pages

pytestmark = pytest.mark.django_db


def public_expertise(language, **fields):
    return pages.expertise(language, is_internal=False, **fields)


LISTS = [
    (CentreIndexPage, pages.centre, 17),
    (CampaignIndexPage, pages.campaign, 17),
    (ProgrammeIndexPage, pages.programme, 17),
    (ArticleIndexPage, pages.article, 18),
    (EventIndexPage, pages.event, 21),
    (LibraryIndexPage, pages.library_item, 19),
    (ExpertiseIndexPage, public_expertise, 17),
]


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(("model", "child", "queries"), LISTS)
def test_lists_ask_as_often_for_three_as_for_one(
    visitor, django_assert_max_num_queries, model, child, queries, number
):
    for _number in range(number):
        child("ar", picture=pages.PictureFactory())
    url = pages.index(model).url
    visitor.get(url)

    with django_assert_max_num_queries(queries):
        visitor.get(url)


@pytest.mark.parametrize("number", [1, 3])
def test_home_asks_as_often_for_three_as_for_one(visitor, django_assert_max_num_queries, number):
    for _number in range(number):
        for make in (pages.centre, pages.campaign, pages.article):
            make("ar", picture=pages.PictureFactory(), **running(make))
    home = pages.home()
    tile = {"title": "عربي", "link": {"page": home.pk}}
    lists = [pages.section(kind) for kind in ("campaigns", "centres", "news")]
    home.sections = json.dumps([pages.section("tasks", tiles=[tile] * number), *lists])
    home.save()
    visitor.get(home.url)

    with django_assert_max_num_queries(26):
        visitor.get(home.url)


def running(make):
    return {"ends_on": date(2099, 1, 1)} if make is pages.campaign else {}


@pytest.mark.parametrize("number", [1, 3])
def test_pictures_of_a_page_are_fetched_together(visitor, django_assert_max_num_queries, number):
    pictures = [pages.PictureFactory().pk for _number in range(number)]
    measures = [{"title": "عربي", "picture": pk} for pk in pictures]
    page = pages.campaign(
        gallery=json.dumps([{"type": "picture", "value": {"picture": pk}} for pk in pictures]),
        body=json.dumps([{"type": "measures", "value": {"measures": measures}}]),
    )
    visitor.get(page.url)

    with django_assert_max_num_queries(19):
        visitor.get(page.url)


def test_visitors_get_no_cookie_and_no_token(visitor):
    page = pages.article()

    response = visitor.get(page.url)

    assert list(response.cookies) == []
    assert "csrfmiddlewaretoken" not in response.content.decode()


def test_pictures_come_small_and_large_with_their_size(visitor):
    page = pages.article(picture=pages.PictureFactory(), title="عنوان")
    pages.article(picture=pages.PictureFactory())

    html = visitor.get(page.url).content.decode()
    images = [part.split(">")[0] for part in html.split("<img")[1:]]

    assert len(images) == 2
    for image in images:
        assert ".webp 480w" in image or ".webp 400w" in image
        for attribute in ("alt=", "width=", "height=", "sizes="):
            assert attribute in image
    assert 'alt="عربي: يدان تتصافحان"' in images[0]
    assert 'loading="lazy"' in images[1]
