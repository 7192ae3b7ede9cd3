import pytest
from django.core.management import CommandError, call_command

from portal.accounts.models import Authenticator, User
from portal.centres.models import Membership
from tests.factories.accounts import UserFactory
from tests.factories.centres import CentreFactory

pytestmark = pytest.mark.django_db


def test_the_first_administrator_is_invited_from_the_command_line(visitor, capsys):
    call_command("invite_staff", "first@example.org", "--administrator", "--language", "en")

    link = capsys.readouterr().out.splitlines()[-1]
    user = User.objects.get(email="first@example.org")
    assert (user.is_superuser, user.is_staff) == (True, False)
    assert visitor.get("/" + link.split("/", 3)[3]).status_code == 200


def test_a_role_at_a_centre_is_given():
    CentreFactory(slug="wifaq")

    call_command(
        "invite_staff",
        "noor@example.org",
        "--role",
        "manager",
        "--centre",
        "wifaq",
        "--name",
        "نور",
    )

    membership = Membership.objects.get()
    assert (membership.role, membership.centre.slug) == ("manager", "wifaq")
    assert membership.user.display_name == "نور"


def test_communications_of_the_foundation_are_invited():
    call_command("invite_staff", "nora@example.org", "--communications", "--role", "editor")

    user = User.objects.get(email="nora@example.org")
    assert [group.name for group in user.groups.all()] == ["Communications: editor"]
    assert not Membership.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        ["--role", "manager"],
        ["--role", "manager", "--centre", "nowhere"],
        ["--role", "counsellor", "--communications"],
        ["--role", "editor", "--communications", "--centre", "wifaq"],
        [],
    ],
)
def test_what_does_not_fit_is_said(wrong):
    with pytest.raises(CommandError):
        call_command("invite_staff", "noor@example.org", *wrong)


def test_somebody_enrolled_needs_the_reset_said(capsys):
    user = UserFactory(staff=True, email="first@example.org", is_superuser=True)
    Authenticator.objects.create(user=user)

    with pytest.raises(CommandError, match="--reset"):
        call_command("invite_staff", "first@example.org", "--administrator")
    call_command("invite_staff", "first@example.org", "--administrator", "--reset")

    assert not Authenticator.objects.filter(user=user).exists()
    assert "/invitation/" in capsys.readouterr().out
