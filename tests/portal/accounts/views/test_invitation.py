from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from portal.accounts import actions, second_factor
from portal.accounts.models import Authenticator, BackupCode
from tests.factories.accounts import UserFactory
from tests.portal.accounts.doors import at, is_signed_in, wrong
from tests.portal.accounts.totp import token

pytestmark = pytest.mark.django_db


@pytest.fixture
def invited():
    return UserFactory(staff=True, language="en", email_proved_at=None)


def path(user):
    link = actions.invite(user=user, by=None, now=timezone.now())
    return "/" + link.split("/", 3)[3]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_page_shows_the_square_and_the_key(visitor, invited, language):
    invited.language = language
    page = visitor.get(path(invited))

    secret = Authenticator.objects.get(user=invited).secret
    text = page.content.decode()
    assert f'lang="{language}"' in text
    assert " ".join(secret[i : i + 4] for i in range(0, 32, 4)) in text
    assert '<path d="M' in text
    assert "no-store" in page["Cache-Control"]


def test_opening_the_link_opens_nothing(visitor, invited):
    visitor.get(path(invited))

    assert not Authenticator.objects.get(user=invited).confirmed
    assert not is_signed_in(visitor)


def test_the_link_works_once(visitor, invited):
    address = path(invited)
    visitor.get(address)
    device = Authenticator.objects.get(user=invited)
    first = visitor.post(address, {"code": token(device)})
    again = visitor.get(address)

    assert first.status_code == 200
    assert again.status_code == 404
    assert "was used, replaced or has expired" in again.content.decode()
    assert device.secret not in again.content.decode()


def test_a_wrong_first_code_leaves_the_link_open(visitor, invited):
    address = path(invited)
    visitor.get(address)
    device = Authenticator.objects.get(user=invited)

    refused = visitor.post(address, {"code": wrong(token(device))})
    accepted = visitor.post(address, {"code": token(device)})

    assert [refused.status_code, accepted.status_code] == [422, 200]


def test_the_link_expires_after_three_days(visitor, invited, time_machine):
    address = path(invited)
    time_machine.move_to(timezone.now() + timedelta(hours=73))

    assert visitor.get(address).status_code == 404


def test_an_unknown_link_and_one_of_a_closed_account_open_nothing(visitor, invited):
    address = path(invited)
    invited.is_active = False
    invited.save()

    assert visitor.get(address).status_code == 404
    assert visitor.get(at("invitation", token="x" * 43)).status_code == 404


def test_who_is_enrolled_cannot_be_enrolled_again_by_a_link(visitor, invited):
    device = Authenticator.objects.create(user=invited)
    address = path(invited)

    page = visitor.get(address)

    assert page.status_code == 404
    assert device.secret not in page.content.decode()


def test_a_reset_closes_the_old_secret(visitor, invited):
    address = path(invited)
    visitor.get(address)
    old = Authenticator.objects.get(user=invited).secret
    second_factor.reset(user=invited, by=None)
    visitor.get(path(invited))

    assert Authenticator.objects.get(user=invited).secret != old


def test_the_token_and_the_backup_codes_are_kept_as_hashes(visitor, invited):
    address = path(invited)
    visitor.get(address)
    device = Authenticator.objects.get(user=invited)
    page = visitor.post(address, {"code": token(device)}).content.decode()

    assert invited.invitations.get().token_hash not in address
    assert BackupCode.objects.count() == 10
    assert not any(code.hash in page for code in BackupCode.objects.all())


def test_two_browsers_cannot_both_use_one_link(invited):
    address = path(invited)
    clients = Client(), Client()
    for client in clients:
        client.get(address)
    device = Authenticator.objects.get(user=invited)

    answers = [client.post(address, {"code": token(device)}).status_code for client in clients]

    assert answers == [200, 404]
