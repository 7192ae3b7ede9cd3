from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction

from portal.audit import actions as audit
from portal.beneficiaries.enums import Ground
from portal.beneficiaries.models import AccessGrant, Person, identity_hash
from portal.centres.models import Centre

if TYPE_CHECKING:
    from portal.accounts.models import User


def stream(person: Person) -> str:
    """The audit stream of everything that happens to the person's own data."""
    return f"person:{person.key}"


def person_for(user: User) -> Person:
    """The user's person; an empty one is begun when there is none yet."""
    return Person.objects.get_or_create(user=user)[0]


@transaction.atomic
def update(*, person: Person, values: dict[str, Any], by: User) -> Person:
    """Write what the profile form found; the audit event names the changed fields only."""
    locked = Person.objects.select_for_update().get(pk=person.pk)
    changed = [name for name, value in values.items() if getattr(locked, name) != value]
    for name in changed:
        setattr(locked, name, values[name])
    number = locked.identity_number
    locked.identity_hash = identity_hash(locked.identity_country, number) if number else ""
    locked.save()
    if changed:
        audit.record(
            stream=stream(locked), action="person.updated", by=by, data={"fields": sorted(changed)}
        )
    return locked


@transaction.atomic
def grant(
    *,
    person: Person,
    centre: Centre,
    ground: Ground,
    by: User | None,
    since: datetime,
    until: datetime | None = None,
) -> AccessGrant:
    """Let the centre read about the person. An open grant on the same ground is kept as it is."""
    if until is None:
        given, is_new = AccessGrant.objects.get_or_create(
            person=person,
            centre=centre,
            ground=ground,
            until=None,
            defaults={"since": since},
        )
    else:
        given, is_new = (
            AccessGrant.objects.create(
                person=person, centre=centre, ground=ground, since=since, until=until
            ),
            True,
        )
    if is_new:
        data = {"centre": centre.slug, "ground": str(ground)}
        audit.record(stream=stream(person), action="person.grant_given", by=by, data=data)
    return given


@transaction.atomic
def end_grant(*, given: AccessGrant, by: User | None, now: datetime) -> None:
    given.until = max(now, given.since)
    given.save(update_fields=["until"])
    data = {"centre": given.centre.slug, "ground": given.ground}
    audit.record(stream=stream(given.person), action="person.grant_ended", by=by, data=data)


def reveal_identity(*, person: Person, by: User) -> str:
    """The whole identity number, on request; every look at it is written down."""
    audit.record(stream=stream(person), action="person.identity_revealed", by=by)
    return person.identity_number
