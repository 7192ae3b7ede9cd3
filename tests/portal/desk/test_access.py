import pytest
from django.urls import reverse
from django.utils import timezone

from portal.centres.enums import Role
from portal.desk.access import may_enter
from tests.factories.accounts import UserFactory
from tests.factories.centres import MembershipFactory

pytestmark = pytest.mark.django_db


def test_a_role_opens_the_door_at_any_centre():
    worker = MembershipFactory(role=Role.CASE_WORKER).user

    assert may_enter(worker)
    assert may_enter(worker, Role.CASE_WORKER, Role.DECIDER)
    assert not may_enter(worker, Role.MANAGER)


@pytest.mark.parametrize("change", [{"is_active": False}, {"is_staff": False}])
def test_a_role_alone_is_not_enough(change):
    user = MembershipFactory(role=Role.MANAGER).user
    for name, value in change.items():
        setattr(user, name, value)

    assert not may_enter(user, Role.MANAGER)


def test_whoever_has_left_stays_outside():
    membership = MembershipFactory(role=Role.MANAGER, ended_at=timezone.now())

    assert not may_enter(membership.user)


def test_administrators_enter_where_they_are_named():
    administrator = UserFactory(staff=True, is_superuser=True)

    assert may_enter(administrator, administrators=True)
    assert not may_enter(administrator)


def test_without_the_second_factor_the_desk_leads_to_it(staff_client):
    client = staff_client(Role.CASE_WORKER, verified=False)

    response = client.get(reverse("desk:inbox"))

    assert response.status_code == 302
    assert response["Location"] == reverse("accounts:second_factor")


def test_what_the_desk_shows_is_kept_by_no_cache(staff_client):
    response = staff_client(Role.CASE_WORKER).get(reverse("desk:inbox"))

    assert "no-store" in response["Cache-Control"]
