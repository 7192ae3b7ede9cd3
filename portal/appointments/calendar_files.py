"""A consultation for the person's own calendar, which others may see: no word of what it is."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Alarm, Calendar, Event

from portal.appointments.models import Booking


def appointment(booking: Booking, *, now: datetime) -> bytes:
    """The booking as an iCalendar file. Its address leads to sign-in, never to the room."""
    zone = ZoneInfo(settings.TIME_ZONE)
    event = Event()
    event.add("uid", f"{booking.key}@{urlsplit(settings.SITE_URL).hostname}")
    event.add("dtstamp", now)
    event.add("dtstart", booking.starts_at.astimezone(zone))
    event.add("dtend", booking.ends_at.astimezone(zone))
    event.add("summary", _("Appointment – %(reference)s") % {"reference": booking.reference})
    event.add("description", _("Sign in to see the details and to take part."))
    event.add("url", f"{settings.SITE_URL}{booking.get_absolute_url()}")
    event.add("class", "PRIVATE")
    event.add_component(_reminder())
    calendar = Calendar()
    calendar.add("prodid", "-//Mizalla//Consultations//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return calendar.to_ical()


def _reminder() -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _("Appointment"))
    alarm.add("trigger", timedelta(minutes=-30))
    return alarm
