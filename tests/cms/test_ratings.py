"""Was this page useful? Counted once, without a session, a cookie or a name."""

import re
from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from cms import ratings
from cms.models import Rating
from tests.factories import cms as pages

pytestmark = pytest.mark.django_db

TOKEN = re.compile(r'name="token" value="([^"]+)"')
OURS = {"Sec-Fetch-Site": "same-origin"}
TODAY = date(2026, 11, 22)


@pytest.fixture
def page():
    return pages.article("en")


def url(page, language="en"):
    return f"/{language}/rate/{page.pk}/"


def token_of(client, page):
    return TOKEN.findall(client.get(url(page)).content.decode())[0]


@pytest.fixture
def send(visitor, page):
    def post(headers=OURS, token=None, **data):
        data = {"token": token or token_of(visitor, page), "is_useful": "yes", **data}
        return visitor.post(url(page), data, headers=headers)

    return post


def given():
    return list(Rating.objects.order_by("pk").values_list("language", "is_useful", "reason"))


def test_page_asks_without_a_token_so_that_it_can_be_cached(visitor, page):
    html = visitor.get(page.url).content.decode()

    assert f'action="{url(page)}" method="get"' in html
    assert "token" not in html.partition("<main")[2]


def test_answer_is_counted_for_the_page_and_its_language(send, page):
    response = send(is_useful="no", reason="Where is the form?")

    assert response.status_code == 200
    assert given() == [("en", False, "Where is the form?")]
    assert Rating.objects.get().page_id == page.pk
    assert list(response.cookies) == []


def test_form_knows_the_answer_it_was_asked_with(visitor, page):
    html = visitor.get(f"{url(page)}?is_useful=no").content.decode()

    assert re.search(r'value="no"[^>]*checked', html)
    assert not re.search(r'value="yes"[^>]*checked', html)


def test_with_scripts_the_answer_is_sent_as_soon_as_it_arrives(visitor, page):
    answer = visitor.get(f"{url(page)}?is_useful=yes", headers={"HX-Request": "true"})

    html = answer.content.decode()
    assert 'hx-trigger="load"' in html
    assert "<html" not in html
    assert "no-store" in answer["Cache-Control"]


def test_sent_twice_it_is_one_rating_corrected(send, visitor, page):
    token = token_of(visitor, page)
    send(token=token)
    send(token=token, reason="Clear.")

    assert given() == [("en", True, "Clear.")]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://other.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"},
    ],
)
def test_form_of_another_site_is_refused_and_keeps_its_text(send, headers):
    response = send(headers=headers, reason="Kept words")

    assert response.status_code == 422
    assert "Kept words" in response.content.decode()
    assert given() == []


def test_browser_that_tells_its_origin_only_is_heard(send):
    assert send(headers={"Origin": "http://testserver"}).status_code == 200
    assert len(given()) == 1


def test_token_of_another_page_or_none_is_refused(send, page):
    other = ratings.token(pages.article("en"))

    assert send(token=other).status_code == 422
    assert send(token="x" * 50).status_code == 422
    assert send(is_useful="").status_code == 422
    assert given() == []


def test_token_grows_old(send, visitor, page):
    token = token_of(visitor, page)
    key = "cms.ratings.VALID_FOR"

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(key, 0)
        assert send(token=token).status_code == 422

    assert given() == []


def test_too_many_from_one_place_are_asked_to_come_back_tomorrow(send, monkeypatch):
    monkeypatch.setattr("cms.views.RATINGS_A_DAY", 2)

    assert [send().status_code for _number in range(3)] == [200, 200, 429]
    assert len(given()) == 2


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("call me +974 3311 2233 please", "call me […] please"),
        ("هويتي ٢٨٤٦٣٤٠٠٠١٢ وبريدي a@b.example", "هويتي […] وبريدي […]"),
        ("open 8 to 15, room 204", "open 8 to 15, room 204"),
        ("<script>alert(1)</script> \u202e =1+1", "<script>alert(1)</script> \u202e =1+1"),
    ],
)
def test_numbers_and_addresses_are_left_out_and_other_words_stay(send, written, kept):
    send(reason=written)

    assert given() == [("en", True, kept)]


@pytest.mark.parametrize("reason", ["\x00", "x" * 501])
def test_words_that_cannot_be_kept_are_refused(send, reason):
    assert send(reason=reason).status_code == 422
    assert given() == []


def test_hidden_and_foreign_pages_cannot_be_rated(visitor, page):
    draft = pages.article("en", live=False)
    internal = pages.campaign("en", audience="internal")

    answers = [visitor.get(url(draft)), visitor.get(url(internal)), visitor.get(url(page, "ar"))]

    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert reverse("cms:rate", args=[internal.pk]).endswith(f"/rate/{internal.pk}/")


def test_words_go_after_a_year_and_counts_stay(send):
    send(reason="old words")
    Rating.objects.update(given_on=TODAY)

    assert ratings.forget_words(now=datetime(2027, 11, 20, tzinfo=UTC)) == 0
    assert ratings.forget_words(now=datetime(2027, 11, 24, tzinfo=UTC)) == 1
    assert given() == [("en", True, "")]
