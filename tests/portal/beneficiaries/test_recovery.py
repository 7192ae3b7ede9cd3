import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from config import due
from portal.beneficiaries import recovery
from portal.beneficiaries.enums import Outcome
from portal.beneficiaries.models import Recovery
from portal.delivery.models import Message
from tests.factories.accounts import UserFactory
from tests.factories.beneficiaries import AccessGrantFactory, PersonFactory
from tests.portal.accounts.doors import is_signed_in, last_code, sign_in
from tests.portal.beneficiaries.ways_back import LOST, ask_and_prove, card

pytestmark = pytest.mark.django_db

NUMBER = "28463412345"


@pytest.fixture
def person():
    return PersonFactory(identity_number=NUMBER, user__phone="+97433123456", user__language="en")


def after_the_wait():
    return timezone.now() + recovery.WAIT + timedelta(minutes=1)


def sent_to(phone):
    return list(Message.objects.filter(to=phone).exclude(text__contains="your code").order_by("pk"))


def phone_of(person):
    person.user.refresh_from_db()
    return person.user.phone


def test_the_new_number_takes_over_after_three_days_and_not_before(visitor, person):
    answered = ask_and_prove(visitor, card(NUMBER, "33999999"))
    due.run(timezone.now() + timedelta(days=2))
    before = phone_of(person)
    due.run(after_the_wait())

    assert answered.status_code == 200
    assert before == "+97433123456"
    assert phone_of(person) == "+97433999999"
    assert Recovery.objects.get().outcome == Outcome.APPLIED
    client = Client()
    sign_in(client, "33999999")
    assert is_signed_in(client)


def test_the_old_number_and_the_email_are_told_and_can_stop_it(visitor, person):
    person.user.email, person.user.email_proved_at = "m@example.org", timezone.now()
    person.user.save()
    ask_and_prove(visitor, card(NUMBER, "33999999"))
    notices = sent_to("+97433123456") + sent_to("m@example.org")
    link = re.search(r"https?://[^/]+(\S+)", notices[0].text)[1]

    opened = Client().get(link)
    still_open = Recovery.objects.filter(closed_at=None).exists()
    stopped = Client().post(link)
    due.run(after_the_wait())

    assert len(notices) == 2
    assert opened.status_code == 200
    assert "9999" in opened.content.decode()
    assert still_open
    assert stopped.status_code == 200
    assert phone_of(person) == "+97433123456"
    assert Client().get(link).status_code == 404


def test_after_an_objection_only_a_counter_helps(visitor, person):
    ask_and_prove(visitor, card(NUMBER, "33999999"))
    recovery.cancel(asked=Recovery.objects.get(), now=timezone.now())

    ask_and_prove(Client(), card(NUMBER, "33999999"))

    assert Recovery.objects.count() == 1


@pytest.mark.parametrize("wrong", [{"identity_number": "28463499999"}, {"birth_date_year": "1985"}])
def test_known_and_unknown_cards_look_the_same(visitor, person, wrong):
    other = {**card(NUMBER, "33888888"), **wrong}
    if "birth_date_year" in wrong:
        other["identity_number"] = "28563412345"
    answers = [ask_and_prove(Client(), form) for form in (card(NUMBER, "33999999"), other)]

    pages = [re.sub(r'value="[^"]*"|nonce="[^"]*"', "", a.content.decode()) for a in answers]
    assert pages[0] == pages[1]
    assert Recovery.objects.count() == 1


def test_the_notice_comes_only_once_the_new_number_is_proved(visitor, person):
    visitor.post(f"{LOST}ask/", card(NUMBER, "33999999"))

    assert sent_to("+97433123456") == []


def test_people_of_a_strict_centre_are_helped_in_person_only(visitor, person):
    AccessGrantFactory(person=person, centre__is_strict=True)

    answered = ask_and_prove(visitor, card(NUMBER, "33999999"))

    assert answered.status_code == 200
    assert not Recovery.objects.exists()
    assert sent_to("+97433123456") == []


def test_staff_are_not_recovered_this_way(visitor, person):
    person.user.is_staff = True
    person.user.save()

    ask_and_prove(visitor, card(NUMBER, "33999999"))

    assert not Recovery.objects.exists()


def test_two_people_with_one_number_are_for_people_to_sort_out(visitor, person):
    PersonFactory(identity_number=NUMBER)

    ask_and_prove(visitor, card(NUMBER, "33999999"))

    assert not Recovery.objects.exists()


def test_a_number_with_an_account_of_its_own_is_not_moved(visitor, person):
    UserFactory(phone="+97433999999")

    answered = ask_and_prove(visitor, card(NUMBER, "33999999"))

    assert answered.status_code == 422
    assert "has an account of its own" in answered.content.decode()
    assert not Recovery.objects.exists()


def test_a_number_taken_in_the_meantime_stays_where_it_is(visitor, person):
    ask_and_prove(visitor, card(NUMBER, "33999999"))
    UserFactory(phone="+97433999999")

    due.run(after_the_wait())

    assert phone_of(person) == "+97433123456"
    assert Recovery.objects.get().outcome == Outcome.OVERTAKEN


def test_taking_over_ends_sessions_of_the_old_phone(visitor, person):
    thief = Client()
    sign_in(thief, "33123456")
    ask_and_prove(visitor, card(NUMBER, "33999999"))

    due.run(after_the_wait())

    assert thief.get("/en/portal/profile/").status_code == 302


def test_running_due_twice_changes_nothing_more(visitor, person):
    ask_and_prove(visitor, card(NUMBER, "33999999"))
    due.run(after_the_wait())
    count = Message.objects.count()

    assert due.run(after_the_wait())["phone numbers replaced"] == 0
    assert Message.objects.count() == count


def test_guessing_cards_is_blocked(visitor, person):
    for _try in range(9):
        refused = Client().post(f"{LOST}ask/", card(NUMBER, "33999999"))

    assert refused.status_code == 422
    assert "There were too many tries." in refused.content.decode()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("page", ["", "ask/"])
def test_the_pages_speak_both_languages(visitor, language, page):
    response = visitor.get(f"/{language}/account/lost-phone/{page}")

    assert response.status_code == 200
    assert f'lang="{language}"' in response.content.decode()


def test_a_code_of_the_recovery_signs_nobody_in(visitor, person):
    visitor.post(f"{LOST}ask/", card(NUMBER, "33123456"))

    answered = visitor.post("/en/account/sign-in/code/", {"code": last_code()})

    assert answered["Location"] == "/en/account/sign-in/"
    assert not is_signed_in(visitor)
