from datetime import time, timedelta

import pytest
from django.urls import reverse

from portal.appointments.models import AvailabilityException, Counsellor, WeeklyHours
from portal.centres.enums import Role
from tests.factories.appointments import (
    NEXT_SUNDAY_AT_NINE,
    BookingFactory,
    CounsellorFactory,
    WeeklyHoursFactory,
)
from tests.factories.centres import MembershipFactory
from tests.people import SignedIn

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


@pytest.fixture
def me(counsellor) -> SignedIn:
    return SignedIn(counsellor.user)


@pytest.fixture
def manager(counsellor) -> SignedIn:
    return SignedIn(MembershipFactory(role=Role.MANAGER, centre=counsellor.centre).user)


def url(name, counsellor, **more) -> str:
    return reverse(f"appointments:{name}", kwargs={"key": counsellor.key, **more})


def test_a_counsellor_comes_straight_to_the_own_plan(me, counsellor):
    assert me.get(reverse("appointments:availability")).url == url("plan", counsellor)


def test_a_manager_chooses_among_the_counsellors_of_the_centre(manager, counsellor):
    elsewhere = CounsellorFactory()
    waiting = MembershipFactory(role=Role.COUNSELLOR, centre=counsellor.centre)

    page = manager.get(reverse("appointments:availability")).content.decode()

    assert url("plan", counsellor) in page
    assert url("plan", elsewhere) not in page
    assert waiting.user.display_name in page
    assert manager.get(url("plan", elsewhere)).status_code == 404


def test_the_week_begins_on_sunday_and_says_where_nothing_is(me, counsellor):
    page = " ".join(me.get(url("plan", counsellor)).content.decode().split())

    assert page.index("<dt>Sunday</dt>") < page.index("9:00 am to 12:00 noon")
    assert page.index("9:00 am to 12:00 noon") < page.index("<dt>Monday</dt>")
    assert "<dt>Friday</dt>" not in page


def test_hours_are_added_on_several_days(me, counsellor):
    sent = {"weekdays": ["0", "2"], "starts": "16:00", "ends": "20:00"}

    response = me.post(url("add_hours", counsellor), sent, follow=True)

    assert counsellor.weekly_hours.filter(starts=time(16)).count() == 2
    assert "The hours stand in your week." in response.content.decode()


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"weekdays": []}, "Choose at least one weekday."),
        ({"weekdays": ["9"]}, "Please choose from the answers given here."),
        ({"starts": "16:10"}, "Enter a time at a quarter of an hour"),
        ({"starts": "late"}, "Enter a time, such as 8:30."),
        ({"ends": "16:00"}, "The end must be later than the beginning."),
        ({"weekdays": ["6"], "starts": "11:00"}, "There are hours on Sunday already"),
    ],
    ids=str,
)
def test_hours_that_cannot_be_are_refused_and_kept(me, counsellor, changed, sentence):
    sent = {"weekdays": ["0"], "starts": "16:00", "ends": "20:00", **changed}

    response = me.post(url("add_hours", counsellor), sent)

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert WeeklyHours.objects.count() == 1
    assert f'value="{sent["ends"]}"' in response.content.decode()


def test_people_booked_then_are_named_and_stay(me, counsellor):
    booking = BookingFactory(counsellor=counsellor)
    hours = counsellor.weekly_hours.get()
    remove = url("remove_hours", counsellor, pk=hours.pk)

    asked = me.post(remove)
    done = me.post(remove, {"even_if_booked": "1"}, follow=True)

    assert asked.status_code == 409
    assert "1 person is booked outside these hours" in " ".join(asked.content.decode().split())
    assert booking.reference in asked.content.decode()
    assert not WeeklyHours.objects.exists()
    assert booking.reference in done.content.decode()


def test_an_absence_goes_on_with_what_was_typed_after_asking(me, counsellor):
    BookingFactory(counsellor=counsellor)
    sent = {"kind": "away", "first_on": "2026-11-29", "last_on": "2026-12-03"}

    asked = me.post(url("add_exception", counsellor), sent)
    me.post(url("add_exception", counsellor), dict(asked.context["sent"]) | {"even_if_booked": "1"})

    exception = AvailabilityException.objects.get()
    assert asked.status_code == 409
    assert f"{exception.first_on} {exception.last_on}" == "2026-11-29 2026-12-03"
    assert exception.is_away


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"kind": ""}, "Choose one of the two."),
        ({"first_on": "soon"}, "Enter a date."),
        ({"last_on": "2026-01-01"}, "The last day lies before the first."),
        ({"starts": "09:00"}, "Enter both times, or neither."),
        ({"kind": "extra"}, "Enter when the extra hours begin and end."),
    ],
    ids=str,
)
def test_days_that_cannot_be_are_refused(me, counsellor, changed, sentence):
    sent = {"kind": "away", "first_on": "2026-11-29", **changed}

    response = me.post(url("add_exception", counsellor), sent)

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not AvailabilityException.objects.exists()


def test_rows_of_another_counsellor_are_not_reached_through_ones_own(me, counsellor):
    foreign = WeeklyHoursFactory()

    assert me.post(url("remove_hours", counsellor, pk=foreign.pk)).status_code == 404
    assert WeeklyHours.objects.filter(pk=foreign.pk).exists()


@pytest.mark.parametrize("name", ["add_hours", "add_exception"])
def test_a_reload_after_a_refused_form_leads_back_to_the_plan(me, counsellor, name):
    assert me.get(url(name, counsellor)).url == url("plan", counsellor)


def test_a_manager_gives_a_new_counsellor_a_profile(manager, service):
    member = MembershipFactory(role=Role.COUNSELLOR, centre=service.centre)
    sent = {
        "name_ar": "نورة",
        "name_en": "Noura",
        "gender": "woman",
        "languages": ["ar", "sign"],
        "services": [service.pk],
        "is_active": "on",
    }
    new = reverse("appointments:new_counsellor") + f"?membership={member.pk}"

    refused = manager.post(new, {**sent, "services": []})
    manager.post(new, sent)

    counsellor = Counsellor.objects.get(user=member.user)
    assert refused.status_code == 422
    assert "Choose at least one service." in refused.content.decode()
    assert (counsellor.name_en, counsellor.languages) == ("Noura", ["ar", "sign"])


def test_members_of_other_centres_cannot_be_given_one(manager, counsellor):
    foreign = MembershipFactory(role=Role.COUNSELLOR)

    response = manager.get(reverse("appointments:new_counsellor"), {"membership": foreign.pk})

    assert response.url == reverse("appointments:availability")


@pytest.mark.parametrize("count", [1, 3])
def test_more_bookings_outside_need_no_more_queries(
    me, counsellor, count, django_assert_num_queries
):
    for week in range(count):
        starts_at = NEXT_SUNDAY_AT_NINE + timedelta(weeks=week, days=1)
        BookingFactory(counsellor=counsellor, starts_at=starts_at)
    me.get(url("plan", counsellor))

    with django_assert_num_queries(14):
        me.get(url("plan", counsellor))
