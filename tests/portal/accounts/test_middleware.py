import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from portal.beneficiaries.models import Person
from portal.centres.enums import Role
from tests.factories.accounts import UserFactory
from tests.factories.beneficiaries import PersonFactory
from tests.portal.accounts.doors import at, is_signed_in, sign_in

pytestmark = pytest.mark.django_db

EDIT = "/en/portal/profile/edit/"


def wait(time_machine, **delta):
    time_machine.move_to(timezone.now() + timedelta(**delta), tick=False)


def test_an_idle_beneficiary_is_signed_out_after_thirty_minutes(beneficiary, time_machine):
    wait(time_machine, minutes=0)
    beneficiary.get(EDIT)
    wait(time_machine, minutes=29)
    still_in = beneficiary.get(EDIT)
    wait(time_machine, minutes=31)
    out = beneficiary.get(EDIT)

    assert still_in.status_code == 200
    assert out["Location"] == f"{at('sign_in')}?next=%2Fen%2Fportal%2Fprofile%2Fedit%2F&idle=1"
    assert not is_signed_in(beneficiary)


def test_idle_staff_are_signed_out_after_fifteen_minutes(staff_client, time_machine):
    wait(time_machine, minutes=0)
    client = staff_client(Role.CASE_WORKER)
    client.get(at("settings"))
    wait(time_machine, minutes=16)

    assert "idle=1" in client.get(at("settings"))["Location"]


def test_staying_signed_in_starts_the_clock_again(beneficiary, time_machine):
    wait(time_machine, minutes=0)
    beneficiary.get(EDIT)
    for _time in range(3):
        wait(time_machine, minutes=20)
        assert beneficiary.post(at("keep")).status_code == 204

    assert beneficiary.get(EDIT).status_code == 200


def test_a_page_loading_in_parts_is_sent_whole_to_sign_in(beneficiary, time_machine):
    wait(time_machine, minutes=0)
    beneficiary.get(EDIT)
    wait(time_machine, minutes=31)

    answered = beneficiary.get(EDIT, headers={"HX-Request": "true"})

    assert answered.status_code == 401
    assert answered["HX-Redirect"].startswith(at("sign_in"))


def test_what_was_typed_is_there_after_signing_in_again(time_machine):
    wait(time_machine, minutes=0)
    user = PersonFactory(blank=True, user__phone="+97433123456", user__language="en").user
    client = Client()
    sign_in(client, "33123456")
    client.get(EDIT)
    wait(time_machine, minutes=31)

    ended = client.post(EDIT, {"first_name": "مريم", "family_name": "الكعبي"})
    sign_in(client, "33123456", next=EDIT)
    page = client.get(EDIT).content.decode()

    assert ended["Location"].startswith(at("sign_in"))
    assert "مريم" in page
    assert "الكعبي" in page
    assert Person.objects.get(user=user).first_name == ""
    assert "مريم" not in client.get(EDIT).content.decode()


def test_what_was_typed_is_shown_to_nobody_else(time_machine):
    wait(time_machine, minutes=0)
    UserFactory(phone="+97433123456", language="en")
    UserFactory(phone="+97433999999", language="en")
    client = Client()
    sign_in(client, "33123456")
    client.get(EDIT)
    wait(time_machine, minutes=31)
    client.post(EDIT, {"first_name": "مريم"})

    stored = str(dict(client.session))
    sign_in(client, "33999999", next=EDIT)

    assert "مريم" not in stored
    assert "مريم" not in client.get(EDIT).content.decode()
    assert "accounts.kept" not in client.session


def test_a_page_that_ends_by_itself_brings_along_what_was_typed():
    UserFactory(phone="+97433123456", language="en")
    client = Client()
    sign_in(client, "33123456")

    client.post(at("ended") + f"?next={EDIT}", {"first_name": "مريم", "kept_at": EDIT})
    client.get(at("ended") + f"?next={EDIT}")
    sign_in(client, "33123456", next=EDIT)

    assert "مريم" in client.get(EDIT).content.decode()


def test_passwords_and_codes_are_not_kept(time_machine):
    wait(time_machine, minutes=0)
    UserFactory(phone="+97433123456", language="en")
    client = Client()
    sign_in(client, "33123456")
    wait(time_machine, minutes=31)

    client.post(at("password"), {"password": "four quiet palm trees"})

    assert "accounts.kept" not in client.session


def test_pages_of_signed_in_people_are_stored_nowhere(beneficiary, staff_client, visitor):
    for client in (beneficiary, staff_client(Role.CASE_WORKER)):
        assert client.get(at("settings"))["Cache-Control"] == "no-store, private"
        assert client.get("/en/no-such-page/")["Cache-Control"] == "no-store, private"
    assert "Cache-Control" not in visitor.get("/robots.txt")


def test_signing_out_leaves_nothing_to_go_back_to(beneficiary):
    asked = beneficiary.get(at("sign_out"))
    answered = beneficiary.post(at("sign_out"))

    assert "Sign out?" in asked.content.decode()
    assert answered["Location"] == "/en/"
    assert answered["Clear-Site-Data"] == '"cache"'
    assert not is_signed_in(beneficiary)
    assert at("sign_in") in beneficiary.get(EDIT)["Location"]


def test_an_unanswered_warning_leads_out_and_back_to_the_same_page(beneficiary):
    page = beneficiary.get(EDIT).content.decode()
    ended = re.search(r'data-ended="([^"]+)"', page)[1]

    answered = beneficiary.get(ended)

    assert answered["Location"] == f"{at('sign_in')}?next=%2Fen%2Fportal%2Fprofile%2Fedit%2F&idle=1"
    assert not is_signed_in(beneficiary)


def test_the_quick_exit_signs_out_and_goes_elsewhere(beneficiary, settings):
    settings.QUICK_EXIT_URL = "https://weather.example/"

    answered = beneficiary.get(at("leave"))

    assert answered["Location"] == "https://weather.example/"
    assert not is_signed_in(beneficiary)


@pytest.mark.parametrize("name", ["ended", "leave"])
def test_another_site_signs_nobody_out(beneficiary, name):
    beneficiary.get(at(name), headers={"Sec-Fetch-Site": "cross-site"})

    assert is_signed_in(beneficiary)


def test_a_disabled_person_is_out_at_once(beneficiary):
    beneficiary.user.is_active = False
    beneficiary.user.save()

    assert at("sign_in") in beneficiary.get(EDIT)["Location"]


def test_a_planted_session_is_not_kept(visitor):
    UserFactory(phone="+97433123456")
    visitor.get(at("sign_in"))
    session = visitor.session
    session["planted"] = True
    session.save()
    before = visitor.session.session_key

    sign_in(visitor, "33123456")

    assert is_signed_in(visitor)
    assert visitor.session.session_key != before
    stolen = Client()
    stolen.cookies["sessionid"] = before
    assert at("sign_in", "en") in stolen.get(EDIT)["Location"]


def test_a_visitor_costs_no_query_and_varies_by_no_cookie(visitor, django_assert_num_queries):
    with django_assert_num_queries(0):
        answered = visitor.get("/robots.txt")

    assert "Cookie" not in answered.get("Vary", "")


@pytest.mark.parametrize("address", ["/admin/", "/admin/pages/", "/django-admin/"])
def test_the_administrations_are_closed_to_others(beneficiary, staff_client, address):
    assert beneficiary.get(address).status_code == 403
    assert staff_client(Role.CASE_WORKER).get(address).status_code == 403
