"""The editors' admin opens for communications staff past the second factor, and for nobody else."""

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.models import CentreIndexPage, HomePage
from portal.centres import actions as centres
from portal.centres.enums import Role
from tests.cms.conftest import employed
from tests.factories import cms as pages
from tests.factories.centres import ServiceFactory
from tests.people import SignedIn

pytestmark = pytest.mark.django_db

PAGE_TYPES = ["article", "campaign", "centre", "programme", "standard"]


@pytest.fixture
def addresses():
    """The screens of an editor's day."""
    page = pages.centre(picture=pages.PictureFactory())
    service = ServiceFactory(centre=page.centre)
    below = page.get_parent()
    named = [
        ("wagtailadmin_home", []),
        ("wagtailadmin_explore", [below.pk]),
        ("wagtailadmin_pages:add", ["cms", "centrepage", below.pk]),
        ("wagtailadmin_pages:edit", [page.pk]),
        ("wagtailadmin_pages:history", [page.pk]),
        ("wagtailadmin_pages:move", [page.pk]),
        ("wagtailadmin_pages:copy", [page.pk]),
        ("wagtailimages:index", []),
        ("wagtailimages:add", []),
        ("wagtailimages:edit", [page.picture.pk]),
        ("wagtaildocs:index", []),
        ("wagtaildocs:add", []),
        ("wagtailsnippets_centres_centre:list", []),
        ("wagtailsnippets_centres_centre:edit", [page.centre.pk]),
        ("wagtailsnippets_centres_service:list", []),
        ("wagtailsnippets_centres_service:add", []),
        ("wagtailsnippets_centres_service:edit", [service.pk]),
        ("wagtailsnippets_centres_contact:add", []),
        ("wagtailsnippets_centres_openinghours:add", []),
        ("wagtailsnippets_programmes_programme:list", []),
        ("cms_campaign_calendar", []),
        ("wagtailsnippets_cms_season:list", []),
        ("wagtailsnippets_cms_season:add", []),
        ("wagtailsnippets_cms_occurrence:list", []),
        ("wagtailsnippets_cms_occurrence:edit", [pages.occurrence("ramadan", 1448).pk]),
        ("wagtail_localize:submit_page_translation", [page.pk]),
        ("wagtailadmin_account", []),
        ("wagtailredirects:index", []),
    ]
    return [reverse(name, args=args) for name, args in named]


def answers(client, addresses):
    return {client.get(address).status_code for address in addresses}


def test_communications_staff_reach_every_screen(communications, addresses):
    assert answers(communications, addresses) == {200}


def test_administrator_reaches_every_screen(administrator, addresses):
    assert answers(administrator, addresses) == {200}


def test_visitors_are_sent_to_sign_in(visitor, addresses):
    for address in addresses:
        response = visitor.get(address)
        assert (response.status_code, response["Location"].split("?")[0]) == (
            302,
            reverse("accounts:sign_in"),
        )


def test_without_the_second_factor_nothing_is_shown(addresses):
    client = SignedIn(employed(Role.EDITOR), verified=False)

    for address in addresses:
        response = client.get(address)
        assert (response.status_code, response["Location"].split("?")[0]) == (
            302,
            reverse("accounts:second_factor"),
        )


def test_other_staff_and_beneficiaries_are_refused(staff_client, beneficiary, addresses):
    assert answers(staff_client(Role.CASE_WORKER), addresses) == {403}
    assert answers(beneficiary, addresses) == {403}


def test_someone_whose_roles_ended_is_refused_from_then_on(communications, addresses):
    centres.dismiss_communications(user=communications.user, by=None, now=timezone.now())

    assert answers(communications, addresses) == {403}


@pytest.mark.parametrize("model", PAGE_TYPES)
def test_every_type_of_page_has_its_form(communications, model):
    page = getattr(pages, model)()
    parent = page.get_parent()
    url = reverse("wagtailadmin_pages:add", args=["cms", page._meta.model_name, parent.pk])

    assert communications.get(url).status_code == 200


def test_roles_may_do_what_they_need_and_no_more(communications):
    page = pages.article()
    editor, translator = employed(Role.EDITOR), employed(Role.TRANSLATOR)
    user = communications.user

    assert page.permissions_for_user(user).can_publish()
    for other in (editor, translator):
        assert page.permissions_for_user(other).can_edit()
        assert not page.permissions_for_user(other).can_publish()
    assert not editor.has_perm("wagtail_localize.submit_translation")
    assert not translator.has_perm("centres.change_service")

    assert user.has_perm("centres.change_centre")
    assert user.has_perm("centres.add_service")
    assert not user.has_perm("centres.delete_centre")
    assert not user.has_perm("centres.add_membership")
    assert not user.has_perm("programmes.change_formversion")
    assert not user.has_perm("accounts.change_user")


def test_pages_stand_only_where_they_belong():
    home, index = HomePage, CentreIndexPage

    assert {m.__name__ for m in index.allowed_subpage_models()} == {"CentrePage"}
    assert home not in index.allowed_subpage_models()
