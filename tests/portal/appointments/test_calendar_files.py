from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation
from icalendar import Calendar

from portal.appointments import calendar_files
from tests.factories.appointments import BookingFactory

pytestmark = pytest.mark.django_db
DOHA = ZoneInfo("Asia/Qatar")


@pytest.mark.parametrize(("language", "title"), [("ar", "موعد – {}"), ("en", "Appointment – {}")])
def test_the_file_says_when_and_not_what(counsellor, now, language, title):
    booking = BookingFactory(counsellor=counsellor, topic="sleep")

    with translation.override(language):
        written = calendar_files.appointment(booking, now=now)
        address = booking.get_absolute_url()

    event = Calendar.from_ical(written).walk("VEVENT")[0]
    assert event["SUMMARY"] == title.format(booking.reference)
    assert event.decoded("DTSTART") == datetime(2026, 11, 29, 9, 0, tzinfo=DOHA)
    assert event.decoded("DTEND") == datetime(2026, 11, 29, 9, 45, tzinfo=DOHA)
    assert event["URL"] == f"http://127.0.0.1:8000{address}"
    assert b"TZID:Asia/Qatar" in written
    for secret in (
        booking.room,
        booking.service.name_en,
        booking.service.centre.name_en,
        booking.counsellor.name_en,
        "sleep",
    ):
        assert secret not in written.decode()
