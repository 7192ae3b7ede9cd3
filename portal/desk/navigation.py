"""What stands in the desk's navigation: the pages a member of staff has a role for, with counts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from portal.accounts.models import User
from portal.accounts.requests import SignedInRequest
from portal.cases import queries as cases
from portal.cases.enums import OPEN_STAGES
from portal.centres.enums import Role
from portal.centres.models import Membership
from portal.delivery.models import Message


@dataclass(frozen=True)
class Place:
    view: str
    text: Promise
    icon: str
    # None opens the page to every role.
    roles: frozenset[Role] | None = None
    administrators: bool = False
    # The beginning of further addresses that belong here.
    also: str = ""
    count: Callable[[User], int] | None = None


@dataclass(frozen=True)
class Entry:
    text: str
    url: str
    icon: str
    is_current: bool
    count: int


def dead_letters(user: User) -> int:
    return Message.objects.dead().count()


def open_cases(user: User) -> int:
    return cases.at_stage(cases.with_stage(cases.readable_by(user)), *OPEN_STAGES).count()


PLACES = (
    Place("desk:home", pgettext_lazy("desk", "My day"), "house", administrators=True),
    Place(
        "desk:inbox",
        pgettext_lazy("desk", "Inbox"),
        "inbox",
        roles=frozenset({Role.CASE_WORKER, Role.DECIDER}),
        also="cases/",
        count=open_cases,
    ),
    Place(
        "desk:queue",
        pgettext_lazy("desk", "Work of the centre"),
        "list",
        roles=frozenset({Role.MANAGER}),
    ),
    Place(
        "appointments:consultations",
        pgettext_lazy("desk", "Consultations"),
        "calendar-days",
        roles=frozenset({Role.COUNSELLOR, Role.MANAGER}),
    ),
    Place(
        "appointments:availability",
        pgettext_lazy("desk", "Availability"),
        "clock",
        roles=frozenset({Role.COUNSELLOR, Role.MANAGER}),
    ),
    Place(
        "desk:mode_centres",
        pgettext_lazy("desk", "Services"),
        "hand-helping",
        roles=frozenset({Role.MANAGER}),
        administrators=True,
    ),
    Place(
        "centres:team",
        pgettext_lazy("desk", "Team"),
        "users",
        roles=frozenset({Role.MANAGER}),
        administrators=True,
    ),
    Place(
        "beneficiaries:counter",
        pgettext_lazy("desk", "New number at the counter"),
        "smartphone",
        roles=frozenset({Role.CASE_WORKER, Role.MANAGER}),
    ),
    Place(
        "desk:outbox",
        pgettext_lazy("desk", "Unsent messages"),
        "mail",
        roles=frozenset({Role.MANAGER}),
        administrators=True,
        count=dead_letters,
    ),
)


def entries(request: SignedInRequest) -> list[Entry]:
    """The user's places, with the one that this page belongs to marked."""
    user = request.user
    found = list(_places(user))
    home = reverse("desk:home")
    return [
        Entry(
            text=str(place.text),
            url=url,
            icon=place.icon,
            is_current=_holds(place, url, request.path, home),
            count=place.count(user) if place.count else 0,
        )
        for place, url in found
    ]


def _holds(place: Place, url: str, path: str, home: str) -> bool:
    if url == home:
        return path == home
    return path.startswith(url) or bool(place.also and path.startswith(home + place.also))


def _places(user: User) -> Iterator[tuple[Place, str]]:
    held = set(Membership.objects.of(user).values_list("role", flat=True))
    for place in PLACES:
        allowed = held if place.roles is None else held & place.roles
        if allowed or (place.administrators and user.is_superuser):
            try:
                yield place, reverse(place.view)
            except NoReverseMatch:
                continue
