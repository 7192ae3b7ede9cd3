from datetime import date, time, timedelta

import pytest

from portal.appointments import actions as appointments
from portal.appointments import queries
from portal.appointments.models import AvailabilityException, Counsellor, WeeklyHours
from portal.audit import queries as audit
from portal.centres.enums import Role
from tests.factories.appointments import NEXT_SUNDAY_AT_NINE, BookingFactory
from tests.factories.centres import MembershipFactory, ServiceFactory

pytestmark = pytest.mark.django_db

NINE = NEXT_SUNDAY_AT_NINE
SUNDAY = date(2026, 11, 29)


def away(counsellor, now, **options):
    return appointments.add_exception(
        counsellor=counsellor,
        first_on=SUNDAY,
        last_on=SUNDAY,
        is_away=True,
        by=counsellor.user,
        now=now,
        **options,
    )


def test_hours_are_added_for_several_weekdays_at_once(counsellor, now):
    appointments.add_hours(
        counsellor=counsellor,
        weekdays=[0, 2],
        starts=time(16),
        ends=time(20),
        by=counsellor.user,
    )

    assert sorted(counsellor.weekly_hours.values_list("weekday", "starts", "ends")) == [
        (0, time(16), time(20)),
        (2, time(16), time(20)),
        (6, time(9), time(12)),
    ]
    events = audit.events(f"counsellor:{counsellor.key}")
    assert [event.action for event in events] == ["counsellor.hours_added"]


def test_overlapping_hours_are_refused_and_none_is_written(counsellor):
    with pytest.raises(appointments.Overlapping, match="Sunday"):
        appointments.add_hours(
            counsellor=counsellor,
            weekdays=[0, 6],
            starts=time(11),
            ends=time(13),
            by=counsellor.user,
        )

    assert WeeklyHours.objects.count() == 1


def test_who_is_booked_then_is_named_before_the_plan_changes(counsellor, now):
    booked = [
        BookingFactory(counsellor=counsellor),
        BookingFactory(counsellor=counsellor, starts_at=NINE + timedelta(weeks=1)),
    ]
    hours = counsellor.weekly_hours.get()

    with pytest.raises(appointments.PeopleBooked) as both:
        appointments.remove_hours(hours=hours, by=counsellor.user, now=now)
    with pytest.raises(appointments.PeopleBooked) as first:
        away(counsellor, now)

    assert both.value.bookings == booked
    assert first.value.bookings == booked[:1]
    assert WeeklyHours.objects.count() == 1
    assert not AvailabilityException.objects.exists()


def test_the_plan_changes_all_the_same_and_the_bookings_stay(counsellor, now):
    booking = BookingFactory(counsellor=counsellor)

    away(counsellor, now, even_if_booked=True)

    booking.refresh_from_db()
    assert booking.is_confirmed
    assert queries.outside(counsellor, now=now) == [booking]


def test_who_was_outside_the_hours_before_is_no_reason_to_ask_again(counsellor, now):
    BookingFactory(counsellor=counsellor, starts_at=NINE + timedelta(days=1))

    away(counsellor, now)

    assert AvailabilityException.objects.count() == 1


def test_extra_hours_taken_back_name_who_is_booked_in_them(counsellor, now):
    extra = appointments.add_exception(
        counsellor=counsellor,
        first_on=SUNDAY,
        last_on=SUNDAY,
        is_away=False,
        starts=time(16),
        ends=time(18),
        by=counsellor.user,
        now=now,
    )
    booking = BookingFactory(counsellor=counsellor, starts_at=NINE + timedelta(hours=7))

    with pytest.raises(appointments.PeopleBooked) as refusal:
        appointments.remove_exception(exception=extra, by=counsellor.user, now=now)

    assert refusal.value.bookings == [booking]
    assert queries.outside(counsellor, now=now) == []


def test_a_profile_makes_a_counsellor_of_a_member(now):
    service = ServiceFactory(is_bookable=True)
    member = MembershipFactory(role=Role.COUNSELLOR, centre=service.centre)
    values = {
        "name_ar": "مريم",
        "name_en": "Maryam",
        "gender": "woman",
        "languages": ["ar"],
        "is_active": True,
    }

    for name in ("Maryam", "Dr Maryam"):
        appointments.save_profile(
            user=member.user,
            centre=service.centre,
            values={**values, "name_en": name},
            services=[service],
            by=member.user,
        )

    counsellor = Counsellor.objects.get()
    assert counsellor.name_en == "Dr Maryam"
    assert list(counsellor.services.all()) == [service]
    assert list(Counsellor.objects.available()) == [counsellor]
