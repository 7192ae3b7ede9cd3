from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from cms import announcements
from cms.models import Announcement
from portal.centres.enums import Role
from tests.cms.conftest import employed
from tests.factories import cms as pages
from tests.factories.centres import CentreFactory
from tests.people import SignedIn

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def announce(name="", **fields):
    words = {"text_ar": f"عربي {name}".strip(), "text_en": f"English {name}".strip()}
    return Announcement.objects.create(**{"starts_at": NOW - HOUR, **words, **fields})


def shown(language="ar", centre=None, now=NOW):
    return [banner.text for banner in announcements.banners(language, centre=centre, now=now)]


def test_it_is_shown_from_its_beginning_until_just_before_its_end():
    announce(starts_at=NOW, ends_at=NOW + HOUR)

    assert shown(now=NOW - timedelta(seconds=1)) == []
    assert shown(now=NOW) == ["عربي"]
    assert shown(now=NOW + HOUR) == []


def test_one_of_a_centre_stands_on_its_pages_only():
    centre, other = CentreFactory(), CentreFactory()
    announce("site")
    announce("centre", centre=centre, starts_at=NOW - 2 * HOUR)

    assert shown() == ["عربي site"]
    assert shown(centre=centre.pk) == ["عربي site", "عربي centre"]
    assert shown(centre=other.pk) == ["عربي site"]


def test_the_gravest_come_first_and_no_more_than_three():
    for level in ["info", "urgent", "warning", "info"]:
        announce(level, level=level)

    assert shown() == ["عربي urgent", "عربي warning", "عربي info"]


def test_it_leads_to_its_page_in_the_readers_language(visitor):
    arabic = pages.standard("ar", title="عن الزيارات", slug="visits")
    english = pages.standard("en", title="About visits", slug="visits", of=arabic)
    announce(page=arabic, starts_at=datetime(2026, 1, 1, tzinfo=UTC))

    html = visitor.get(pages.home("en").url).content.decode()
    itself = visitor.get(english.url).content.decode()

    assert f'<a href="{english.url}"><bdi>About visits</bdi></a>' in html
    assert "عن الزيارات" not in html
    assert "<bdi>About visits</bdi>" not in itself


def test_an_unpublished_page_is_not_linked():
    announce(page=pages.standard("ar", live=False))

    assert [b.link_url for b in announcements.banners("ar", centre=None, now=NOW)] == [""]


@pytest.mark.parametrize("number", [0, 1, 3])
def test_one_query_however_many_there_are(django_assert_num_queries, number):
    page = pages.standard("ar")
    assert page.url  # Wagtail now knows its sites, as it does on every page.
    for _number in range(number):
        announce(page=page)

    with django_assert_num_queries(1):
        assert len(announcements.banners("ar", centre=None, now=NOW)) == number


def test_it_ends_after_it_begins():
    with pytest.raises(IntegrityError), transaction.atomic():
        announce(ends_at=NOW - HOUR)


def test_public_pages_show_it_and_set_no_cookie(visitor):
    hostile = "<b>مرحبًا</b>"
    announce(starts_at=datetime(2026, 1, 1, tzinfo=UTC), text_ar=hostile, text_en=hostile)
    page = pages.centre()
    addresses = [page.url, reverse("search:results"), reverse("appointments:services")]

    for address in addresses:
        response = visitor.get(address)

        assert "<bdi>&lt;b&gt;مرحبًا&lt;/b&gt;</bdi>" in response.content.decode(), address
        assert list(response.cookies) == []


def test_a_centres_own_page_and_programme_show_its_announcement(visitor):
    page = pages.programme()
    announce("ours", centre=page.programme.centre, starts_at=datetime(2026, 1, 1, tzinfo=UTC))

    assert "عربي ours" in visitor.get(page.url).content.decode()
    assert "عربي ours" not in visitor.get(pages.home().url).content.decode()


@pytest.mark.parametrize(("role", "status"), [(Role.PUBLISHER, 200), (Role.EDITOR, 302)])
def test_only_publishers_write_what_is_public_at_once(role, status):
    client = SignedIn(employed(role))

    response = client.get(reverse("wagtailsnippets_cms_announcement:add"))

    assert response.status_code == status


def test_both_languages_are_required_in_the_admin(communications):
    url = reverse("wagtailsnippets_cms_announcement:add")
    typed = {"text_ar": "عربي", "level": "info", "starts_at": "2026-11-22 08:00"}

    communications.post(url, {**typed, "text_en": ""})
    assert Announcement.objects.count() == 0

    communications.post(url, {**typed, "text_en": "English"})
    assert [a.text_en for a in Announcement.objects.all()] == ["English"]
