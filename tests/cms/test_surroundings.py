"""What stands around every page: from the page tree, or as editors arranged it."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cms.models import CentreIndexPage, SiteSettings
from cms.surroundings import Column, Link, surroundings
from portal.centres.enums import Role
from tests.cms.conftest import employed
from tests.factories import cms as pages
from tests.people import SignedIn

pytestmark = pytest.mark.django_db


@pytest.fixture
def centres():
    arabic = pages.index(CentreIndexPage, "ar")
    return arabic, pages.index(CentreIndexPage, "en")


def entry(page=None, ar="", en="", **link):
    return {"label_ar": ar, "label_en": en, "link": {"page": page and page.pk, **link}}


def arrange(menu=(), columns=(), accounts=(), **fields):
    def stream(kind, values):
        return json.dumps([{"type": kind, "value": value} for value in values])

    footer = [
        {
            "title_ar": f"عربي {title}",
            "title_en": title,
            "entries": [{"type": "item", "value": value} for value in found],
        }
        for title, found in columns
    ]
    return SiteSettings.objects.create(
        menu=stream("entry", menu),
        footer=stream("column", footer),
        accounts=stream("account", accounts),
        **fields,
    )


def links(*found):
    return [Link(page.title, page.url) for page in found]


def test_while_nothing_is_arranged_it_follows_from_the_pages(centres, settings):
    notice = pages.standard("ar", is_in_footer=True)
    pages.standard("en", is_in_footer=True)
    pages.standard("ar", show_in_menus=True, live=False)

    found = surroundings("ar")

    assert found.menu == links(centres[0])
    assert [column.links for column in found.footer] == [links(centres[0]), links(notice)]
    assert (found.hotline, found.hours, found.accounts) == (settings.HOTLINE, "", [])


def test_no_more_than_seven_sections():
    for _number in range(9):
        pages.standard("ar", show_in_menus=True)

    assert len(surroundings("ar").menu) == 7


def test_pages_are_named_and_found_in_the_readers_language(centres):
    only_arabic = pages.standard("ar")
    hidden = pages.standard("ar", live=False)
    arrange(
        [entry(centres[0]), entry(only_arabic), entry(hidden), entry(centres[1], "قصير", "Short")]
    )

    arabic, english = surroundings("ar").menu, surroundings("en").menu

    assert arabic == [*links(centres[0], only_arabic), Link("قصير", centres[0].url)]
    assert english == [*links(centres[1]), Link("Short", centres[1].url)]


def test_screens_and_other_sites_go_by_their_words():
    arrange(
        [
            entry(None, "حجز", "Book", destination="appointments:services"),
            entry(None, "خارج", "Outside", address="https://example.org/"),
        ]
    )

    assert surroundings("en").menu == [
        Link("Book", reverse("appointments:services")),
        Link("Outside", "https://example.org/"),
    ]


def test_footer_hotline_hours_and_accounts(centres, visitor):
    arrange(
        columns=[("Help", [entry(centres[0])])],
        accounts=[{"name": "X", "address": "https://x.com/mizalla"}],
        hotline="184",
        hours_ar="عربي: كل يوم",
        hours_en="English: every day",
    )

    found = surroundings("en")
    html = visitor.get(pages.standard("en").url).content.decode()

    assert found.footer == [Column("Help", links(centres[1]))]
    assert found.accounts == [Link("X", "https://x.com/mizalla")]
    assert html.count('href="tel:184"') == 2
    assert "English: every day" in html
    assert "عربي" not in html.partition("<main")[2]
    assert '<a href="https://x.com/mizalla" rel="me noopener noreferrer">' in html


@pytest.mark.parametrize("number", [1, 3])
def test_two_queries_whatever_is_arranged(centres, django_assert_num_queries, number):
    found = [entry(pages.standard("ar")) for _number in range(number)]
    arrange(found, [(f"Help {place}", found) for place in range(number)])
    surroundings("ar")

    with django_assert_num_queries(2):
        surroundings("ar")


def test_a_change_shows_on_the_next_page(centres, visitor):
    page = pages.standard("en")
    row = arrange(hotline="184")
    assert 'href="tel:184"' in visitor.get(page.url).content.decode()

    row.hotline = "185"
    row.save()

    assert 'href="tel:185"' in visitor.get(page.url).content.decode()


def test_publishers_arrange_and_editors_do_not():
    url = reverse("wagtailsettings:edit", args=["cms", "sitesettings"])

    publisher = SignedIn(employed(Role.PUBLISHER)).get(url, follow=True)
    editor = SignedIn(employed(Role.EDITOR)).get(url, follow=True)

    last, _status = publisher.redirect_chain[-1]
    assert (publisher.status_code, last.rstrip("/").rpartition("/")[0] + "/") == (200, url)
    assert editor.redirect_chain[-1] == (reverse("wagtailadmin_home"), 302)


@pytest.mark.parametrize("number", ["12", "call us", "+974 33 11", "123456789012345678"])
def test_hotline_is_a_number_a_phone_can_dial(number):
    row = SiteSettings(hotline=number)

    with pytest.raises(ValidationError, match="hotline"):
        row.full_clean()
