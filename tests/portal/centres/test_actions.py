import re

import pytest
from django.test import Client
from django.utils import timezone

from portal.accounts.models import Authenticator, User
from portal.audit import queries as audit
from portal.centres import actions, editorial
from portal.centres.actions import AccountClosed, NoRole, NotAllowed
from portal.centres.enums import Role
from portal.centres.models import Membership
from portal.delivery.models import Message
from tests.factories.accounts import UserFactory
from tests.factories.centres import CentreFactory, MembershipFactory
from tests.portal.accounts.doors import at
from tests.portal.accounts.totp import token

pytestmark = pytest.mark.django_db


@pytest.fixture
def centre():
    return CentreFactory(slug="wifaq")


@pytest.fixture
def manager(centre):
    return MembershipFactory(role=Role.MANAGER, centre=centre).user


def invite(centre, by, **given):
    asked = {"email": "Noor@Example.org", "name": "نور", "language": "en", "now": timezone.now()}
    return actions.invite(
        **{**asked, "roles": [Role.CASE_WORKER], "centre": centre, "by": by, **given}
    )


def roles(user):
    return sorted(Membership.objects.of(user).values_list("centre__slug", "role"))


def link():
    return re.search(r"http\S+", Message.objects.order_by("-pk")[0].text)[0]


def told(user):
    return [(event.action, event.data) for event in audit.events(f"account:{user.public_id}")]


def test_an_invited_person_is_no_staff_before_the_invitation_is_used(centre, manager):
    user = invite(centre, manager)

    assert (user.email, user.is_staff, user.email_proved_at) == ("noor@example.org", False, None)
    assert roles(user) == [("wifaq", "case_worker")]
    assert Message.objects.get().to == "noor@example.org"
    assert told(user) == [
        ("membership.begun", {"centre": "wifaq", "role": "case_worker"}),
        ("account.invited", {}),
    ]


def test_the_invitation_enrols_and_then_the_door_opens(centre, manager):
    user = invite(centre, manager)
    address = link()
    client = Client()
    client.get(address)
    device = Authenticator.objects.get(user=user)

    enrolled = client.post(address, {"code": token(device)})

    user.refresh_from_db()
    assert len(re.findall(r"[0-9A-Z]{5}-[0-9A-Z]{5}", enrolled.content.decode())) == 10
    assert user.is_staff
    assert user.email_proved_at is not None
    assert Authenticator.objects.get(user=user).confirmed


def test_somebody_enrolled_already_is_told_and_gets_no_link(centre, manager):
    colleague = MembershipFactory(user__email="noor@example.org").user
    Authenticator.objects.create(user=colleague)

    user = invite(centre, manager)

    assert user == colleague
    assert ("wifaq", "case_worker") in roles(user)
    assert "/invitation/" not in Message.objects.get().text


def test_a_beneficiarys_account_stays_one_until_the_invitation_is_used(centre, manager):
    known = UserFactory(email="noor@example.org")

    invite(centre, manager)

    known.refresh_from_db()
    assert not known.is_staff


@pytest.mark.parametrize("role", [Role.CASE_WORKER, Role.DECIDER, Role.EDITOR])
def test_only_managers_invite(centre, role):
    with pytest.raises(NotAllowed):
        invite(centre, MembershipFactory(role=role, centre=centre).user)


def test_a_manager_of_another_centre_does_not_invite(centre):
    with pytest.raises(NotAllowed):
        invite(centre, MembershipFactory(role=Role.MANAGER).user)


def test_an_administrator_of_the_foundation_invites_everywhere(centre):
    assert invite(centre, UserFactory(staff=True, is_superuser=True))


def test_nobody_invites_themselves_a_closed_account_or_without_a_role(centre, manager):
    UserFactory(email="closed@example.org", is_active=False)

    with pytest.raises(NotAllowed):
        invite(centre, manager, email=manager.email)
    with pytest.raises(AccountClosed):
        invite(centre, manager, email="closed@example.org")
    with pytest.raises(NoRole):
        invite(centre, manager, roles=[])


def test_inviting_twice_leaves_one_membership_and_one_open_link(centre, manager):
    invite(centre, manager)
    first = link()
    user = invite(centre, manager)

    assert roles(user) == [("wifaq", "case_worker")]
    assert user.invitations.filter(closed_at=None).count() == 1
    assert Client().get(first).status_code == 404


def test_a_reset_takes_the_second_factor_and_every_session(centre, manager, staff_client):
    client = staff_client(Role.CASE_WORKER, centre)
    member = client.user

    actions.reset_second_factor(member=member, centre=centre, by=manager, now=timezone.now())

    assert not Authenticator.objects.filter(user=member).exists()
    assert client.get("/en/portal/profile/")["Location"] == at("second_factor")
    assert "/invitation/" in Message.objects.get().text


def test_nobody_resets_or_removes_themselves(centre, manager):
    for action in (actions.reset_second_factor, actions.remove):
        with pytest.raises(NotAllowed):
            action(member=manager, centre=centre, by=manager, now=timezone.now())


def test_a_manager_does_not_touch_other_centres_or_administrators(centre, manager):
    stranger = MembershipFactory().user
    administrator = MembershipFactory(centre=centre, user__is_superuser=True).user

    for member in (stranger, administrator):
        with pytest.raises(NotAllowed):
            actions.remove(member=member, centre=centre, by=manager, now=timezone.now())


def test_leaving_the_last_centre_ends_roles_sessions_and_staff_access(centre, manager):
    member = invite(centre, manager)
    address = link()
    Client().get(address)
    Client().post(address, {"code": token(Authenticator.objects.get(user=member))})
    member.usersession_set.create(ip="127.0.0.1", session_key="somewhere")

    actions.remove(member=member, centre=centre, by=manager, now=timezone.now())

    member.refresh_from_db()
    ended = Membership.objects.get(user=member)
    assert roles(member) == []
    assert ended.ended_by == manager
    assert not member.is_staff
    assert not Authenticator.objects.filter(user=member).exists()
    assert not member.usersession_set.exists()


def test_leaving_one_of_two_centres_keeps_the_other(centre, manager):
    member = MembershipFactory(centre=centre).user
    MembershipFactory(user=member, centre=CentreFactory(slug="ehsan"))

    actions.remove(member=member, centre=centre, by=manager, now=timezone.now())

    member.refresh_from_db()
    assert roles(member) == [("ehsan", "case_worker")]
    assert member.is_staff


def test_roles_are_set_exactly(centre, manager):
    member = MembershipFactory(centre=centre, role=Role.CASE_WORKER).user

    actions.set_roles(
        member=member,
        centre=centre,
        roles=[Role.DECIDER, Role.EDITOR],
        by=manager,
        now=timezone.now(),
    )

    assert roles(member) == [("wifaq", "decider"), ("wifaq", "editor")]


def test_editorial_roles_join_the_groups_of_their_centre_only(centre, manager):
    member = MembershipFactory(centre=centre, role=Role.CASE_WORKER).user

    actions.set_roles(
        member=member,
        centre=centre,
        roles=[Role.EDITOR, Role.PUBLISHER],
        by=manager,
        now=timezone.now(),
    )

    assert editorial_groups(member) == [("wifaq", "editor"), ("wifaq", "publisher")]


def test_a_role_that_ends_is_lost_at_once(centre, manager):
    member = MembershipFactory(centre=centre, role=Role.EDITOR).user
    elsewhere = MembershipFactory(user=member, role=Role.PUBLISHER).centre
    editorial.sync(member)

    actions.remove(member=member, centre=centre, by=manager, now=timezone.now())

    assert editorial_groups(member) == [(elsewhere.slug, "publisher")]


def editorial_groups(user):
    found = user.groups.order_by("editorial__centre__slug", "editorial__role")
    return list(found.values_list("editorial__centre__slug", "editorial__role"))


def test_communications_are_of_the_foundation_and_of_no_centre(centre, manager):
    user = actions.appoint_communications(
        email="nora@example.org", name="Nora", language="ar", roles=[Role.EDITOR], by=None
    )
    MembershipFactory(user=user, centre=centre, role=Role.COUNSELLOR)
    User.objects.filter(pk=user.pk).update(is_staff=True)

    actions.remove(member=user, centre=centre, by=manager, now=timezone.now())
    user.refresh_from_db()
    is_staff_still = user.is_staff
    actions.dismiss_communications(user=user, by=None, now=timezone.now())

    assert is_staff_still
    assert not user.is_staff
    assert list(user.groups.all()) == []
