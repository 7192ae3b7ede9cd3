from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import translation

from portal.appointments.enums import State
from portal.appointments.models import Booking
from portal.beneficiaries.models import Person
from tests.bad_inputs.rows import typed_in
from tests.factories.appointments import NEXT_SUNDAY_AT_NINE, BookingFactory
from tests.factories.beneficiaries import PersonFactory
from tests.people import SignedIn

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

NINE = NEXT_SUNDAY_AT_NINE
TOLD = {"channel": "video", "phone": "", "topic": "", "needs_note": ""}


@pytest.fixture
def me(person) -> SignedIn:
    return SignedIn(person.user)


@pytest.fixture
def held(person, counsellor, now) -> Booking:
    return BookingFactory(
        person=person,
        counsellor=counsellor,
        held=True,
        held_until=now + timedelta(minutes=10),
        starts_at=NINE,
        phone=person.user.phone,
    )


@pytest.fixture
def booked(person, counsellor) -> Booking:
    return BookingFactory(person=person, counsellor=counsellor, starts_at=NINE + timedelta(hours=2))


def url(name, booking) -> str:
    return reverse(f"appointments:{name}", args=[booking.key])


@pytest.mark.parametrize("language", ["ar", "en"])
def test_from_the_held_time_to_the_confirmation(me, held, language):
    told = {
        "channel": "phone",
        "phone": "٥٥٥١ ٢٣٤٥",
        "topic": "قلق وقلة نوم",
        "needs": ["companion", "interpreter"],
        "needs_note": "Urdu",
    }
    with translation.override(language):
        details = me.post(url("details", held), told, follow=True)
        confirmed = me.post(url("check", held), follow=True)

    held.refresh_from_db()
    assert details.redirect_chain[-1][0].endswith("/check/")
    assert "قلق وقلة نوم" in details.content.decode()
    assert (held.state, held.phone, held.topic) == (
        State.CONFIRMED,
        "+97455512345",
        "قلق وقلة نوم",
    )
    assert sorted(held.needs) == ["companion", "interpreter"]
    assert held.reference in confirmed.content.decode()


def test_the_phone_is_filled_in_and_the_time_it_is_held_is_said(me, held):
    page = me.get(url("details", held)).content.decode()

    assert "We keep this time for you until 12:10 pm." in page
    assert f'value="{held.phone[:4]} ' in page
    assert 'name="first_name"' not in page


def test_a_phone_consultation_needs_a_number_and_the_rest_is_kept(me, held):
    response = me.post(url("details", held), {**TOLD, "channel": "phone", "topic": "sleep"})

    assert response.status_code == 422
    page = response.content.decode()
    assert "Enter the phone number that the counsellor should call." in page
    assert "sleep" in page


def test_a_name_is_asked_once(counsellor, now):
    person = PersonFactory(blank=True)
    me = SignedIn(person.user)
    held = BookingFactory(person=person, counsellor=counsellor, held=True)

    nameless = me.post(url("details", held), TOLD)
    me.post(url("details", held), {**TOLD, "first_name": "سارة", "family_name": "المري"})

    assert nameless.status_code == 422
    assert "Enter your first name." in nameless.content.decode()
    assert Person.objects.get(pk=person.pk).full_name == "سارة المري"
    assert 'name="first_name"' not in me.get(url("details", held)).content.decode()


def test_a_lost_time_shows_others_and_the_details_stay(me, held, counsellor, now):
    me.post(url("details", held), {**TOLD, "topic": "sleep"})
    held.cells.all().delete()
    BookingFactory(counsellor=counsellor)

    with time_machine.travel(now + timedelta(minutes=11), tick=False):
        lost = me.post(url("check", held))
        moved = me.post(
            lost.context["action"],
            {"at": lost.context["nearest"][0].value, "request_key": lost.context["request_key"]},
            follow=True,
        )

    held.refresh_from_db()
    assert lost.status_code == 409
    assert "Somebody else has just taken this time." in lost.content.decode()
    assert held.starts_at == NINE + timedelta(hours=1)
    assert moved.redirect_chain[-1][0] == url("check", held)
    assert "sleep" in moved.content.decode()


def test_pressing_twice_is_one_booking(me, held):
    responses = [me.post(url("check", held)) for _press in range(2)]

    assert [r.url for r in responses] == [url("confirmed", held)] * 2
    assert Booking.objects.count() == 1


def test_pages_of_a_booking_lead_where_it_stands(me, held, booked):
    assert me.get(url("detail", held)).url == url("details", held)
    assert me.get(url("confirmed", held)).url == url("detail", held)
    assert me.get(url("check", booked)).url == url("detail", booked)
    assert me.get(url("details", booked)).url == url("detail", booked)
    assert me.get(url("join", booked)).url == url("detail", booked)


def test_the_call_opens_when_it_is_time_and_its_address_stands_on_no_page(me, booked):
    before = me.get(url("detail", booked)).content.decode()
    with time_machine.travel(NINE + timedelta(minutes=110), tick=False):
        near = SignedIn(me.user).get(url("detail", booked)).content.decode()
        entered = SignedIn(me.user).get(url("join", booked))

    assert "The video call opens at 10:45 am on that day." in before
    assert url("join", booked) not in before
    assert url("join", booked) in near
    assert booked.room not in before + near
    assert entered.url == f"https://meet.mizalla.example/{booked.room}"


def test_cancelling_says_so_and_the_list_shows_it(me, booked):
    asked = me.get(url("cancel", booked)).content.decode()
    listed = me.post(url("cancel", booked), {"reason": "travel"}, follow=True).content.decode()

    booked.refresh_from_db()
    assert "Cancel the consultation?" in asked
    assert (booked.state, booked.cancel_reason) == (State.CANCELLED, "travel")
    assert "Your consultation is cancelled." in listed
    assert "You have no consultation ahead" in listed
    assert "Cancelled" in listed


def test_the_reason_of_the_centre_is_read_after_sign_in(me, person, counsellor):
    booking = BookingFactory(
        person=person,
        counsellor=counsellor,
        cancelled=True,
        cancelled_by=counsellor.user,
        cancel_reason="The counsellor is ill.",
    )

    page = me.get(url("detail", booking)).content.decode()

    assert "We had to cancel this consultation" in page
    assert "The counsellor is ill." in page


@pytest.mark.parametrize(
    "name", ["detail", "details", "check", "confirmed", "cancel", "calendar", "join"]
)
def test_to_others_it_is_not_there(booked, held, counsellor, name):
    for stranger in (SignedIn(PersonFactory().user), SignedIn(counsellor.user)):
        for booking in (booked, held):
            assert stranger.get(url(name, booking)).status_code == 404


def test_the_calendar_file_is_named_after_the_reference(me, booked):
    response = me.get(url("calendar", booked))

    assert response["Content-Type"] == "text/calendar"
    assert f'attachment; filename="{booked.reference}.ics"' == response["Content-Disposition"]


def test_private_pages_are_kept_by_nobody(me, booked):
    for name in ("detail", "confirmed", "cancel"):
        assert "no-store" in me.get(url(name, booked))["Cache-Control"]


@pytest.mark.parametrize("count", [1, 3])
def test_more_consultations_need_no_more_queries(
    me, person, counsellor, count, django_assert_num_queries
):
    for week in range(count):
        starts_at = NINE + timedelta(weeks=week)
        BookingFactory(person=person, counsellor=counsellor, starts_at=starts_at)
        BookingFactory(
            person=person,
            counsellor=counsellor,
            starts_at=NINE - timedelta(weeks=week + 1),
            completed=True,
        )
    me.get(reverse("appointments:list"))

    with django_assert_num_queries(7):
        me.get(reverse("appointments:list"))


@pytest.mark.parametrize(
    ("name", "typed"),
    [("details", {"topic": "قلق وقلة نوم", "channel": "phone"}), ("cancel", {"reason": "سفر"})],
)
def test_what_was_typed_outlives_an_idle_session(me, held, booked, now, name, typed):
    page = url(name, held if name == "details" else booked)
    me.get(page)
    with time_machine.travel(now + timedelta(minutes=31), tick=False):
        Booking.objects.filter(pk=held.pk).update(held_until=now + timedelta(minutes=41))
        me.post(page, typed)
        me.sign_in()
        shown = me.get(page)

    assert {key: typed_in(shown).get(key) for key in typed} == typed
    assert shown.context["form"].errors == {}
    assert Booking.objects.get(pk=booked.pk).state == State.CONFIRMED
