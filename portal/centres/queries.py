from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import QuerySet

from portal.centres.enums import Role
from portal.centres.models import Centre, Membership

if TYPE_CHECKING:
    from portal.accounts.models import User


def centres_of(user: User, *roles: Role) -> QuerySet[Centre]:
    """Centres the user now works at, in one of the roles if any is named."""
    return Centre.objects.filter(
        pk__in=Membership.objects.of(user, *roles).values("centre_id")
    ).order_by("position", "pk")


def has_role(user: User, *roles: Role, centre: Centre | None = None) -> bool:
    """Whether the user holds one of the roles now, at the centre if one is named."""
    found = Membership.objects.of(user, *roles)
    return (found.filter(centre=centre) if centre else found).exists()
