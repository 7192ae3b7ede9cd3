"""Events as files that calendars read, one or a whole list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from cms.enums import EventState

if TYPE_CHECKING:
    from cms.models.articles import ArticlePage

# Where an announcement gives no end.
USUAL_LENGTH = timedelta(hours=2)
STATUS = {
    EventState.PLANNED: "CONFIRMED",
    EventState.MOVED: "CONFIRMED",
    EventState.CANCELLED: "CANCELLED",
}


def answer(events: Iterable[ArticlePage], *, name: str, now: datetime) -> HttpResponse:
    response = HttpResponse(calendar(events, now=now), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.ics"'
    return response


def calendar(events: Iterable[ArticlePage], *, now: datetime) -> bytes:
    made = Calendar()
    made.add("prodid", "-//Mizalla//Events//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for event in events:
        made.add_component(_event(event, now=now))
    made.add_missing_timezones()
    return made.to_ical()


def _event(page: ArticlePage, *, now: datetime) -> Event:
    starts_at: Any = page.starts_at
    zone = ZoneInfo(settings.TIME_ZONE)
    event = Event()
    host = urlsplit(settings.SITE_URL).hostname
    # The same in every language, and after every change: calendars replace what they have.
    event.add("uid", f"{page.translation_key}@{host}")
    event.add("dtstamp", page.last_published_at or now)
    event.add("dtstart", starts_at.astimezone(zone))
    event.add("dtend", (page.ends_at or starts_at + USUAL_LENGTH).astimezone(zone))
    event.add("summary", _summary(page))
    event.add("description", page.summary)
    event.add("location", page.place)
    event.add("url", f"{settings.SITE_URL}{page.url}")
    event.add("status", STATUS[EventState(page.event_state)])
    return event


def _summary(page: ArticlePage) -> str:
    if page.event_state == EventState.CANCELLED:
        return _("Cancelled: %(title)s") % {"title": page.title}
    return page.title
