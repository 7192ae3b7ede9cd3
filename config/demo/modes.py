"""The history of a service that is suspended for a while, and what is announced of it."""

from datetime import UTC, datetime

from django.core.management.base import OutputWrapper
from django.db import transaction
from django.utils import timezone

from cms import actions as site
from cms.enums import AnnouncementLevel
from config.demo import source
from portal.accounts.models import User
from portal.centres.courses import Stage
from portal.centres.enums import ChangeKind, Mode
from portal.centres.models import ModeChange, Service

MANAGER = "manager.ehsan@mizalla.example"
# The day of which the centre's article speaks.
SUSPENDED_AT = datetime(2026, 11, 15, 6, 30, tzinfo=UTC)


@transaction.atomic
def load(out: OutputWrapper) -> None:
    """Written as it would have been; a switch made by somebody exploring is left alone."""
    for centre, data in source.all_of("centres").items():
        for service in data["services"]:
            if "mode_until" in service:
                _suspended(Service.objects.get(centre__slug=centre, slug=service["slug"]))


def _suspended(service: Service) -> None:
    if service.mode != Mode.SUSPENDED or service.mode_changes.exists():
        return
    made_at = min(SUSPENDED_AT, timezone.now())
    change = ModeChange.objects.create(
        service=service,
        kind=ChangeKind.SWITCHED,
        made_at=made_at,
        made_by=User.objects.get(email=MANAGER),
        mode=service.mode,
        reason_ar=service.mode_reason_ar,
        reason_en=service.mode_reason_en,
        until=service.mode_until,
        mode_before=Mode.IN_PERSON,
        following=[Stage(Mode.IN_PERSON).as_dict],
    )
    site.announce_mode(
        change=change,
        level=AnnouncementLevel.WARNING,
        is_everywhere=False,
        ends_at=None,
        now=made_at,
    )
