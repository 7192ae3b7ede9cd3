"""A centre has its section of the editors' admin from the moment it is made."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Page, Workflow

from cms import models, sections
from portal.centres.enums import Role
from portal.centres.models import Centre, EditorialGroup
from tests.cms.conftest import employed
from tests.factories import cms as pages
from tests.factories.centres import CentreFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def indexes():
    return [pages.index(models.CentreIndexPage, language) for language in ("ar", "en")]


def rows() -> list[int]:
    kinds = (GroupPagePermission, GroupCollectionPermission, Workflow, Page, EditorialGroup)
    return [kind.objects.count() for kind in kinds]


def on_pages(role: Role, centre: Centre) -> set[tuple[str, str]]:
    found = GroupPagePermission.objects.filter(
        group__editorial__centre=centre, group__editorial__role=role
    )
    return set(found.values_list("page__locale__language_code", "permission__codename"))


def test_a_new_centre_gets_everything_in_both_languages(indexes):
    centre = CentreFactory(slug="sanad", name_ar="سند", name_en="Sanad")

    section = sections.establish(centre=centre)

    drafts = models.CentrePage.objects.filter(centre=centre).order_by("locale__language_code")
    assert [(page.title, page.slug, page.live) for page in drafts] == [
        ("سند", "sanad", False),
        ("Sanad", "sanad", False),
    ]
    assert on_pages(Role.EDITOR, centre) == {
        (language, name) for language in ("ar", "en") for name in ("add_page", "change_page")
    }
    assert ("en", "publish_page") in on_pages(Role.PUBLISHER, centre)
    assert ("ar", "publish_page") not in on_pages(Role.TRANSLATOR, centre)
    tasks = [task.groupapprovaltask for task in section.workflow.tasks]
    assert [list(t.groups.values_list("editorial__role", flat=True)) for t in tasks] == [
        ["translator"],
        ["publisher"],
    ]
    assert [page.get_workflow() for page in drafts] == [section.workflow] * 2


def test_establishing_again_changes_nothing(indexes):
    sections.establish(centre=CentreFactory())
    before = rows()

    call_command("establish_sections")
    after_once = rows()
    call_command("establish_sections")

    assert rows() == after_once
    # The foundation's own workflow is there from the beginning.
    assert after_once == before


def test_what_was_given_by_hand_beyond_the_section_is_taken_back(indexes):
    centre = CentreFactory()
    sections.establish(centre=centre)
    group = EditorialGroup.objects.get(centre=centre, role=Role.EDITOR).group
    kept = GroupPagePermission.objects.filter(group=group).first()
    GroupPagePermission.objects.create(group=group, page=indexes[0], permission=kept.permission)

    sections.establish(centre=centre)

    pages_given = {row.page_id for row in GroupPagePermission.objects.filter(group=group)}
    assert indexes[0].pk not in pages_given


def test_administrator_makes_a_centre_and_its_section_with_it(indexes, administrator):
    url = reverse("wagtailsnippets_centres_centre:add")
    form = {
        "name_ar": "سند",
        "name_en": "Sanad",
        "slug": "sanad",
        "position": 9,
        "audience": "family",
        "accent": "accent",
    }

    administrator.post(url, form)

    section = models.Section.objects.get(centre__slug="sanad")
    assert section.collection.name == "سند (sanad)"


def test_renaming_a_centre_renames_its_groups():
    centre = CentreFactory(name_ar="سند", slug="sanad")
    user = employed(Role.EDITOR, centre=centre)
    centre.name_ar = "سندكم"

    sections.establish(centre=centre)

    assert [group.name for group in user.groups.all()] == ["سندكم – محرِّر (sanad)"]
