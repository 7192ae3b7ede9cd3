from __future__ import annotations

from portal.accounts.models import User
from portal.centres.enums import Role
from portal.centres.models import Centre, Membership


def may_manage(user: User, centre: Centre) -> bool:
    """The centre's own manager, or an administrator of the foundation."""
    if not (user.is_active and user.is_staff):
        return False
    manages = Membership.objects.of(user, Role.MANAGER).filter(centre=centre)
    return user.is_superuser or manages.exists()


def may_change(user: User, member: User, centre: Centre) -> bool:
    """Nobody changes their own access, and administrators are changed by administrators only."""
    if member == user or (member.is_superuser and not user.is_superuser):
        return False
    return may_manage(user, centre)
