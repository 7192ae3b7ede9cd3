"""How a service is given is read in the editors' administration and switched on the desk."""

import pytest
from django.urls import reverse

from portal.centres.enums import Mode, Role
from tests.cms.conftest import employed
from tests.factories.centres import CentreFactory, MembershipFactory, ServiceFactory
from tests.people import SignedIn

pytestmark = pytest.mark.django_db


@pytest.fixture
def service():
    return ServiceFactory(centre=CentreFactory(slug="house"), slug="talks", mode=Mode.REMOTE)


def working(service, *roles):
    """An editor of the foundation's site, who also works at the centre in the roles."""
    user = employed(Role.EDITOR)
    for role in roles:
        MembershipFactory(user=user, centre=service.centre, role=role)
    return SignedIn(user)


def pages_of(service):
    return [
        (
            reverse("wagtailsnippets_centres_service:edit", args=[service.pk]),
            reverse("desk:switch_mode", args=["house", "talks"]),
        ),
        (
            reverse("wagtailsnippets_centres_centre:edit", args=[service.centre.pk]),
            reverse("desk:modes", args=["house"]),
        ),
    ]


def test_a_manager_finds_the_way_to_the_desk(service):
    client = working(service, Role.MANAGER)

    for page, desk in pages_of(service):
        assert f'href="{desk}"' in client.get(page).content.decode()


def test_who_may_not_switch_is_shown_no_way(service):
    client = working(service)

    for page, desk in pages_of(service):
        response = client.get(page)
        assert response.status_code == 200
        assert desk not in response.content.decode()


def test_the_mode_is_no_field_of_the_row(service):
    client = working(service, Role.MANAGER)
    page, _desk = pages_of(service)[0]
    typed = {
        "centre": str(service.centre.pk),
        "slug": "talks",
        "position": "0",
        "name_ar": "خدمة",
        "name_en": "Renamed",
        "mode": "suspended",
    }

    client.post(page, typed)

    service.refresh_from_db()
    assert (service.name_en, service.mode) == ("Renamed", Mode.REMOTE)
