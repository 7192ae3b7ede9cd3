import pytest
from django.test import Client
from django.utils import timezone

from portal.accounts.models import Authenticator, User
from portal.audit import queries as audit
from portal.centres.enums import Role
from portal.delivery.models import Message
from tests.factories.accounts import UserFactory
from tests.portal.accounts.doors import at, is_signed_in, last_code, sign_in
from tests.portal.accounts.totp import token

pytestmark = pytest.mark.django_db

PASSWORD = "four quiet palm trees"


@pytest.fixture
def user():
    return UserFactory(phone="+97433123456", language="en")


@pytest.fixture
def client(user):
    """Signed in through the door a moment ago, so the proof is fresh."""
    client = Client()
    sign_in(client, "33123456")
    return client


def later(time_machine):
    time_machine.move_to(timezone.now() + timezone.timedelta(minutes=6))


def told(user):
    return [event.action for event in audit.events(f"account:{user.public_id}")]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("page", ["settings", "preferences", "phone", "email", "password"])
def test_the_pages_speak_both_languages(client, page, language):
    response = client.get(at(page, language))

    assert response.status_code == 200
    assert f'lang="{language}"' in response.content.decode()


def test_language_and_numerals_are_remembered(client, user):
    changed = client.post(at("preferences"), {"language": "ar", "numerals": "arab"})

    user.refresh_from_db()
    assert changed["Location"] == at("settings", "ar")
    assert (user.language, user.numerals) == ("ar", "arab")


def test_a_new_number_needs_its_code_and_the_old_one_is_told(client, user):
    client.post(at("phone"), {"phone": "3399 9999"})
    changed = client.post(at("contact_code"), {"code": last_code()})

    user.refresh_from_db()
    assert changed["Location"] == at("settings")
    assert user.phone == "+97433999999"
    assert user.phone_proved_at is not None
    assert sorted(Message.objects.filter(key__startswith="phone-changed").values_list("to")) == [
        ("+97433123456",),
        ("+97433999999",),
    ]
    assert "account.phone_changed" in told(user)


def test_a_new_number_signs_other_devices_out(client, user):
    other = Client()
    sign_in(other, "33123456")

    client.post(at("phone"), {"phone": "33999999"})
    client.post(at("contact_code"), {"code": last_code()})

    assert client.get(at("settings")).status_code == 200
    assert at("sign_in") in other.get(at("settings"))["Location"]


def test_a_number_of_another_account_is_not_taken_over(client, user):
    UserFactory(phone="+97433999999")

    client.post(at("phone"), {"phone": "33999999"})
    client.post(at("contact_code"), {"code": last_code()})

    user.refresh_from_db()
    assert user.phone == "+97433123456"
    assert "belongs to another account already" in client.get(at("settings")).content.decode()


def test_a_code_for_signing_in_changes_no_number(client, user):
    client.post(at("phone"), {"phone": "33999999"})
    code = last_code()

    stranger = Client()
    state = client.session["accounts.code"]
    session = stranger.session
    session["accounts.code"] = {**state, "purpose": "sign_in", "data": {"target": ""}}
    session.save()
    answered = stranger.post(at("code"), {"code": code})

    assert answered.status_code == 422
    assert not is_signed_in(stranger)


@pytest.mark.parametrize("page", ["phone", "email", "password", "remove_email", "close"])
def test_an_old_sign_in_is_no_fresh_proof(client, time_machine, page):
    later(time_machine)

    assert client.get(at(page))["Location"].startswith(at("confirm"))
    assert client.post(at(page), {"phone": "33999999"})["Location"].startswith(at("confirm"))


def test_a_code_to_the_old_number_is_a_fresh_proof(client, time_machine):
    later(time_machine)

    client.post(at("confirm"), {"send": "phone", "next": at("phone")})
    confirmed = client.post(at("confirm_code"), {"code": last_code()})

    assert Message.objects.order_by("-pk")[0].to == "+97433123456"
    assert confirmed["Location"] == at("phone")
    assert client.get(at("phone")).status_code == 200


def test_the_password_is_a_fresh_proof_and_a_wrong_one_is_not(client, user, time_machine):
    client.post(at("password"), {"password": PASSWORD})
    later(time_machine)

    wrong = client.post(at("confirm"), {"password": "wrong", "next": at("phone")})
    right = client.post(at("confirm"), {"password": PASSWORD, "next": at("phone")})

    assert wrong.status_code == 422
    assert right["Location"] == at("phone")


def test_staff_confirm_with_the_authenticator_and_nothing_else(staff_client, time_machine):
    client = staff_client(Role.MANAGER)
    device = Authenticator.objects.get(user=client.user)

    page = client.get(at("confirm"))
    by_mail = client.post(at("confirm"), {"send": "email"})
    confirmed = client.post(at("confirm"), {"code": token(device), "next": at("email")})

    assert "authenticator" in page.content.decode()
    assert by_mail.status_code == 422
    assert not Message.objects.exists()
    assert confirmed["Location"] == at("email")


def test_an_email_address_is_added_and_then_used_the_same_way(client, user):
    client.post(at("email"), {"email": "Mariam@example.org"})
    client.post(at("contact_code"), {"code": last_code()})
    by_mail = Client()
    sign_in(by_mail, "mariam@example.org")

    assert by_mail.session["_auth_user_id"] == str(user.pk)


def test_an_email_address_is_removed_and_told(client, user):
    User.objects.update(email="mariam@example.org", email_proved_at=timezone.now())

    client.post(at("remove_email"))

    user.refresh_from_db()
    assert (user.email, user.email_proved_at) == (None, None)
    assert Message.objects.filter(to="mariam@example.org").count() == 1


def test_the_only_address_stays():
    user = UserFactory(phone=None, phone_proved_at=None, email="a@example.org", language="en")
    client = Client()
    sign_in(client, user.email)

    client.post(at("remove_email"))

    user.refresh_from_db()
    assert user.email == "a@example.org"
    assert "the only way to reach your account" in client.get(at("settings")).content.decode()


def test_a_password_change_ends_other_sessions(client, user):
    other = Client()
    sign_in(other, "33123456")

    client.post(at("password"), {"password": PASSWORD})

    assert client.get(at("settings")).status_code == 200
    assert at("sign_in") in other.get(at("settings"))["Location"]
    by_password = Client()
    by_password.post(at("password_sign_in"), {"contact": "33123456", "password": PASSWORD})
    assert is_signed_in(by_password)


def test_a_removed_password_no_longer_works(client, user):
    client.post(at("password"), {"password": PASSWORD})

    client.post(at("remove_password"))

    by_password = Client()
    form = {"contact": "33123456", "password": PASSWORD}
    assert by_password.post(at("password_sign_in"), form).status_code == 422
    assert client.get(at("settings")).status_code == 200


@pytest.mark.parametrize("weak", ["short", "password123"])
def test_weak_passwords_are_refused(client, user, weak):
    assert client.post(at("password"), {"password": weak}).status_code == 422
    user.refresh_from_db()
    assert not user.has_usable_password()


def test_one_device_and_all_others_can_be_signed_out(client, user):
    others = [Client(headers={"user-agent": "Firefox on Android"}) for _place in range(3)]
    for other in others:
        sign_in(other, "33123456")
    first = user.usersession_set.order_by("pk")[1]

    client.post(at("end_session", pk=first.pk))
    after_one = [other.get(at("settings")).status_code for other in others]
    client.post(at("end_other_sessions"))
    after_all = [other.get(at("settings")).status_code for other in others]

    assert sorted(after_one) == [200, 200, 302]
    assert after_all == [302, 302, 302]
    assert "This device" in client.get(at("settings")).content.decode()


def test_another_persons_session_cannot_be_ended(client):
    stranger = Client()
    other = UserFactory(phone="+97433999999", language="en")
    sign_in(stranger, "33999999")

    answered = client.post(at("end_session", pk=other.usersession_set.get().pk))

    assert answered.status_code == 404
    assert stranger.get(at("settings")).status_code == 200


def test_withdrawing_agreement_closes_the_account(visitor):
    from tests.portal.accounts.doors import answer, ask

    ask(visitor, "33123456")
    answer(visitor, last_code())
    visitor.post(at("agree"), {"name": "Mariam", "language": "en", "agreed": "on"})

    closed = visitor.post(at("close"))

    user = User.objects.get()
    assert closed["Location"] == at("closed")
    assert not user.is_active
    assert user.consents.get().withdrawn_at is not None
    assert not is_signed_in(visitor)


def test_the_list_of_devices_costs_the_same_for_one_and_three(client, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(at("settings"))
    with CaptureQueriesContext(connection) as one:
        client.get(at("settings"))
    for _place in range(2):
        sign_in(Client(), "33123456")
    with CaptureQueriesContext(connection) as three:
        client.get(at("settings"))

    # allauth looks at each stored session to see whether it still stands.
    assert len(three) - len(one) <= 2 * 3
