"""Inline scripts and styles are allowed in the editors' admin only, and only to its editors."""

import pytest
from django.urls import reverse

from portal.centres.enums import Role
from tests.factories import cms as pages

pytestmark = pytest.mark.django_db

HEADER = "Content-Security-Policy"


@pytest.fixture
def page():
    return pages.article()


def test_editors_admin_runs(communications, page):
    policy = communications.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))[HEADER]

    assert "script-src 'self' 'unsafe-inline'" in policy
    assert "style-src 'self' 'unsafe-inline'" in policy
    assert "unsafe-eval" not in policy
    assert "http:" not in policy
    assert "https:" not in policy


def test_public_site_is_strict_for_visitors_and_editors(visitor, communications, page):
    for client in (visitor, communications):
        for url in (page.url, "/ar/search/?q=x", "/ar/nowhere/"):
            assert "unsafe" not in client.get(url)[HEADER]


def test_refused_staff_get_the_strict_policy(staff_client, page):
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client = staff_client(Role.EDITOR, verified=False)

    assert "unsafe" not in client.get(url)[HEADER]


def test_preview_runs_with_the_editors_checks(communications, page):
    url = reverse("wagtailadmin_pages:view_draft", args=[page.pk])

    response = communications.get(url)

    assert response.status_code == 200
    assert page.title in response.content.decode()
    assert "'unsafe-inline'" in response[HEADER]
    assert "frame-ancestors 'self'" in response[HEADER]


def test_admin_asks_no_other_host(communications, page):
    for name, args in [("wagtailadmin_home", []), ("wagtailadmin_pages:edit", [page.pk])]:
        html = communications.get(reverse(name, args=args)).content.decode()
        sources = [part.split('"')[0] for part in html.split(' src="')[1:]]

        assert [source for source in sources if source.startswith(("http", "//"))] == []
