import uuid
from datetime import date, time, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from django.utils import translation

from portal.appointments.enums import State
from portal.appointments.models import Booking
from portal.centres.enums import Mode
from tests.factories.accounts import UserFactory
from tests.factories.appointments import (
    NEXT_SUNDAY_AT_NINE,
    BookingFactory,
    CounsellorFactory,
    OfferFactory,
)
from tests.people import SignedIn

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

NINE = NEXT_SUNDAY_AT_NINE
HOUR = timedelta(hours=1)
HOURS = (time(9), time(12))


@pytest.fixture
def me(person) -> SignedIn:
    return SignedIn(person.user)


def address(service, name="times") -> str:
    return reverse(f"appointments:{name}", args=[service.centre.slug, service.slug])


def press(client, url, at="2026-11-29T09:00", **data):
    return client.post(url, {"at": at, "request_key": str(uuid.uuid4()), **data})


def test_services_are_shown_with_what_cannot_be_booked_apart(visitor, service):
    OfferFactory(
        service__mode=Mode.SUSPENDED,
        service__name_en="Day visits",
        service__mode_reason_en="Flu season.",
    )

    page = visitor.get(reverse("appointments:services")).content.decode()

    open_ones, suspended = page.split("Not at present")
    assert service.name_en in open_ones
    assert "Day visits" not in open_ones
    assert "Day visits" in suspended
    assert "Flu season." in suspended


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", ["الأحد 29 نوفمبر 2026، الساعة 9:00 ص", "45 دقيقة", "مجانًا"]),
        ("en", ["Sunday 29 November 2026 at 9:00 am", "45 minutes", "Free of charge"]),
    ],
)
def test_the_facts_come_before_any_sign_in(visitor, service, counsellor, language, words):
    with translation.override(language):
        page = visitor.get(address(service, "service")).content.decode()

    for word in words:
        assert word in page


def test_a_suspended_service_says_why_and_until_when(visitor, service, counsellor):
    service.mode, service.mode_reason_en = Mode.SUSPENDED, "Flu season."
    service.mode_until = date(2026, 12, 31)
    service.save()

    page = visitor.get(address(service, "service")).content.decode()

    assert "Flu season." in page
    assert "It is expected to return after 31 December 2026." in page
    assert address(service) not in page
    assert visitor.get(address(service)).url == address(service, "service")


def test_the_first_free_day_is_open_and_counts_are_words(visitor, service, counsellor):
    BookingFactory(counsellor=counsellor, starts_at=NINE)

    week = visitor.get(address(service)).context["week"]

    assert week.day == date(2026, 11, 29)
    assert [(day.weekday, day.date, day.note) for day in week.days][:2] == [
        ("Sunday", "29 November", "2 times free"),
        ("Monday", "30 November", ""),
    ]
    assert [(choice.text, choice.is_free) for choice in week.choices] == [
        ("9:00 am", False),
        ("10:00 am", True),
        ("11:00 am", True),
    ]
    assert week.next_url == "?date=2026-12-06"


def test_a_day_without_free_times_names_the_next_one(visitor, service, counsellor):
    response = visitor.get(address(service), {"date": "2026-11-30"})

    assert "Next free day: Sunday 6 December 2026" in " ".join(response.content.decode().split())


@pytest.mark.parametrize("nonsense", ["2026-13-45", "tomorrow", "'; DROP TABLE", "\u0661"])
def test_a_day_that_is_none_shows_the_first_free_one(visitor, service, counsellor, nonsense):
    response = visitor.get(address(service), {"date": nonsense})

    assert response.context["week"].day == date(2026, 11, 29)


def test_wishes_narrow_the_times_and_unknown_ones_do_not(visitor, service, counsellor):
    CounsellorFactory(service=service, gender="man", languages=["ar", "ur"], week=[(0, *HOURS)])

    def days(**wish):
        return visitor.get(address(service), wish).context["week"].day

    assert days() == date(2026, 11, 29)
    assert days(gender="man") == date(2026, 11, 30)
    assert days(language="ur") == date(2026, 11, 30)
    assert days(gender="robot") == date(2026, 11, 29)


def test_htmx_gets_the_region_alone(visitor, service, counsellor):
    response = visitor.get(address(service), headers={"HX-Request": "true"})

    page = response.content.decode()
    assert page.lstrip().startswith('<div class="times')
    assert "<html" not in page
    assert "autofocus" in page


def test_a_time_is_held_and_the_details_come_next(me, service, counsellor):
    response = press(me, address(service))

    booking = Booking.objects.get()
    assert (booking.state, booking.starts_at, booking.person) == (State.HELD, NINE, me.user.person)
    assert response.url == reverse("appointments:details", args=[booking.key])


def test_the_chosen_time_survives_sign_in(visitor, me, service, counsellor):
    response = press(visitor, address(service) + "?gender=woman", at="2026-11-29T10:00")

    back = parse_qs(urlsplit(response.url).query)["next"][0]
    page = me.get(back)
    assert not Booking.objects.exists()
    assert page.context["chosen"] == "2026-11-29T10:00"
    assert page.context["week"].day == date(2026, 11, 29)
    assert "checked" in page.content.decode()


def test_who_comes_second_is_shown_the_nearest_times(me, service, counsellor):
    BookingFactory(counsellor=counsellor, starts_at=NINE)

    response = press(me, address(service))

    assert response.status_code == 409
    assert [(choice.text, choice.note) for choice in response.context["nearest"]][:2] == [
        ("10:00 am", "Sunday 29 November"),
        ("11:00 am", "Sunday 29 November"),
    ]
    assert "Somebody else has just taken this time." in response.content.decode()


def test_nothing_chosen_says_so_and_stays_on_the_day(me, service, counsellor):
    response = press(me, address(service) + "?date=2026-12-06", at="")

    assert response.status_code == 422
    assert "Choose a time." in response.content.decode()
    assert response.context["week"].day == date(2026, 12, 6)


def test_staff_do_not_book_with_their_work_account(service, counsellor):
    assert press(SignedIn(counsellor.user), address(service)).status_code == 404
    assert not Booking.objects.exists()


def test_a_new_account_gets_its_person_when_it_books(service, counsellor):
    client = SignedIn(UserFactory())

    press(client, address(service))

    assert Booking.objects.get().person.user == client.user


def test_a_confirmed_consultation_moves(me, person, service, counsellor):
    booking = BookingFactory(person=person, counsellor=counsellor, starts_at=NINE)
    url = f"{address(service)}?booking={booking.key}"

    page = me.get(url).content.decode()
    response = press(me, url, at="2026-11-29T11:00")

    booking.refresh_from_db()
    assert "Move the consultation to another time" in page
    assert booking.starts_at == NINE + 2 * HOUR
    assert response.url == booking.get_absolute_url()


def test_nobody_moves_somebody_elses_consultation(me, service, counsellor):
    booking = BookingFactory(counsellor=counsellor, starts_at=NINE)
    url = f"{address(service)}?booking={booking.key}"

    assert me.get(url).status_code == 404
    assert press(me, url, at="2026-11-29T11:00").status_code == 404
    assert me.get(f"{address(service)}?booking=nonsense").status_code == 404


@pytest.mark.parametrize("counsellors", [1, 3])
def test_more_counsellors_need_no_more_queries(
    visitor, service, counsellors, django_assert_num_queries
):
    for _ in range(counsellors):
        BookingFactory(counsellor=CounsellorFactory(service=service))

    with django_assert_num_queries(8):
        visitor.get(address(service))
