"""Reports and tiles: what each person works on, at a constant number of queries."""

import uuid
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import GroupPagePermission, Page

from cms.models import MissedAddress, Rating
from portal.centres.enums import Role
from search.models import Miss
from tests.cms.conftest import employed
from tests.factories import cms as pages
from tests.factories.accounts import UserFactory
from tests.people import SignedIn

pytestmark = pytest.mark.django_db

REPORTS = ["cms_ratings", "cms_stale", "cms_missed", "search_misses"]
TODAY = timezone.localdate


def rated(page, *, yes=0, no=0, reasons=()):
    for useful, number in ((True, yes), (False, no)):
        for place in range(number):
            Rating.objects.create(
                key=uuid.uuid4(),
                page=page,
                language=page.locale.language_code,
                is_useful=useful,
                reason=reasons[place] if not useful and place < len(reasons) else "",
                given_on=date(2026, 11, 1) + timedelta(days=place),
            )


def editor_of(page):
    """Somebody who works on this page and those below it, and on no other."""
    group = Group.objects.create(name=f"of {page.pk}")
    change = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    GroupPagePermission.objects.create(group=group, page=page, permission=change)
    user = UserFactory(staff=True)
    user.groups.add(group)
    return SignedIn(user)


def shown(client, name, **query):
    response = client.get(reverse(name), query)
    assert response.status_code == 200
    return response.content.decode()


def exported(client, name):
    response = client.get(reverse(name), {"export": "csv"})
    return b"".join(response.streaming_content).decode()


def test_ratings_are_counted_by_page_with_the_last_words(communications):
    page = pages.article("en", title="Rent")
    rated(page, yes=2, no=4, reasons=["one", "two", "three", "<b>four</b>"])
    pages.article("en", title="Unrated")

    html = shown(communications, "cms_ratings")

    assert "Rent" in html
    assert "Unrated" not in html
    assert "one</p>" not in html
    words = [f'<p dir="auto">{said}</p>' for said in ("&lt;b&gt;four&lt;/b&gt;", "three", "two")]
    assert "".join(words) in html


def test_ratings_are_sorted_as_asked(communications):
    liked, disliked = pages.article("en", title="Praised"), pages.article("en", title="Disliked")
    rated(liked, yes=3)
    rated(disliked, no=1)

    usual, by_use = (
        shown(communications, "cms_ratings", **query) for query in ({}, {"ordering": "-yes"})
    )

    assert usual.index("Disliked") < usual.index("Praised")
    assert by_use.index("Praised") < by_use.index("Disliked")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " ="])
def test_exports_start_no_formula(communications, start):
    rated(pages.article("en", title=f"{start}1+1"), no=1, reasons=[f'{start}HYPERLINK("x")'])

    lines = exported(communications, "cms_ratings").splitlines()

    assert len(lines) == 2
    assert f"'{start}1+1" in lines[1]
    assert f"'{start}HYPERLINK" in lines[1].replace('""', '"')


def test_stale_pages_are_those_past_their_day_or_untouched_for_a_year(communications):
    old = timezone.now() - timedelta(days=400)
    pages.article("en", title="Past its day", review_on=TODAY())
    pages.standard("en", title="Untouched")
    pages.centre("en", title="Watched over", review_on=TODAY() + timedelta(days=9))
    Page.objects.filter(title__in=["Untouched", "Watched over"]).update(last_published_at=old)
    pages.article("en", title="Draft", live=False, review_on=TODAY())
    pages.article("en", title="Fresh")

    html = shown(communications, "cms_stale")

    assert html.index("Past its day") < html.index("Untouched")
    for title in ("Watched over", "Draft", "Fresh"):
        assert title not in html


def test_each_sees_the_pages_they_work_on_only():
    own, other = (pages.article(language, review_on=TODAY()) for language in ("en", "ar"))
    for page in (own, other):
        rated(page, no=1, reasons=[f"said of {page.pk}"])
    client = editor_of(own.get_parent())

    for name in ("cms_ratings", "cms_stale"):
        html = shown(client, name)
        assert own.title in html
        assert other.title not in html
    assert f"said of {other.pk}" not in exported(client, "cms_ratings")
    assert client.get(reverse("cms_missed"))["Location"] == reverse("wagtailadmin_home")


def test_reports_are_for_those_who_work_on_pages(staff_client, beneficiary, visitor):
    for name in REPORTS:
        assert staff_client(Role.CASE_WORKER).get(reverse(name)).status_code == 403
        assert beneficiary.get(reverse(name)).status_code == 403
        assert visitor.get(reverse(name)).status_code == 302


@pytest.mark.parametrize("number", [1, 3])
def test_reports_ask_as_often_for_three_as_for_one(
    communications, django_assert_max_num_queries, number
):
    for place in range(number):
        page = pages.article("en", review_on=TODAY())
        rated(page, no=2, reasons=["a", "b"])
        MissedAddress.objects.create(path=f"/en/x{place}", last_asked_on=TODAY())
        Miss.objects.create(words=f"word{place}", language="ar", week_of=TODAY(), count=2)
    for name in [*REPORTS, "wagtailadmin_home"]:
        shown(communications, name)

    for name, most in zip([*REPORTS, "wagtailadmin_home"], [25, 25, 25, 25, 45], strict=True):
        with django_assert_max_num_queries(most):
            shown(communications, name)


def test_addresses_not_found_are_counted_with_the_page_that_leads_there(visitor):
    ours = {"Referer": "http://testserver/ar/%D8%B5/?q=secret"}
    pages.home("ar")

    visitor.get("/ar/no-such/?name=secret", headers=ours)
    visitor.get("/ar/no-such/", headers={"Referer": "https://other.example/private"})
    visitor.get("/ar/portal/applications/12/")
    visitor.post("/ar/no-such-form/")

    rows = list(MissedAddress.objects.values_list("path", "count", "referrer"))
    assert rows == [("/ar/no-such", 2, "/ar/ص/")]


def test_a_flood_of_addresses_fills_no_table(visitor, monkeypatch):
    monkeypatch.setattr("cms.missed.NEW_A_DAY", 2)
    pages.home("ar")

    for place in range(4):
        visitor.get(f"/ar/x{place}/")
    visitor.get(f"/ar/{'x' * 300}/")
    visitor.get("/ar/x%00y/")

    assert MissedAddress.objects.count() == 2


def test_an_address_is_redirected_by_one_press(communications, visitor):
    page = pages.article("en", slug="rent-help")
    visitor.get("/en/old/rent-help/")
    missed = MissedAddress.objects.get()
    url = reverse("cms_missed_redirect", args=[missed.pk])
    assert url in shown(communications, "cms_missed")

    html = communications.get(url).content.decode()
    sent = {"old_path": missed.path, "is_permanent": "on", "redirect_page": page.pk}
    communications.post(reverse("wagtailredirects:add"), {**sent, "redirect_link": ""})

    assert 'value="/en/old/rent-help"' in html
    assert page.title in html
    assert Redirect.objects.get().redirect_page_id == page.pk
    assert visitor.get("/en/old/rent-help/")["Location"] == page.url
    assert url not in shown(communications, "cms_missed")


def test_redirecting_is_for_those_who_may_redirect():
    missed = MissedAddress.objects.create(path="/en/x", last_asked_on=TODAY())
    url = reverse("cms_missed_redirect", args=[missed.pk])

    response = SignedIn(employed(Role.EDITOR)).get(url)

    assert (response.status_code, response["Location"]) == (302, reverse("wagtailadmin_home"))


def test_tiles_count_what_waits_and_hide_when_nothing_does(communications):
    assert "مسودة" not in shown(communications, "wagtailadmin_home")
    draft = pages.article("en", live=False)
    Page.objects.filter(pk=draft.pk).update(has_unpublished_changes=True)
    pages.campaign("en", starts_on=TODAY(), ends_on=TODAY() + timedelta(days=3))
    pages.campaign("en", starts_on=TODAY(), ends_on=TODAY() + timedelta(days=30))
    pages.standard("ar", review_on=TODAY())

    html = shown(communications, "wagtailadmin_home")

    for words in ("مسودة واحدة", "تنتهي حملة واحدة خلال أسبوعين", "صفحة واحدة للمراجعة"):
        assert words in html


def searched(text, address):
    Client(REMOTE_ADDR=address).get("/ar/search/", {"q": text})


def test_searches_in_vain_are_kept_once_two_readers_made_them(communications):
    for address in ("10.0.0.1", "10.0.0.1", "10.0.0.2", "10.0.0.3"):
        searched("زرافة", address)
    searched("محمد بن أحمد", "10.0.0.1")
    for address in ("10.0.0.1", "10.0.0.2"):
        searched("28463400012", address)

    assert list(Miss.objects.values_list("words", "language", "count")) == [("زرافه", "ar", 3)]
    assert "زرافه" in shown(communications, "search_misses")
    assert "محمد" not in shown(communications, "search_misses")
