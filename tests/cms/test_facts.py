from datetime import date

import pytest
from django.utils import translation

from cms import facts
from portal.centres.enums import ContactKind, Mode
from portal.centres.models import Contact, OpeningHours
from tests.factories.centres import CentreFactory, ServiceFactory

pytestmark = pytest.mark.django_db

SUNDAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _arabic():
    with translation.override("ar"):
        yield


@pytest.fixture
def centre():
    return CentreFactory()


def test_week_runs_from_sunday_and_names_closed_days(centre):
    for opens, closes in [("16:00", "18:00"), ("07:00", "12:00")]:
        OpeningHours.objects.create(centre=centre, weekday=6, opens_at=opens, closes_at=closes)

    week = facts.week(centre, SUNDAY)

    assert [day.day for day in week][:2] == ["الأحد", "الاثنين"]
    assert week[0].hours == "من 7:00 ص إلى 12:00 ظهرًا، من 4:00 إلى 6:00 م"
    assert [day.is_today for day in week] == [True] + [False] * 6
    assert {day.hours for day in week[1:]} == {""}


def test_unknown_hours_are_not_called_closed(centre):
    assert facts.week(centre, SUNDAY) == []


def test_ways_to_reach_a_centre_can_be_tapped(centre):
    rows = [
        (ContactKind.PHONE, "+97440000105", "tel:+97440000105"),
        (ContactKind.WHATSAPP, "+97430000105", "https://wa.me/97430000105"),
        (ContactKind.EMAIL, "e@mizalla.example", "mailto:e@mizalla.example"),
    ]
    for position, (kind, value, _url) in enumerate(rows):
        Contact.objects.create(centre=centre, kind=kind, value=value, position=position)

    ways = facts.ways(centre)

    assert [way.url for way in ways] == [url for _kind, _value, url in rows]
    assert ways[0].value == "+974 4000 0105"
    assert all(way.ltr for way in ways)


def test_only_services_that_can_be_booked_now_offer_a_booking(centre):
    for position, (mode, is_bookable) in enumerate(
        [(Mode.REMOTE, True), (Mode.SUSPENDED, True), (Mode.REMOTE, False)]
    ):
        ServiceFactory(centre=centre, mode=mode, is_bookable=is_bookable, position=position)

    assert [bool(offer.booking_url) for offer in facts.offers(centre)] == [True, False, False]
