import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils.translation import override

from config.navigation import navigation


@pytest.fixture
def visit(rf):
    def at(path, **attributes):
        request = rf.get(path)
        request.user = AnonymousUser()
        for name, value in attributes.items():
            setattr(request, name, value)
        return navigation(request)["navigation"]

    return at


def test_masthead_holds_at_most_seven_entries(visit):
    with override("ar"):
        assert 0 < len(visit("/ar/")["sections"]) <= 7


def test_section_of_this_page_is_current(visit):
    with override("en"):
        current = [
            entry.url for entry in visit("/en/centres/ehsan/")["sections"] if entry.is_current
        ]

    assert current == ["/en/centres/"]


def test_other_language_leads_to_the_same_page(visit):
    with override("en"):
        (arabic,) = visit("/en/gallery/site/?page=2")["languages"]

    assert (arabic.code, arabic.name, arabic.direction) == ("ar", "العربيّة", "rtl")
    assert arabic.url == "/ar/gallery/site/?page=2"


def test_page_that_knows_its_translation_says_where_it_is(visit):
    with override("en"):
        (arabic,) = visit("/en/centres/", alternates={"ar": "/ar/مراكز/"})["languages"]

    assert arabic.url == "/ar/مراكز/"
