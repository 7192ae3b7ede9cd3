"""What the rest of the house may write on the public site."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from cms.enums import AnnouncementLevel
from cms.models import Announcement, CentrePage
from portal.centres.models import ModeChange, Service


@transaction.atomic
def announce_mode(
    *,
    change: ModeChange,
    level: AnnouncementLevel,
    is_everywhere: bool,
    ends_at: datetime | None,
    now: datetime,
) -> Announcement:
    """Say above the public pages why the service is given otherwise; the same change says it once.

    The announcement leads to the centre's page. Until its end it goes away with the change.
    """
    service = change.service
    words = {
        f"text_{language}": f"{name}: {reason}"
        for language, name, reason in (
            ("ar", service.name_ar, change.reason_ar),
            ("en", service.name_en, change.reason_en),
        )
    }
    announcement, _is_new = Announcement.objects.get_or_create(
        mode_change=change,
        defaults={
            **words,
            "level": level,
            "starts_at": now,
            "ends_at": ends_at,
            "centre": None if is_everywhere else service.centre,
            "page": CentrePage.objects.filter(centre=service.centre).order_by("pk").first(),
        },
    )
    return announcement


@transaction.atomic
def end_mode_announcements(*, service: Service, now: datetime) -> int:
    """Take away what earlier changes of the service announced; how many that were."""
    rows = Announcement.objects.filter(mode_change__service=service)
    lasting = rows.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=now))
    # One that begins this very moment was never seen, and could not end after its beginning.
    lasting.filter(starts_at__gte=now).delete()
    return lasting.update(ends_at=now)
