"""Addresses nobody answers, so that editors can lead their readers on."""

import re
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from django.core.cache import cache
from django.db.models import F
from django.http import HttpRequest
from django.utils.encoding import uri_to_iri
from wagtail.contrib.redirects.models import Redirect

from cms.models import MissedAddress

LONGEST = 255
# Addresses below these may name a request or a person, mistyped as they are.
PRIVATE = re.compile(r"^/\w+/(portal|desk|account)(/|$)")
# Whoever tries addresses at random fills no table.
NEW_A_DAY = 200
DAY = 24 * 60 * 60
KEPT_FOR = timedelta(days=90)


def note(request: HttpRequest, *, today: date) -> None:
    """Count the address as redirects are found by it, without its query."""
    path = Redirect.normalise_path(request.path)
    if "\x00" in path or len(path) > LONGEST or PRIVATE.match(path):
        return
    referrer = own_page(request)
    known = MissedAddress.objects.filter(path=path)
    seen = {"referrer": referrer} if referrer else {}
    if known.update(count=F("count") + 1, last_asked_on=today, **seen) or not _is_room(today):
        return
    MissedAddress.objects.get_or_create(
        path=path, defaults={"last_asked_on": today, "referrer": referrer}
    )


def own_page(request: HttpRequest) -> str:
    """The page of ours that led here; nothing for another site's."""
    came_from = urlsplit(request.headers.get("Referer", "")[:2000])
    path = uri_to_iri(came_from.path)
    is_ours = came_from.netloc == request.get_host() and "\x00" not in path
    return path[:LONGEST] if is_ours and not PRIVATE.match(path) else ""


def _is_room(today: date) -> bool:
    key = f"missed:{today}"
    cache.add(key, 0, DAY)
    return cache.incr(key) <= NEW_A_DAY


def forget_old(*, now: datetime) -> int:
    """Remove addresses that nobody has asked for in three months."""
    return MissedAddress.objects.filter(last_asked_on__lt=(now - KEPT_FOR).date()).delete()[0]
