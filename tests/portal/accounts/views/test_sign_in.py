import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from portal.accounts.models import Consent, User
from portal.delivery.models import Message
from tests.factories.accounts import UserFactory
from tests.portal.accounts.doors import answer, ask, at, is_signed_in, last_code, sign_in

pytestmark = pytest.mark.django_db


def test_a_person_comes_in_by_phone_and_code(visitor):
    user = UserFactory(phone="+97433123456")

    asked = ask(visitor, "3312 3456")
    answered = answer(visitor, last_code())

    assert asked["Location"] == at("code")
    assert answered["Location"] == "/ar/start/"
    assert visitor.session["_auth_user_id"] == str(user.pk)


def test_a_person_comes_in_by_email_and_code(visitor):
    user = UserFactory(email="mariam@example.org", email_proved_at=timezone.now())

    sign_in(visitor, "Mariam@Example.org")

    assert visitor.session["_auth_user_id"] == str(user.pk)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_account_goes_on_in_its_own_language(visitor, language):
    UserFactory(phone="+97433123456", language=language)

    answered = sign_in(visitor, "33123456", next="/en/account/settings/")

    assert answered["Location"] == f"/{language}/account/settings/"
    assert visitor.cookies["django_language"].value == language


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:x",
        "nowhere",
        "alive",
    ],
)
def test_nobody_is_sent_to_another_site(visitor, target):
    UserFactory(phone="+97433123456")

    assert sign_in(visitor, "33123456", next=target)["Location"] == "/ar/start/"
    assert visitor.get(at("sign_in"), {"next": target})["Location"] == "/en/start/"


@pytest.mark.parametrize("contact", ["+97433123456", "mariam@example.org"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_new_person_agrees_to_the_notice_and_has_an_account(visitor, contact, language):
    ask(visitor, contact, language=language)
    to_agree = answer(visitor, last_code(), language=language)
    opened = visitor.post(
        to_agree["Location"], {"name": "مريم", "language": language, "agreed": "on"}
    )

    user = User.objects.get()
    consent = Consent.objects.get()
    assert to_agree["Location"] == at("agree", language)
    assert opened["Location"] == f"/{language}/start/"
    assert is_signed_in(visitor)
    assert contact in (user.phone, user.email)
    assert (user.display_name, user.language, consent.language) == ("مريم", language, language)
    assert (consent.user, consent.purpose) == (user, "privacy_notice")


def test_without_agreement_there_is_no_account(visitor):
    ask(visitor, "33123456")
    answer(visitor, last_code())

    refused = visitor.post(at("agree"), {"name": "Mariam", "language": "en"})

    assert refused.status_code == 422
    assert "Without your agreement we cannot keep your data." in refused.content.decode()
    assert "Mariam" in refused.content.decode()
    assert not User.objects.exists()


def test_agreeing_needs_a_proved_number(visitor):
    told = visitor.post(at("agree"), {"name": "x", "language": "en", "agreed": "on"})

    assert told["Location"] == at("sign_up")
    assert not User.objects.exists()


def test_a_proof_left_lying_on_a_shared_computer_opens_nothing(visitor):
    with time_machine.travel("2026-11-22T09:00Z"):
        sign_in(visitor, "33123456")
        owner = UserFactory(phone="+97433123456")
    with time_machine.travel("2026-11-22T09:31Z"):
        later = visitor.post(at("agree"), {"name": "م", "language": "ar", "agreed": "on"})

    assert later["Location"] == at("sign_up")
    assert not is_signed_in(visitor)
    assert list(User.objects.all()) == [owner]


def test_agreeing_twice_opens_one_account(visitor):
    ask(visitor, "33123456")
    answer(visitor, last_code())
    second = Client()
    second.cookies = visitor.cookies
    state = dict(visitor.session)
    form = {"name": "Mariam", "language": "en", "agreed": "on"}

    visitor.post(at("agree"), form)
    session = second.session
    session.update(state)
    session.save()
    second.post(at("agree"), form)

    assert User.objects.count() == 1


def test_known_and_unknown_numbers_look_the_same(sent_sms, django_capture_on_commit_callbacks):
    UserFactory(phone="+97433123456")
    answers = []
    for number in ("33123456", "33999999"):
        client = Client()
        with django_capture_on_commit_callbacks(execute=True):
            asked = ask(client, number)
        page = client.get(at("code")).content.decode()
        answers.append((asked.status_code, asked["Location"], page.count("<p"), len(sent_sms)))

    assert answers[0][:3] == answers[1][:3]
    known, unknown = (m.text for m in sent_sms)
    assert len(known) == len(unknown)
    assert [m.to for m in sent_sms] == ["+97433123456", "+97433999999"]


def test_known_and_unknown_numbers_do_the_same_work():
    """Nobody's account is looked for before the code is right: equal work takes equal time."""
    UserFactory(phone="+97433123456")
    done = []
    for number in ("33123456", "33999999"):
        with CaptureQueriesContext(connection) as queries:
            ask(Client(), number)
        done.append([query["sql"].split()[0] for query in queries.captured_queries])
        assert not [q for q in queries.captured_queries if "accounts_user" in q["sql"]]

    assert done[0] == done[1]


def test_a_closed_account_is_told_only_to_its_owner(visitor):
    UserFactory(phone="+97433123456", is_active=False)

    answered = sign_in(visitor, "33123456")

    assert answered["Location"] == at("closed")
    assert not is_signed_in(visitor)


def test_the_sms_fills_itself_in_on_our_site_only(visitor, settings):
    settings.SITE_URL = "https://mizalla.example"
    ask(visitor, "33123456")

    assert Message.objects.get().text.splitlines()[-1] == f"@mizalla.example #{last_code()}"


@pytest.mark.parametrize("name", ["sign_in", "sign_up", "password_sign_in"])
def test_who_is_signed_in_goes_on(beneficiary, name):
    assert beneficiary.get(at(name) + "?next=/en/account/settings/")["Location"] == (
        "/en/account/settings/"
    )


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("page", ["sign_in", "sign_up", "password_sign_in", "sign_out", "closed"])
def test_the_pages_speak_both_languages(visitor, page, language):
    response = visitor.get(at(page, language))

    assert response.status_code in (200, 403)
    assert f'lang="{language}"' in response.content.decode()
    assert "no-store" in response["Cache-Control"]
