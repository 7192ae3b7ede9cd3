import pytest
from django.utils import translation

from cms import facts
from portal.centres.enums import ContactKind, Mode
from portal.centres.models import Contact
from tests.factories.centres import CentreFactory, ServiceFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _arabic():
    with translation.override("ar"):
        yield


@pytest.fixture
def centre():
    return CentreFactory()


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
