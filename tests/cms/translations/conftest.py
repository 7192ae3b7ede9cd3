import json

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission

from tests.factories import cms as pages
from tests.factories.accounts import UserFactory
from tests.people import SignedIn


def publish(page):
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


@pytest.fixture
def editor_of(db):
    """`editor_of(page)`: somebody who edits and publishes the page and what is below it only."""

    def sign_in(page):
        user = UserFactory(staff=True)
        group = Group.objects.create(name=f"editors of {page.pk}")
        group.permissions.set(Permission.objects.filter(codename="access_admin"))
        for name in ("add_page", "change_page", "publish_page"):
            permission = Permission.objects.get(
                codename=name, content_type__app_label="wagtailcore", content_type__model="page"
            )
            GroupPagePermission.objects.create(group=group, page=page, permission=permission)
        user.groups.add(group)
        return SignedIn(user)

    return sign_in


@pytest.fixture
def arabic(db):
    """A published article, its English published from it: in step."""
    pages.home("en")
    page = pages.article(
        title="زيارات المنازل",
        summary="ملخص",
        body=[("paragraph", "<p>أول</p>"), ("paragraph", "<p>ثانٍ</p>")],
    )
    return publish(page)


@pytest.fixture
def english(arabic):
    return publish(pages.article("en", of=arabic, title="Title", summary="Summary"))


@pytest.fixture
def behind(arabic, english):
    """The Arabic article after its first paragraph changed."""
    first, *others = arabic.body.raw_data
    arabic.body = json.dumps([{**first, "value": "<p>أول جديد</p>"}, *others])
    return publish(arabic)
