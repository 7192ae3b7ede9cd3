from __future__ import annotations

from datetime import datetime

from portal.accounts.models import User
from portal.beneficiaries.models import Person, Recovery
from portal.common.encryption import keyed_hash
from portal.common.memorable import MemorableDate


def own(user: User) -> Person:
    """The user's person; one that is not saved yet for whoever has not begun the profile."""
    return Person.objects.filter(user=user).first() or Person(user=user)


def by_key(key: str) -> Person | None:
    """For steps that have found the person before and kept the key in the session."""
    return Person.objects.filter(key=key).select_related("user").first() if key else None


def by_card(number: str, born: MemorableDate) -> Person | None:
    """The one person with this identity number and birth date.

    Two with the same number are for people to sort out, not for us.
    """
    found = list(Person.objects.with_identity("QA", number).select_related("user")[:2])
    if len(found) != 1 or not found[0].user.is_active or not was_born(found[0], born):
        return None
    return found[0]


def was_born(person: Person, born: MemorableDate) -> bool:
    """Whether the date agrees with what the person once said; a year is enough for a year."""
    known = person.birth
    if known is None:
        return False
    if known.is_approximate or born.is_approximate:
        return known.is_approximate and known.date.year == born.date.year
    return known.date == born.date


def duplicates_of(person: Person) -> int:
    """How many other people here carry the same identity number."""
    if not person.identity_hash:
        return 0
    same = Person.objects.filter(
        identity_country=person.identity_country, identity_hash=person.identity_hash
    )
    return same.exclude(pk=person.pk).count()


def open_recovery(token: str) -> Recovery | None:
    return (
        Recovery.objects.filter(token_hash=recovery_hash(token), closed_at__isnull=True)
        .select_related("person__user")
        .first()
    )


def recoveries_due(*, now: datetime) -> list[Recovery]:
    return list(
        Recovery.objects.filter(closed_at__isnull=True, due_at__lte=now)
        .select_related("person__user")
        .order_by("due_at", "pk")
    )


def recovery_hash(token: str) -> str:
    return keyed_hash(token, "beneficiaries.recovery")
