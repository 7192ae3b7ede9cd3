"""What stands above the pages of the public site while it is current."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Case, Value, When
from wagtail.models import Page

from cms.enums import AnnouncementLevel
from cms.models import Announcement

ICONS = {
    AnnouncementLevel.INFO: "info",
    AnnouncementLevel.WARNING: "circle-alert",
    AnnouncementLevel.URGENT: "triangle-alert",
}
# More of them at once, and nobody reads any.
MOST = 3


@dataclass(frozen=True)
class Banner:
    text: str
    level: str
    label: str
    icon: str
    link_url: str
    link_title: str


def banners(language: str, *, centre: int | None, now: datetime) -> list[Banner]:
    """The gravest first, then the latest. One query, whatever there is."""
    urgency = Case(
        When(level=AnnouncementLevel.URGENT, then=Value(0)),
        When(level=AnnouncementLevel.WARNING, then=Value(1)),
        default=Value(2),
    )
    # Annotated: the types know only the model's own columns.
    rows: Any = Announcement.objects.current(now).for_pages_of(centre).with_link(language)
    found = rows.order_by(urgency, "-starts_at", "-pk")[:MOST]
    return [_banner(row, language) for row in found]


def _banner(row: Any, language: str) -> Banner:
    level = AnnouncementLevel(row.level)
    return Banner(
        text=row.text_en if language == "en" else row.text_ar,
        level=level.value,
        label=str(level.label),
        icon=ICONS[level],
        # A page's address follows from its path alone; the row itself is not needed.
        link_url=(Page(url_path=row.link_path).get_url() or "") if row.link_path else "",
        link_title=row.link_title or "",
    )
