from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
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


@dataclass(frozen=True)
class Member:
    """One person of a team, with the roles at that centre and how far the enrolment is."""

    user: User
    roles: list[str]
    since: datetime
    is_enrolled: bool
    invited_until: datetime | None


def team(centre: Centre, *, now: datetime) -> list[Member]:
    """Everybody who works at the centre now, by name."""
    memberships = (
        Membership.objects.current()
        .filter(centre=centre)
        .select_related("user")
        .prefetch_related("user__authenticator_set", "user__invitations")
        .order_by("user__display_name", "user_id", "role")
    )
    found: dict[int, Member] = {}
    for membership in memberships:
        user = membership.user
        member = found.setdefault(
            user.pk, Member(user, [], membership.started_at, _is_enrolled(user), _open(user, now))
        )
        member.roles.append(membership.get_role_display())
    return list(found.values())


def _is_enrolled(user: User) -> bool:
    return any(device.confirmed for device in user.authenticator_set.all())


def _open(user: User, now: datetime) -> datetime | None:
    """Until when the member's open invitation lasts."""
    lasting = (
        invitation.expires_at
        for invitation in user.invitations.all()
        if invitation.closed_at is None and invitation.expires_at > now
    )
    return next(lasting, None)


def managed_by(user: User) -> QuerySet[Centre]:
    """Centres whose team the user looks after: all of them for an administrator."""
    if user.is_superuser:
        return Centre.objects.order_by("position", "pk")
    return centres_of(user, Role.MANAGER)
