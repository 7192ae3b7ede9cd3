"""What takes place during a campaign, made ready to be shown and to be put into one's calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from icalendar import Calendar, Event

from cms import links
from portal.centres.models import Centre
from portal.common.numerals import shown

# Of an activity whose end nobody gave.
USUAL_LENGTH = timedelta(hours=1)


@dataclass(frozen=True)
class Activity:
    """One activity, by the identity its block keeps in every language and year."""

    key: str
    title: str
    starts_at: datetime
    ends_at: datetime | None
    place: str
    is_remote: bool
    centre: Centre | None
    seats: str
    registration_url: str


def activities(blocks: Sequence[Any]) -> list[Activity]:
    """Those of a campaign in their order; the addresses of all links in one query."""
    values = [block.value for block in blocks]
    urls = links.urls([value["registration"] for value in values])
    found = [
        _activity(str(block.id), block.value, url) for block, url in zip(blocks, urls, strict=True)
    ]
    return sorted(found, key=lambda activity: activity.starts_at)


def _activity(key: str, value: Any, url: str) -> Activity:
    return Activity(
        key=key,
        title=value["title"],
        starts_at=value["starts_at"],
        ends_at=value["ends_at"],
        place=value["place"] or "",
        is_remote=bool(value["is_remote"]),
        centre=value["centre"],
        seats=_seats(value),
        registration_url="" if value["is_full"] else url,
    )


def _seats(value: Any) -> str:
    if value["is_full"]:
        return _("No seats left")
    seats = value["seats"]
    if not seats:
        return ""
    return shown(ngettext("%(seats)d seat", "%(seats)d seats", seats) % {"seats": seats})


def calendar_file(activity: Activity, *, url: str, now: datetime) -> bytes:
    """The activity as an iCalendar file."""
    zone = ZoneInfo(settings.TIME_ZONE)
    event = Event()
    event.add("uid", f"{activity.key}@{urlsplit(settings.SITE_URL).hostname}")
    event.add("dtstamp", now)
    event.add("dtstart", activity.starts_at.astimezone(zone))
    ends_at = activity.ends_at or activity.starts_at + USUAL_LENGTH
    event.add("dtend", ends_at.astimezone(zone))
    event.add("summary", activity.title)
    place = activity.place or (activity.centre.name if activity.centre else "")
    if place:
        event.add("location", place)
    event.add("url", url)
    calendar = Calendar()
    calendar.add("prodid", "-//Mizalla//Campaigns//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return calendar.to_ical()
