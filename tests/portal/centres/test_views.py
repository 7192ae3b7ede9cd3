import pytest

from portal.accounts.models import User
from portal.centres.enums import Role
from portal.centres.models import Membership
from portal.delivery.models import Message
from tests.factories.centres import CentreFactory, MembershipFactory

pytestmark = pytest.mark.django_db

INVITATION = {
    "name": "نور",
    "email": "noor@example.org",
    "roles": ["case_worker", "counsellor"],
    "language": "ar",
}


@pytest.fixture
def centre():
    return CentreFactory(slug="wifaq", name_en="Wifaq", name_ar="وفاق")


@pytest.fixture
def manager(staff_client, centre):
    return staff_client(Role.MANAGER, centre)


def page(centre, *parts):
    return "/".join(["/en/desk/team", centre.slug, *map(str, parts), ""])


def test_a_manager_of_one_centre_comes_straight_to_its_team(manager, centre):
    assert manager.get("/en/desk/team/")["Location"] == page(centre)


def test_an_administrator_chooses_among_all_centres(administrator, centre):
    CentreFactory(name_en="Ehsan")

    text = administrator.get("/en/desk/team/").content.decode()

    assert page(centre) in text
    assert "Ehsan" in text


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_team_says_who_works_here_and_how_far_they_are(manager, centre, language):
    MembershipFactory(centre=centre, role=Role.DECIDER, user__display_name="Huda")
    MembershipFactory(user__display_name="Stranger")
    manager.post(page(centre, "invite"), INVITATION)

    text = manager.get(page(centre).replace("/en/", f"/{language}/")).content.decode()

    assert f'lang="{language}"' in text
    assert "Huda" in text
    assert "نور" in text
    assert "Stranger" not in text


def test_a_manager_invites(manager, centre):
    answered = manager.post(page(centre, "invite"), INVITATION)

    user = User.objects.get(email="noor@example.org")
    held = Membership.objects.of(user).order_by("role").values_list("role", flat=True)
    assert answered["Location"] == page(centre)
    assert list(held) == ["case_worker", "counsellor"]
    assert "/ar/account/invitation/" in Message.objects.get().text


def test_an_incomplete_invitation_keeps_what_was_typed(manager, centre):
    answered = manager.post(page(centre, "invite"), {**INVITATION, "roles": []})

    assert answered.status_code == 422
    assert "Choose at least one role." in answered.content.decode()
    assert "noor@example.org" in answered.content.decode()
    assert not User.objects.filter(email="noor@example.org").exists()


def test_a_manager_sees_no_link_of_an_invitation(manager, centre):
    manager.post(page(centre, "invite"), INVITATION)

    assert "/invitation/" not in manager.get(page(centre)).content.decode()


def test_a_manager_changes_roles_resets_and_removes(manager, centre):
    member = MembershipFactory(centre=centre).user
    shown = manager.get(page(centre, member.public_id))

    manager.post(page(centre, member.public_id), {"roles": ["decider"]})
    after_roles = list(Membership.objects.of(member).values_list("role", flat=True))
    manager.post(page(centre, member.public_id, "invite-again"))
    reset = Message.objects.filter(text__contains="/invitation/").count()
    manager.post(page(centre, member.public_id, "remove"))

    assert "Remove from the team" in shown.content.decode()
    assert after_roles == ["decider"]
    assert reset == 1
    assert not Membership.objects.of(member).exists()


def test_ones_own_page_offers_nothing_to_change(manager, centre):
    own = page(centre, manager.user.public_id)

    shown = manager.get(own).content.decode()
    manager.post(own, {"roles": ["decider"]})
    manager.post(page(centre, manager.user.public_id, "remove"))

    assert "Nobody changes their own access." in shown
    assert Membership.objects.of(manager.user).get().role == Role.MANAGER


def test_another_centres_team_cannot_be_told_to_exist(staff_client, centre):
    stranger = staff_client(Role.MANAGER)
    member = MembershipFactory(centre=centre).user

    for address in (page(centre), page(centre, "invite"), page(centre, member.public_id)):
        assert stranger.get(address).status_code == 404
    for act in ("invite-again", "remove"):
        assert stranger.post(page(centre, member.public_id, act)).status_code == 404


def test_somebody_of_another_centre_is_not_found_in_this_team(manager, centre):
    stranger = MembershipFactory().user

    assert manager.get(page(centre, stranger.public_id)).status_code == 404


def test_the_team_costs_the_same_for_one_and_three(manager, centre, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    manager.get(page(centre))
    with CaptureQueriesContext(connection) as one:
        manager.get(page(centre))
    MembershipFactory.create_batch(2, centre=centre)

    with django_assert_num_queries(len(one)):
        manager.get(page(centre))
