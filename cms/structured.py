"""What a page says of itself to search engines, in the words of schema.org, as plain data.

A page type adds its own by overriding `structured_data()`; what no type needs to say twice, the
foundation, the way up and an event, is made here.
"""

import json
from datetime import datetime
from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from portal.centres.models import Centre

Data = dict[str, Any]

CONTEXT = "https://schema.org"
# As Django's json_script: nothing in the data can end the element or begin another.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}
COUNTRY = "QA"


def absolute(url: str) -> str:
    """An address of ours as other sites need it."""
    return url if url.startswith("http") else f"{settings.SITE_URL}{url}"


def script(data: list[Data]) -> SafeString:
    """A block of data that no browser runs, so that no policy on scripts concerns it."""
    text = json.dumps({"@context": CONTEXT, "@graph": data}, ensure_ascii=False, default=str)
    # Escaped for exactly this place above.
    inner = mark_safe(text.translate(ESCAPES))
    return format_html('<script type="application/ld+json">{}</script>', inner)


def without_empty(data: Data) -> Data:
    return {name: value for name, value in data.items() if value not in (None, "", [], {})}


def foundation(**more: Any) -> Data:
    """The body behind the site; the same address names it in every block that mentions it."""
    return without_empty(
        {
            "@type": "NGO",
            "@id": absolute("/#foundation"),
            "name": str(settings.SITE_NAME),
            "url": absolute(f"/{get_language()}/"),
            "logo": absolute(static("img/apple-touch-icon.png")),
            **more,
        }
    )


def centre(row: Centre) -> Data:
    """A centre as the giver of something, below the foundation."""
    return without_empty(
        {
            "@type": "Organization",
            "name": row.name,
            "description": row.summary,
            "parentOrganization": {"@id": absolute("/#foundation")},
        }
    )


def place(row: Centre) -> Data:
    """Where a centre stands; nothing when it keeps its address to itself."""
    located = row.latitude is not None
    coordinates = {"@type": "GeoCoordinates", "latitude": row.latitude, "longitude": row.longitude}
    address = {"@type": "PostalAddress", "streetAddress": row.address, "addressCountry": COUNTRY}
    return without_empty(
        {
            "address": address if row.address else None,
            "geo": coordinates if located else None,
        }
    )


def breadcrumbs(trail: list[dict[str, str]], title: str, url: str) -> Data:
    steps = [*((step["title"], step["url"]) for step in trail), (title, url)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": absolute(address)}
            for number, (name, address) in enumerate(steps, 1)
        ],
    }


def event(
    *,
    name: str,
    starts_at: datetime,
    ends_at: datetime | None,
    where: str,
    is_remote: bool,
    url: str,
    **more: Any,
) -> Data:
    online = "https://schema.org/OnlineEventAttendanceMode"
    on_site = "https://schema.org/OfflineEventAttendanceMode"
    location: Data = (
        {"@type": "VirtualLocation", "name": where, "url": absolute(url)}
        if is_remote
        else {"@type": "Place", "name": where, "address": where}
    )
    return without_empty(
        {
            "@type": "Event",
            "name": name,
            "startDate": starts_at.isoformat(),
            "endDate": ends_at.isoformat() if ends_at else None,
            "eventStatus": "https://schema.org/EventScheduled",
            "eventAttendanceMode": online if is_remote else on_site,
            "location": without_empty(location) if where or is_remote else None,
            "organizer": {"@id": absolute("/#foundation")},
            "isAccessibleForFree": True,
            **more,
        }
    )
