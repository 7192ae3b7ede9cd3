"""Editors work in Wagtail, whose permissions hang on groups: the foundation's, and each centre's.

A centre's groups hold whoever has the role there now, and nobody else. The foundation's own, which
edit every centre's pages, are given by `actions.appoint_communications`.
"""

from django.contrib.auth.models import Group
from django.utils import translation

from portal.accounts.models import User
from portal.centres.enums import EDITORIAL_ROLES, Role
from portal.centres.models import Centre, EditorialGroup, Membership

COMMUNICATIONS = {role: f"Communications: {role.value}" for role in EDITORIAL_ROLES}


def group_of(centre: Centre, role: Role) -> Group:
    """Made when it is asked for the first time; named after the centre as it is called now."""
    with translation.override("ar"):
        name = f"{centre.name_ar[:90]} – {Role(role).label} ({centre.slug})"[:150]
    found = EditorialGroup.objects.filter(centre=centre, role=role).select_related("group").first()
    if found is None:
        group, _is_new = Group.objects.get_or_create(name=name)
        EditorialGroup.objects.create(centre=centre, role=role, group=group)
        return group
    if found.group.name != name:
        found.group.name = name
        found.group.save(update_fields=["name"])
    return found.group


def holders(centre: Centre, role: Role) -> list[User]:
    """Who has the role at the centre now."""
    memberships = Membership.objects.current().filter(centre=centre, role=role)
    return [membership.user for membership in memberships.select_related("user")]


def sync(user: User) -> None:
    """Put the user into the groups of the roles held now, and out of every other centre's."""
    memberships = Membership.objects.of(user, *EDITORIAL_ROLES).select_related("centre")
    held = [group_of(membership.centre, Role(membership.role)) for membership in memberships]
    left = user.groups.filter(editorial__isnull=False).exclude(pk__in=[g.pk for g in held])
    user.groups.remove(*left)
    user.groups.add(*held)


def join_communications(user: User, roles: set[Role]) -> None:
    """Put the user into exactly these of the foundation's groups."""
    for role, name in COMMUNICATIONS.items():
        group, _is_new = Group.objects.get_or_create(name=name)
        if role in roles:
            user.groups.add(group)
        else:
            user.groups.remove(group)


def is_of_communications(user: User) -> bool:
    return user.groups.filter(name__in=COMMUNICATIONS.values()).exists()
