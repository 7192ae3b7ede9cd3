"""The access table: who gets which answer from which address.

Every namespace has a module here, `tests/access/<namespace>.py` with its `ROWS`; addresses without
a namespace stand in `site.py`. `tests/test_access.py` collects them, asks each address as every
role, by GET and by a replayed POST, and fails when an address of the house has no row.

    from tests.access.rows import OWNER, Row, everyone, nobody, only

    def of_owner(world):
        return {"key": ApplicationFactory(person__user=world.owner, centre=world.centre).key}

    ROWS = [
        Row("applications:detail", kwargs=of_owner, get=only(OWNER), post=nobody()),
        Row(
            "applications:withdraw",
            kwargs=of_owner,
            get=only(OWNER),
            post=only(OWNER, answer=MOVED),
        ),
        Row("search:results", get=everyone(), post=nobody()),
    ]

`kwargs` and `data` are functions of the world (users by role, `centre`, `other_centre`). They may
make rows of their own; whatever they or a request change is undone after each single request.
What a row does not say is kept out: sign-in for the anonymous, 404 for everybody else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.http import HttpResponse
from django.urls import Resolver404, resolve

from tests.access.world import World


class Role(StrEnum):
    """Named as the users of the world are."""

    ANONYMOUS = "anonymous"
    OWNER = "owner"
    OTHER_BENEFICIARY = "other_beneficiary"
    # A case worker of the centre who has passed the first factor only.
    UNVERIFIED = "unverified"
    CASE_WORKER = "case_worker"
    # A case worker of another centre.
    OTHER_WORKER = "other_worker"
    DECIDER = "decider"
    COUNSELLOR = "counsellor"
    EDITOR = "editor"
    MANAGER = "manager"
    # Of the foundation: manages every centre, reads no case.
    ADMINISTRATOR = "administrator"


ANONYMOUS = Role.ANONYMOUS
OWNER = Role.OWNER
OTHER_BENEFICIARY = Role.OTHER_BENEFICIARY
UNVERIFIED = Role.UNVERIFIED
CASE_WORKER = Role.CASE_WORKER
OTHER_WORKER = Role.OTHER_WORKER
DECIDER = Role.DECIDER
COUNSELLOR = Role.COUNSELLOR
EDITOR = Role.EDITOR
MANAGER = Role.MANAGER
ADMINISTRATOR = Role.ADMINISTRATOR

BENEFICIARIES = (OWNER, OTHER_BENEFICIARY)
STAFF = (CASE_WORKER, OTHER_WORKER, DECIDER, COUNSELLOR, EDITOR, MANAGER, ADMINISTRATOR)


class Answer(StrEnum):
    SHOWN = "200"
    DONE = "204"
    MOVED = "moved on"
    SIGN_IN = "sent to sign-in"
    SECOND_FACTOR = "sent to the second factor"
    BAD_REQUEST = "400"
    FORBIDDEN = "403"
    NOT_FOUND = "404"
    NOT_ALLOWED = "405"
    CONFLICT = "409"
    REFUSED = "422"
    # Any answer that shows and changes nothing: what a session without its second factor gets.
    KEPT_OUT = "kept out"


SHOWN, MOVED, NOT_FOUND = Answer.SHOWN, Answer.MOVED, Answer.NOT_FOUND

Answers = Mapping[Role, Answer]
KEEPS_OUT = {
    Answer.SIGN_IN,
    Answer.SECOND_FACTOR,
    Answer.FORBIDDEN,
    Answer.NOT_FOUND,
    Answer.NOT_ALLOWED,
}
DEFAULTS = {
    **dict.fromkeys(Role, Answer.NOT_FOUND),
    Role.ANONYMOUS: Answer.SIGN_IN,
    Role.UNVERIFIED: Answer.KEPT_OUT,
}


def only(*roles: Role, answer: Answer = SHOWN) -> Answers:
    """These roles get the answer, everybody else is kept out."""
    return {**DEFAULTS, **dict.fromkeys(roles, answer)}


def everyone(answer: Answer = SHOWN) -> Answers:
    return dict.fromkeys(Role, answer)


def signed_in(answer: Answer = SHOWN) -> Answers:
    """Every account, staff only with the second factor."""
    return only(*BENEFICIARIES, *STAFF, answer=answer)


def nobody(*, but: Answers | None = None) -> Answers:
    """The address takes no such request. Every refusal will do, so that views may check first
    whichever they like: the method or the person."""
    return {**dict.fromkeys(Role, Answer.KEPT_OUT), **(but or {})}


def nothing(world: World) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class Row:
    name: str
    get: Answers
    post: Answers
    # A tuple for addresses whose parts have no names.
    kwargs: Callable[[World], dict[str, Any] | tuple[Any, ...]] = nothing
    data: Callable[[World], dict[str, Any]] = nothing

    def __str__(self) -> str:
        return self.name


def answer_of(response: HttpResponse) -> Answer | str:
    """What the person got, in the table's words."""
    if response.status_code not in (301, 302, 303):
        known = {answer.value: answer for answer in Answer}
        return known.get(str(response.status_code), f"status {response.status_code}")
    return _destination(response["Location"].partition("?")[0])


def _destination(path: str) -> Answer:
    try:
        name = resolve(path).view_name
    except Resolver404:
        return Answer.MOVED
    if name in SIGN_IN_VIEWS:
        return Answer.SIGN_IN
    return Answer.SECOND_FACTOR if name in SECOND_FACTOR_VIEWS else Answer.MOVED


SIGN_IN_VIEWS = {"accounts:sign_in", "door_admin", "door_django"}
SECOND_FACTOR_VIEWS = {"accounts:otp", "accounts:second_factor"}


def agrees(expected: Answer, seen: Answer | str) -> bool:
    return seen in KEEPS_OUT if expected is Answer.KEPT_OUT else seen == expected
