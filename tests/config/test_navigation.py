import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils.translation import override

from cms import models
from config.navigation import navigation
from tests.factories.cms import home, index


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
def test_section_of_this_page_is_current(visit):
    home("ar")
    index(models.CentreIndexPage, "en")
    index(models.CampaignIndexPage, "en")

    with override("en"):
        found = visit("/en/centres/ehsan/")["sections"]
        addresses = [entry.url for entry in found]
        inside = visit(f"{addresses[1]}page/")["sections"]

    assert [entry.is_current for entry in inside] == [False, True]
    assert all(url.startswith("/en/") for url in addresses)


def test_other_language_leads_to_the_same_page(visit):
    with override("en"):
        (arabic,) = visit("/en/gallery/site/?page=2")["languages"]

    assert (arabic.code, arabic.name, arabic.direction) == ("ar", "العربيّة", "rtl")
    assert arabic.url == "/ar/gallery/site/?page=2"


def test_page_that_knows_its_translation_says_where_it_is(visit):
    with override("en"):
        (arabic,) = visit("/en/centres/", alternates={"ar": "/ar/مراكز/"})["languages"]

    assert arabic.url == "/ar/مراكز/"
