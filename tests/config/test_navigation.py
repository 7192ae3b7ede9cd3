import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils.translation import override

from config.navigation import navigation
from tests.factories import cms as pages


@pytest.fixture
def visit(rf):
    def at(path, **attributes):
        request = rf.get(path)
        request.user = AnonymousUser()
        for name, value in attributes.items():
            setattr(request, name, value)
        return navigation(request)["navigation"]

    return at


@pytest.mark.django_db
def test_masthead_holds_at_most_seven_pages_of_its_language(visit):
    arabic = [pages.standard("ar", show_in_menus=True) for _number in range(8)]
    pages.standard("en", show_in_menus=True)

    with override("ar"):
        entries = visit("/ar/")["sections"]

    assert [entry.text for entry in entries] == [page.title for page in arabic[:7]]


@pytest.mark.django_db
def test_section_of_this_page_is_current(visit):
    pages.standard("en", show_in_menus=True)
    here = pages.standard("en", show_in_menus=True)

    with override("en"):
        entries = visit(f"{here.url}further-down/")["sections"]

    assert [entry.url for entry in entries if entry.is_current] == [here.url]


@pytest.mark.django_db
def test_footer_holds_what_editors_put_there(visit):
    privacy = pages.standard("en", is_in_footer=True)
    pages.standard("en")

    with override("en"):
        (column,) = visit("/en/")["footer"]

    assert [entry.text for entry in column.entries] == [privacy.title]


def test_other_language_leads_to_the_same_page(visit):
    with override("en"):
        (arabic,) = visit("/en/gallery/site/?page=2")["languages"]

    assert (arabic.code, arabic.name, arabic.direction) == ("ar", "العربيّة", "rtl")
    assert arabic.url == "/ar/gallery/site/?page=2"


def test_page_that_knows_its_translation_says_where_it_is(visit):
    with override("en"):
        (arabic,) = visit("/en/centres/", alternates={"ar": "/ar/مراكز/"})["languages"]

    assert arabic.url == "/ar/مراكز/"
