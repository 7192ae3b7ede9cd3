from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from portal.accounts import actions as accounts
from portal.accounts import contacts, notifications, second_factor
from portal.accounts import queries as account_queries
from portal.accounts.models import User
from portal.audit import actions as audit
from portal.centres import editorial, rules
from portal.centres.enums import Role
from portal.centres.models import Centre, Membership
from portal.common.errors import Refused


class NotAllowed(Refused):
    message = _(
        "Only a manager of this centre may do this, and never for their own access. Ask another "
        "manager or the foundation."
    )


class AccountClosed(Refused):
    message = _("This address belongs to an account that is closed. Use another address.")


class NoRole(Refused):
    message = _("Choose at least one role.")


@transaction.atomic
def invite(
    *,
    email: str,
    name: str,
    language: str,
    centre: Centre,
    roles: Collection[Role],
    by: User | None,
    now: datetime,
) -> User:
    """Bring somebody into the centre's team. Staff access opens once they used the invitation.

    Whoever is enrolled already is told of the new roles instead. `by` is None for the command.
    """
    if by and not rules.may_manage(by, centre):
        raise NotAllowed
    if not roles:
        raise NoRole
    user = _account(email=email, name=name, language=language)
    if user == by:
        raise NotAllowed
    _give(user, centre, roles, by=by, now=now)
    if account_queries.has_authenticator(user):
        _tell_roles(user, centre, now=now)
    else:
        accounts.invite(user=user, by=by, now=now)
    return user


@transaction.atomic
def appoint_administrator(*, email: str, name: str, language: str) -> User:
    """Make somebody an administrator of the foundation: manages every centre, reads no case."""
    user = _account(email=email, name=name, language=language)
    user.is_superuser = True
    user.save(update_fields=["is_superuser"])
    audit.record(stream=accounts.stream(user), action="account.made_administrator", by=None)
    return user


def _account(*, email: str, name: str, language: str) -> User:
    """The account with this address, or a new one that opens nothing by itself."""
    address = contacts.email(email).value
    user = User.objects.filter(email=address).first()
    if user is None:
        return User.objects.create_user(email=address, display_name=name, language=language)
    if not user.is_active:
        raise AccountClosed
    return user


def _give(
    user: User, centre: Centre, roles: Collection[Role], *, by: User | None, now: datetime
) -> None:
    held = set(Membership.objects.of(user).filter(centre=centre).values_list("role", flat=True))
    for role in sorted(set(roles) - held):
        try:
            with transaction.atomic():
                Membership.objects.create(
                    user=user, centre=centre, role=role, started_at=now, started_by=by
                )
        except IntegrityError:
            continue
        _record(user, centre, "membership.begun", by, role)
    editorial.sync(user)


def _tell_roles(user: User, centre: Centre, *, now: datetime) -> None:
    notifications.tell(
        user,
        template="centres/roles_changed",
        context={"centre": centre},
        key=f"roles-changed:{user.public_id}:{centre.slug}:{now.isoformat()}",
    )


@transaction.atomic
def set_roles(
    *, member: User, centre: Centre, roles: Collection[Role], by: User, now: datetime
) -> None:
    """Give exactly these roles at the centre; others there end now."""
    _ensure_may_change(by, member, centre)
    if not roles:
        raise NoRole
    _end(Membership.objects.of(member).filter(centre=centre).exclude(role__in=roles), by, now)
    _give(member, centre, roles, by=by, now=now)
    _tell_roles(member, centre, now=now)


@transaction.atomic
def reset_second_factor(*, member: User, centre: Centre, by: User, now: datetime) -> None:
    """The first of two people: access closes now, and opens by the member's new enrolment."""
    _ensure_may_change(by, member, centre)
    second_factor.reset(user=member, by=by)
    accounts.invite(user=member, by=by, now=now)


@transaction.atomic
def remove(*, member: User, centre: Centre, by: User, now: datetime) -> None:
    """End every role at the centre and every session. The last centre left ends staff access."""
    _ensure_may_change(by, member, centre)
    _end(Membership.objects.of(member).filter(centre=centre), by, now)
    if not _works_elsewhere(member):
        accounts.leave_staff(user=member, by=by, now=now)
    accounts.end_sessions(user=member)
    editorial.sync(member)


@transaction.atomic
def appoint_communications(
    *, email: str, name: str, language: str, roles: Collection[Role], by: User | None
) -> User:
    """Let somebody edit the whole public site in exactly these roles, for the foundation."""
    user = _account(email=email, name=name, language=language)
    editorial.join_communications(user, set(roles))
    data = {"roles": sorted(map(str, roles))}
    audit.record(stream=accounts.stream(user), action="communications.appointed", by=by, data=data)
    return user


@transaction.atomic
def dismiss_communications(*, user: User, by: User | None, now: datetime) -> None:
    """End the work for the foundation's site and every session."""
    editorial.join_communications(user, set())
    if not _works_elsewhere(user):
        accounts.leave_staff(user=user, by=by, now=now)
    accounts.end_sessions(user=user)
    audit.record(stream=accounts.stream(user), action="communications.dismissed", by=by)


def _works_elsewhere(user: User) -> bool:
    """Whether something other than what has just ended still makes the user staff."""
    return (
        user.is_superuser
        or Membership.objects.of(user).exists()
        or editorial.is_of_communications(user)
    )


def _ensure_may_change(by: User, member: User, centre: Centre) -> None:
    is_member = Membership.objects.of(member).filter(centre=centre).exists()
    if not is_member or not rules.may_change(by, member, centre):
        raise NotAllowed


def _end(memberships: Collection[Membership], by: User, now: datetime) -> None:
    for membership in memberships:
        membership.ended_at, membership.ended_by = now, by
        membership.save(update_fields=["ended_at", "ended_by"])
        _record(membership.user, membership.centre, "membership.ended", by, membership.role)


def _record(user: User, centre: Centre, action: str, by: User | None, role: str) -> None:
    audit.record(
        stream=accounts.stream(user),
        action=action,
        by=by,
        data={"centre": centre.slug, "role": str(role)},
    )
