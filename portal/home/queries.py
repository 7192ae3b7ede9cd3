"""What the dashboard shows, gathered from the domains below."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from portal.applications import queries as applications
from portal.applications.queries import Request
from portal.appointments import queries as appointments
from portal.appointments.models import Booking
from portal.beneficiaries.models import Person
from portal.programmes import queries as programmes
from portal.programmes.models import Programme

if TYPE_CHECKING:
    from portal.accounts.models import User


@dataclass(frozen=True)
class Dashboard:
    to_answer: list[Request]
    drafts: list[Request]
    pending: list[Request]
    settled: list[Request]
    programmes: list[Programme]
    consultation: Booking | None

    @property
    def needs_action(self) -> bool:
        return bool(self.to_answer or self.drafts)


def dashboard(user: User, now: datetime) -> Dashboard:
    """What waits for the person first, then what is under way, then what can be begun."""
    today = timezone.localdate(now)
    requests = applications.requests_of(user)
    under_way = {r.application.programme_id for r in requests if r.application.is_open}
    return Dashboard(
        to_answer=[r for r in requests if r.asked],
        drafts=[r for r in requests if r.application.is_draft],
        pending=[r for r in requests if r.application.is_pending and not r.asked],
        settled=[r for r in requests if not r.application.is_open],
        programmes=[p for p in programmes.open_programmes(today) if p.pk not in under_way],
        consultation=_next_consultation(user, now),
    )


def _next_consultation(user: User, now: datetime) -> Booking | None:
    person = Person.objects.filter(user_id=user.pk).first()
    return next(iter(appointments.upcoming(person, now)), None) if person else None
