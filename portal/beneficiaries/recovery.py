"""A lost phone, and the way back that does not hand the account to whoever has the old number.

Why it is as it is: docs/adr (lost phones).
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import translation

from portal.accounts import actions as accounts
from portal.accounts import contacts, notifications
from portal.accounts import queries as account_queries
from portal.accounts.actions import ContactTaken
from portal.accounts.models import User
from portal.audit import actions as audit
from portal.beneficiaries import queries, rules
from portal.beneficiaries.actions import stream
from portal.beneficiaries.enums import Outcome
from portal.beneficiaries.models import Person, Recovery
from portal.common import calendars

# Long enough for whoever still has the old phone to object.
WAIT = timedelta(days=3)


@transaction.atomic
def ask(*, person: Person, phone: str, now: datetime) -> Recovery | None:
    """Let the new, proved number take over after the wait, unless somebody objects.

    Returns nothing where only a counter helps; the page says the same either way.
    """
    if not rules.may_recover_alone(person, now=now):
        audit.record(stream=stream(person), action="person.recovery_refused", by=None)
        return None
    _close_open(person, Outcome.OVERTAKEN, now=now)
    token = secrets.token_urlsafe(12)
    asked = Recovery.objects.create(
        person=person,
        phone=phone,
        token_hash=queries.recovery_hash(token),
        asked_at=now,
        due_at=now + WAIT,
    )
    _warn(asked, token)
    audit.record(stream=stream(person), action="person.recovery_asked", by=None)
    return asked


def _warn(asked: Recovery, token: str) -> None:
    """Every address the account has hears of it, with the link that stops it."""
    user = asked.person.user
    with translation.override(user.language):
        link = settings.SITE_URL + reverse("beneficiaries:cancel_recovery", args=[token])
        for contact in account_queries.contacts_of(user):
            notifications.tell_contact(
                contact,
                template="beneficiaries/recovery_asked",
                context={
                    "link": link,
                    "day": calendars.long_date(asked.due_at, user.language),
                },
                key=f"recovery-asked:{asked.pk}:{contact.kind}",
            )


@transaction.atomic
def cancel(*, asked: Recovery, now: datetime) -> None:
    """Somebody who holds an old address objects: nothing changes, and only a counter helps."""
    if _close(asked, Outcome.CANCELLED, now=now):
        audit.record(stream=stream(asked.person), action="person.recovery_cancelled", by=None)


def apply_due(*, now: datetime) -> int:
    """Put the new numbers in force whose wait is over; how many were."""
    return sum(_apply(asked, now=now) for asked in queries.recoveries_due(now=now))


@transaction.atomic
def _apply(asked: Recovery, *, now: datetime) -> bool:
    user = asked.person.user
    try:
        with transaction.atomic():
            replace_phone(person=asked.person, phone=asked.phone, by=None, now=now)
    except ContactTaken:
        _close(asked, Outcome.OVERTAKEN, now=now)
        return False
    _close(asked, Outcome.APPLIED, now=now)
    notifications.tell(
        user, template="beneficiaries/recovered", context={}, key=f"recovered:{asked.pk}"
    )
    return True


@transaction.atomic
def replace_phone(*, person: Person, phone: str, by: User | None, now: datetime) -> None:
    """The proved number takes over; whoever was signed in is signed out."""
    user = person.user
    accounts.change_contact(user=user, contact=contacts.phone(phone), by=by, now=now)
    accounts.end_sessions(user=user)
    # The person was recognised just now: the long absence ends here.
    user.last_login = now
    user.save(update_fields=["last_login"])
    audit.record(stream=stream(person), action="person.phone_replaced", by=by)


def _close_open(person: Person, outcome: Outcome, *, now: datetime) -> None:
    for asked in person.recoveries.filter(closed_at__isnull=True):
        _close(asked, outcome, now=now)


def _close(asked: Recovery, outcome: Outcome, *, now: datetime) -> bool:
    closed = Recovery.objects.filter(pk=asked.pk, closed_at__isnull=True).update(
        closed_at=now, outcome=outcome
    )
    return bool(closed)
