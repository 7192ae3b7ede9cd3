"""How often one may try, at every door."""

import pytest
from django.test import Client
from django.utils import timezone

from portal.accounts.models import Authenticator
from portal.delivery.models import Message
from tests.factories.accounts import UserFactory
from tests.portal.accounts.doors import answer, ask, at, is_signed_in, last_code, sign_in, wrong
from tests.portal.accounts.totp import token

pytestmark = pytest.mark.django_db

ENOUGH = 10


def guess_codes(number, tries):
    """Wrong codes for one number, from a new browser whenever a code is spent."""
    for place in range(tries):
        if place % 5 == 0:
            client = Client()
            ask(client, number)
        answer(client, wrong(last_code()))


def test_codes_are_blocked_within_ten_wrong_tries_and_others_are_not():
    UserFactory(phone="+97433123456")
    other = UserFactory(phone="+97433999999")

    guess_codes("33123456", ENOUGH)
    client = Client()
    ask(client, "33123456")
    right_but_late = answer(client, last_code())
    unaffected = Client()
    sign_in(unaffected, "33999999")

    assert right_but_late.status_code == 422
    assert "There were too many tries." in right_but_late.content.decode()
    assert not is_signed_in(client)
    assert unaffected.session["_auth_user_id"] == str(other.pk)


def test_a_forged_address_buys_no_more_codes():
    for place in range(ENOUGH):
        if place % 5 == 0:
            client = Client()
            ask(client, "33123456")
        forged = {"X-Forwarded-For": f"10.0.0.{place}"}
        blocked = answer(client, wrong(last_code()), headers=forged)

    assert "There were too many tries." in blocked.content.decode()


def test_right_codes_do_not_count():
    UserFactory(phone="+97433123456", language="en")

    for _time in range(9):
        client = Client()
        sign_in(client, "33123456")
        assert is_signed_in(client)


def test_one_number_is_sent_ten_codes_an_hour():
    for _time in range(ENOUGH):
        assert ask(Client(), "33123456").status_code == 302

    refused = ask(Client(), "33123456")

    assert refused.status_code == 422
    assert "Several codes have been sent already." in refused.content.decode()
    assert Message.objects.count() == ENOUGH
    assert ask(Client(), "33999999").status_code == 302


@pytest.mark.parametrize("contact", ["33123456", "mariam@example.org"])
def test_passwords_are_blocked_within_ten_wrong_tries_and_others_are_not(contact):
    proved = {"email_proved_at": timezone.now(), "language": "en"}
    user = UserFactory(phone="+97433123456", email="mariam@example.org", **proved)
    other = UserFactory(phone="+97433999999", email="other@example.org", **proved)
    for person in (user, other):
        person.set_password("four quiet palm trees")
        person.save()

    def enter(name, password, **headers):
        client = Client()
        form = {"contact": name, "password": password}
        return client, client.post(at("password_sign_in"), form, **headers)

    for number in range(ENOUGH):
        _c, refused = enter(contact, "wrong", headers={"X-Forwarded-For": f"10.0.0.{number}"})
    blocked, _answer = enter(contact, "four quiet palm trees")
    unaffected, _answer = enter("33999999", "four quiet palm trees")

    assert "There were too many tries." in refused.content.decode()
    assert not is_signed_in(blocked)
    assert is_signed_in(unaffected)


def test_authenticator_codes_are_blocked_within_ten_wrong_tries():
    user = UserFactory(staff=True, language="en")
    device = Authenticator.objects.create(user=user)
    client = Client()
    sign_in(client, user.email)

    for _time in range(ENOUGH):
        refused = client.post(at("otp"), {"code": wrong(token(device))})
    client.post(at("otp"), {"code": token(device)})

    assert "There were too many tries." in refused.content.decode()
    assert not is_signed_in(client)


@pytest.mark.parametrize(
    "door", ["/admin/login/", "/django-admin/login/", "/admin/password_reset/", "/ar/_util/login/"]
)
def test_other_packages_doors_take_no_password(visitor, door):
    user = UserFactory(staff=True, is_superuser=True)
    user.set_password("four quiet palm trees")
    user.save()
    form = {"username": user.email, "password": "four quiet palm trees", "email": user.email}

    shown = visitor.get(door + "?next=/admin/")
    posted = visitor.post(door, form)

    assert shown["Location"] == "/ar/account/sign-in/?next=%2Fadmin%2F"
    assert posted["Location"] == "/ar/account/sign-in/"
    assert not is_signed_in(visitor)


def test_the_two_addresses_of_one_account_are_one_door():
    user = UserFactory(phone="+97433123456", email="mariam@example.org", language="en")
    user.set_password("four quiet palm trees")
    user.save()
    for contact in ["33123456", "mariam@example.org"] * 5:
        refused = Client().post(at("password_sign_in"), {"contact": contact, "password": "wrong"})

    assert "There were too many tries." in refused.content.decode()
