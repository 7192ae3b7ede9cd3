"""Must pass before allauth or django-otp is raised: the stage is no contract of theirs."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from portal.accounts import second_factor
from portal.accounts.models import Authenticator, BackupCodes
from tests.factories.accounts import UserFactory
from tests.portal.accounts.doors import answer, ask, at, is_signed_in, last_code, sign_in, wrong
from tests.portal.accounts.totp import token
from tests.urls import addresses

pytestmark = pytest.mark.django_db

# Django's admin goes by its own sign-in page, whose place our door has taken.
SIGN_IN = ("/ar/account/sign-in/", "/en/account/sign-in/", "/django-admin/login/")
PASSWORD = "four quiet palm trees"


@pytest.fixture
def staff():
    user = UserFactory(staff=True, is_superuser=True, language="en", email="staff@example.org")
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def device(staff):
    return Authenticator.objects.create(user=staff)


def by_password(client, user):
    form = {"contact": user.email, "password": PASSWORD}
    return client.post(at("password_sign_in"), form)


def reaches_admin(client):
    return client.get("/django-admin/").status_code == 200


def test_the_right_password_alone_opens_nothing(visitor, staff, device):
    answered = by_password(visitor, staff)

    assert answered["Location"] == at("otp")
    assert not is_signed_in(visitor)
    for address in ("/admin/", "/admin/pages/", "/django-admin/"):
        assert visitor.get(address)["Location"].startswith(SIGN_IN)


def test_a_wrong_token_opens_nothing_and_slows_the_next(visitor, staff, device):
    by_password(visitor, staff)

    refused = visitor.post(at("otp"), {"code": wrong(token(device))})
    right_too_soon = visitor.post(at("otp"), {"code": token(device)})

    device.refresh_from_db()
    assert [refused.status_code, right_too_soon.status_code] == [422, 422]
    assert "This code is not right" in refused.content.decode()
    assert device.throttling_failure_count == 1
    assert not is_signed_in(visitor)


def test_the_right_token_opens_the_administration(visitor, staff, device):
    by_password(visitor, staff)

    answered = visitor.post(at("otp"), {"code": token(device)})

    assert answered["Location"] == "/en/start/"
    assert reaches_admin(visitor)


def test_a_token_counts_once(staff, device):
    shown = token(device)
    clients = Client(), Client()
    for client in clients:
        by_password(client, staff)
        answered = client.post(at("otp"), {"code": shown})

    assert [is_signed_in(client) for client in clients] == [True, False]
    assert answered.status_code == 422


def test_a_backup_code_opens_once(staff, device):
    code = second_factor.new_backup_codes(user=staff)[0]
    clients = Client(), Client()
    for client in clients:
        by_password(client, staff)
        client.post(at("otp") + "?by=backup", {"code": code.lower()})

    assert [is_signed_in(client) for client in clients] == [True, False]
    assert reaches_admin(clients[0])
    assert BackupCodes.objects.get(user=staff).codes.count() == 9


def test_staff_without_an_authenticator_reach_nothing_of_staff(visitor, staff):
    by_password(visitor, staff)

    assert is_signed_in(visitor)
    for address in ("/admin/", "/django-admin/", "/en/start/", "/en/portal/profile/"):
        assert visitor.get(address)["Location"].endswith("/account/second-factor/")
        assert visitor.post(address)["Location"].endswith("/account/second-factor/")
    assert visitor.get(at("second_factor")).status_code == 403
    assert visitor.get(at("settings")).status_code == 200


def test_the_code_by_email_does_not_skip_the_second_factor(visitor, staff, device):
    answered = sign_in(visitor, staff.email)

    assert answered["Location"] == at("otp")
    assert not is_signed_in(visitor)


def test_setting_a_new_password_does_not_skip_the_second_factor(visitor, staff, device):
    staff.set_password("another four quiet palm trees")
    staff.save()

    visitor.post(
        at("password_sign_in"),
        {"contact": staff.email, "password": "another four quiet palm trees"},
    )

    assert not is_signed_in(visitor)


def test_the_second_step_cannot_be_entered_by_itself(visitor, device):
    assert visitor.get(at("otp"))["Location"] == at("sign_in")
    assert visitor.post(at("otp"), {"code": token(device)})["Location"] == at("sign_in")


def test_another_persons_token_is_worth_nothing(visitor, staff, device):
    foreign = Authenticator.objects.create(user=UserFactory(staff=True))
    by_password(visitor, staff)

    visitor.post(at("otp"), {"code": token(foreign)})

    assert not is_signed_in(visitor)


def test_a_session_whose_device_was_reset_is_out(visitor, staff, device):
    by_password(visitor, staff)
    visitor.post(at("otp"), {"code": token(device)})

    second_factor.reset(user=staff, by=staff)

    assert not reaches_admin(visitor)
    assert visitor.get("/django-admin/")["Location"].startswith(SIGN_IN)


def test_every_address_of_both_administrations_asks_an_unverified_session_away(visitor, staff):
    by_password(visitor, staff)
    closed = [
        address
        for address in addresses()
        if address.route.startswith(("admin/", "django-admin/"))
        and "<" not in address.route
        and "(?P" not in address.route
    ]
    answers = {}
    for address in closed:
        path = "/" + address.route.replace("^", "").replace("$", "").replace("\\Z", "")
        answers[path] = visitor.get(path).get("Location", "")

    assert len(closed) > 60
    assert [path for path, to in answers.items() if not to.endswith("/second-factor/")] == []


def test_the_secret_is_unreadable_in_the_database(device, django_assert_num_queries):
    stored = Authenticator.objects.extra(select={"raw": "secret"}).values_list("raw", flat=True)[0]

    assert device.secret not in stored


@pytest.mark.parametrize("by", ["", "?by=backup"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_page_speaks_both_languages(visitor, staff, device, language, by):
    by_password(visitor, staff)

    page = visitor.get(at("otp", language) + by)

    assert page.status_code == 200
    assert f'lang="{language}"' in page.content.decode()


def test_an_expired_sign_in_begins_again(visitor, staff, device, time_machine):
    by_password(visitor, staff)
    time_machine.move_to(timezone.now() + timedelta(minutes=16))

    assert visitor.post(at("otp"), {"code": token(device)})["Location"] == at("sign_in")


def test_a_beneficiary_with_a_phone_only_is_asked_no_second_factor(visitor):
    UserFactory(phone="+97433123456", language="en", phone_proved_at=timezone.now())
    ask(visitor, "33123456")

    assert answer(visitor, last_code())["Location"] == "/en/start/"
