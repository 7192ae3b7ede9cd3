from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db.models import Count, Q, QuerySet

from portal.centres import courses
from portal.centres.courses import Stage
from portal.centres.enums import Mode, Role
from portal.centres.hours import Hours, Rule, Season
from portal.centres.models import (
    Centre,
    Membership,
    ModeChange,
    OpeningHours,
    Service,
    SpecialHours,
    SpecialStretch,
)

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


def latest_change(service: Service) -> ModeChange | None:
    return service.mode_changes.order_by("-pk").first()


def latest_number(service: Service) -> int:
    """Says whether the service has been changed since somebody looked; 0 before any change."""
    latest = latest_change(service)
    return latest.pk if latest else 0


def stage(service: Service) -> Stage:
    """How the service is given now, as its row says."""
    return Stage(
        Mode(service.mode), service.mode_reason_ar, service.mode_reason_en, service.mode_until
    )


def course(service: Service) -> list[Stage]:
    """How the service is given now and what follows by itself."""
    return course_by(service, latest_change(service))


def course_by(service: Service, latest: ModeChange | None) -> list[Stage]:
    """The same, the latest change being known.

    Nothing follows for a row that was edited without a change: what was meant is not known.
    """
    now = stage(service)
    return latest.course if latest and latest.stage == now else [now]


def course_with(service: Service, new: Stage) -> list[Stage]:
    """The course if the service is given in this new way from now on."""
    found = courses.laid_over(course(service), new)
    if found[-1].until:
        found.append(Stage(Mode.REMOTE if service.is_bookable else Mode.IN_PERSON))
    return found


def can_be_undone(change: ModeChange, service: Service, latest: ModeChange | None) -> bool:
    """Only a manager's own switch, while it is the latest and what it wrote still holds."""
    return change.is_switch and change == latest and change.stage == stage(service)


def history(centre: Centre) -> QuerySet[ModeChange]:
    """Every change at the centre, the latest first."""
    rows = ModeChange.objects.filter(service__centre=centre).select_related("service", "made_by")
    return rows.order_by("-pk")


def suspended_counts(found: Iterable[Centre]) -> dict[int, int]:
    """How many services of each centre are suspended; a centre without any is left out."""
    rows = Service.objects.filter(centre__in=found, mode=Mode.SUSPENDED)
    return dict(rows.values_list("centre_id").annotate(Count("pk")).order_by())


def opening_rule(centre: Centre, *, first: date) -> Rule:
    """The centre's weekly hours with every season that is not over by the day."""
    seasons = SpecialHours.objects.filter(Q(centre=centre) | Q(centre=None), last_on__gte=first)
    found = seasons.prefetch_related("stretches").order_by("first_on", "pk")
    return Rule(
        week=_week(centre.opening_hours.all()),
        seasons=[
            Season(
                name=row.name,
                first=row.first_on,
                last=row.last_on,
                week=_week(row.stretches.all()),
                is_own=row.centre_id is not None,
            )
            for row in found
        ],
    )


def _week(rows: Iterable[OpeningHours | SpecialStretch]) -> dict[int, list[Hours]]:
    week: dict[int, list[Hours]] = {}
    for row in rows:
        week.setdefault(row.weekday, []).append(row.hours)
    return week
