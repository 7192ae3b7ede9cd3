from datetime import datetime, timedelta

from portal.accounts.models import User
from portal.beneficiaries.enums import Outcome
from portal.beneficiaries.models import Person
from portal.centres.enums import Role
from portal.centres.queries import has_role

# What an application needs to know of whoever applies, in the order of the profile page.
REQUIRED = (
    "first_name",
    "father_name",
    "grandfather_name",
    "family_name",
    "birth_date",
    "identity_number",
)
# Who may put a new number on an account when its owner stands before them with the card.
COUNTER_ROLES = (Role.CASE_WORKER, Role.MANAGER)
# After somebody objected, only a counter helps for this long.
CONTESTED_LASTS = timedelta(days=30)


def missing(person: Person) -> list[str]:
    """Names of the fields still to fill in before the person can apply."""
    return [field for field in REQUIRED if not getattr(person, field)]


def is_complete(person: Person) -> bool:
    return not missing(person)


def may_recover_alone(person: Person, *, now: datetime) -> bool:
    """Whether a lost phone may be replaced without coming to a centre.

    Family knows the identity number and the birth date. Where a centre protects somebody from
    family, and where a request was cancelled lately, only a counter and the card itself will do.
    """
    is_protected = person.grants.current(now=now).filter(centre__is_strict=True).exists()
    was_contested = person.recoveries.filter(
        outcome=Outcome.CANCELLED, closed_at__gt=now - CONTESTED_LASTS
    ).exists()
    return not (is_protected or was_contested or person.user.is_staff)


def may_serve_at_counter(user: User, person: Person, *, now: datetime) -> bool:
    """Any centre helps with a lost phone; people of a strict centre are helped there only."""
    strict = [
        grant.centre for grant in person.grants.current(now=now).filter(centre__is_strict=True)
    ]
    if person.user.is_staff or not has_role(user, *COUNTER_ROLES):
        return False
    return not strict or any(has_role(user, *COUNTER_ROLES, centre=centre) for centre in strict)
