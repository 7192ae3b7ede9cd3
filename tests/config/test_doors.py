"""What other packages would let an administrator do with accounts, and may not here."""

import pytest
from django.contrib import admin
from django.urls import get_resolver
from wagtail.snippets.models import get_snippet_models

pytestmark = pytest.mark.django_db

CONFIDENTIAL = {
    "account",
    "accounts",
    "applications",
    "appointments",
    "audit",
    "beneficiaries",
    "cases",
    "delivery",
    "documents",
    "sessions",
    "usersessions",
}


def test_no_administration_shows_rows_about_people():
    # Packages register their models, and we take them away, once the addresses are known.
    assert get_resolver().url_patterns
    shown = {model._meta.app_label for model in [*admin.site._registry, *get_snippet_models()]}

    assert shown & CONFIDENTIAL == set()


@pytest.mark.parametrize("path", ["", "new/", "1/", "1/delete/"])
def test_no_administrator_edits_other_peoples_accounts(administrator, path):
    assert administrator.get(f"/admin/users/{path}").status_code == 403
    assert administrator.post(f"/admin/users/{path}").status_code == 403


def test_the_menu_offers_no_users(administrator):
    page = administrator.get("/admin/").content.decode()

    assert "/admin/users/" not in page
