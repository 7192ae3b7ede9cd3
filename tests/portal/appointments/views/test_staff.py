from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from portal.appointments.enums import State
from portal.audit import queries as audit
from portal.centres.enums import Role
from tests.factories.appointments import NEXT_SUNDAY_AT_NINE, BookingFactory
from tests.factories.centres import MembershipFactory
from tests.people import SignedIn

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

NINE = NEXT_SUNDAY_AT_NINE
LIST = "appointments:consultations"


@pytest.fixture
def booking(counsellor, person):
    return BookingFactory(counsellor=counsellor, person=person, topic="sleep", needs=["companion"])


@pytest.fixture
def me(counsellor) -> SignedIn:
    return SignedIn(counsellor.user)


@pytest.fixture
def manager(counsellor) -> SignedIn:
    return SignedIn(MembershipFactory(role=Role.MANAGER, centre=counsellor.centre).user)


def url(name, booking) -> str:
    return reverse(f"appointments:{name}", args=[booking.key])


def test_the_day_shows_who_comes_and_the_week_how_many(me, booking, counsellor):
    BookingFactory(counsellor=counsellor, starts_at=NINE + timedelta(days=1, hours=1))

    day = me.get(reverse(LIST), {"date": "2026-11-29"})
    week = me.get(reverse(LIST), {"date": "2026-11-29", "view": "week"})

    assert [(d.weekday, d.note) for d in day.context["week"]][:3] == [
        ("Sunday", "1 person"),
        ("Monday", "1 person"),
        ("Tuesday", "nobody"),
    ]
    assert day.content.decode().count("bookings__booking") == 1
    assert week.content.decode().count("bookings__booking") == 2
    assert "9:00 to 9:45 am" in day.content.decode()


def test_an_empty_day_says_so(me):
    page = me.get(reverse(LIST), {"date": "nonsense"}).content.decode()

    assert "Nobody has booked on Thursday 26 November 2026" in " ".join(page.split())


def test_every_look_is_written_down(me, booking, counsellor):
    me.get(reverse(LIST), {"date": "2026-11-29"})
    me.get(url("consultation", booking))

    listed = audit.events(f"account:{counsellor.user.public_id}").last()
    viewed = audit.events(f"booking:{booking.key}").last()
    assert (listed.action, listed.data) == ("bookings.listed", {"bookings": [str(booking.key)]})
    assert (viewed.action, viewed.by) == ("booking.viewed", str(counsellor.user.public_id))


def test_the_counsellor_reads_the_topic_and_the_manager_does_not(me, manager, booking):
    own = me.get(url("consultation", booking)).content.decode()
    managed = manager.get(url("consultation", booking)).content.decode()

    assert "sleep" in own
    assert "sleep" not in managed
    assert "What the consultation is about is for the counsellor only." in managed
    assert "Somebody of my choice takes part with me" in managed


def test_where_secrecy_is_strict_a_manager_finds_nothing(manager, booking, counsellor):
    counsellor.centre.is_strict = True
    counsellor.centre.save()

    assert manager.get(url("consultation", booking)).status_code == 404
    assert (
        booking.person.full_name
        not in manager.get(reverse(LIST), {"date": "2026-11-29"}).content.decode()
    )


def test_the_call_is_entered_by_the_counsellor_alone_and_written_down(me, manager, booking):
    with time_machine.travel(NINE, tick=False):
        entered = SignedIn(me.user).get(url("enter", booking))
        refused = SignedIn(manager.user).get(url("enter", booking))

    assert entered.url.endswith(booking.room)
    assert refused.status_code == 404
    assert audit.events(f"booking:{booking.key}").last().action == "booking.entered"


@pytest.mark.parametrize("outcome", [State.COMPLETED, State.MISSED])
def test_how_it_went_is_said_after_the_beginning(me, booking, outcome):
    early = me.post(url("close", booking), {"outcome": outcome})
    with time_machine.travel(NINE, tick=False):
        client = SignedIn(me.user)
        page = client.get(url("consultation", booking)).content.decode()
        client.post(url("close", booking), {"outcome": outcome})

    booking.refresh_from_db()
    assert early.status_code == 422
    assert "The consultation has not begun yet." in early.content.decode()
    assert "How did it go?" in page
    assert booking.state == outcome


def test_an_outcome_that_is_none_is_not_found(me, booking):
    assert me.post(url("close", booking), {"outcome": "cancelled"}).status_code == 404


def test_calling_off_needs_a_reason_and_tells_the_person(me, booking):
    without = me.post(url("call_off", booking), {"reason": " "})
    done = me.post(url("call_off", booking), {"reason": "The counsellor is ill."}, follow=True)

    booking.refresh_from_db()
    assert without.status_code == 422
    assert "Write a reason: the person will ask for it." in without.content.decode()
    assert (booking.state, booking.cancelled_by) == (State.CANCELLED, me.user)
    assert "The counsellor is ill." in done.content.decode()


def test_without_the_second_factor_nothing_opens(counsellor, booking):
    unverified = SignedIn(counsellor.user, verified=False)

    assert unverified.get(url("consultation", booking)).status_code in (302, 404)
    assert unverified.get(reverse(LIST)).status_code in (302, 404)


@pytest.mark.parametrize("count", [1, 3])
def test_more_people_need_no_more_queries(me, counsellor, count, django_assert_num_queries):
    for hour in range(count):
        BookingFactory(counsellor=counsellor, starts_at=NINE + timedelta(hours=hour))
    me.get(reverse(LIST))

    with django_assert_num_queries(17):
        me.get(reverse(LIST), {"date": "2026-11-29"})
