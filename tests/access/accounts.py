"""Sign-in, the second factor and account settings. One's account is one's own, whatever role."""

from typing import Any

from django.utils import timezone

from config import doors
from portal.accounts import actions
from tests.access.rows import (
    ANONYMOUS,
    BENEFICIARIES,
    MOVED,
    SHOWN,
    STAFF,
    UNVERIFIED,
    Answer,
    Answers,
    Role,
    Row,
    everyone,
    nobody,
    only,
    signed_in,
)
from tests.access.world import World
from tests.factories.accounts import UserFactory


def visitors(shown: Answer = SHOWN) -> Answers:
    """Pages on the way in; whoever is in already goes on."""
    return {**everyone(MOVED), ANONYMOUS: shown}


def own(answer: Answer = SHOWN) -> Answers:
    """The account itself: staff may mend it before the second factor."""
    return {**signed_in(answer), UNVERIFIED: answer}


def of_invited(world: World) -> dict[str, Any]:
    link = actions.invite(user=UserFactory(staff=True), by=None, now=timezone.now())
    return {"token": link.rstrip("/").rpartition("/")[2]}


def of_session(world: World) -> dict[str, Any]:
    session = world.owner.usersession_set.create(ip="127.0.0.1", session_key="of-the-owner")
    return {"pk": session.pk}


def page_of(name: str) -> Answers:
    target = doors.PAGES[name]
    return everyone(Answer.SIGN_IN if target == "accounts:sign_in" else MOVED)


# Wagtail's page of users: not even an administrator's.
NOBODYS = {
    **everyone(Answer.FORBIDDEN),
    ANONYMOUS: Answer.SIGN_IN,
    UNVERIFIED: Answer.SECOND_FACTOR,
}

ROWS = [
    Row("accounts:sign_in", get=visitors(), post=visitors()),
    Row("accounts:sign_up", get=visitors(), post=visitors()),
    Row("accounts:password_sign_in", get=visitors(), post=visitors()),
    Row("accounts:code", get=visitors(Answer.SIGN_IN), post=visitors(Answer.SIGN_IN)),
    Row("accounts:agree", get=everyone(MOVED), post=everyone(MOVED)),
    Row("accounts:otp", get=visitors(Answer.SIGN_IN), post=visitors(Answer.SIGN_IN)),
    Row("accounts:sign_out", get=everyone(), post=everyone(MOVED)),
    Row("accounts:closed", get=everyone(Answer.FORBIDDEN), post=nobody()),
    Row("accounts:keep", get=own(Answer.DONE), post=own(Answer.DONE)),
    Row("accounts:ended", get=everyone(Answer.SIGN_IN), post=everyone(Answer.SIGN_IN)),
    Row("accounts:leave", get=everyone(MOVED), post=nobody()),
    Row("accounts:invitation", kwargs=of_invited, get=everyone(), post=everyone()),
    Row(
        "accounts:second_factor",
        get={
            **only(*BENEFICIARIES, *STAFF, answer=MOVED),
            UNVERIFIED: Answer.FORBIDDEN,
        },
        post=nobody(),
    ),
    Row("accounts:confirm", get=own(), post=own()),
    Row("accounts:confirm_code", get=own(MOVED), post=own(MOVED)),
    Row("accounts:settings", get=own(), post=nobody()),
    Row("accounts:preferences", get=own(), post=own()),
    Row("accounts:phone", get=own(MOVED), post=own(MOVED)),
    Row("accounts:email", get=own(MOVED), post=own(MOVED)),
    Row("accounts:remove_email", get=own(MOVED), post=own(MOVED)),
    Row("accounts:contact_code", get=own(MOVED), post=own(MOVED)),
    Row("accounts:password", get=own(MOVED), post=own(MOVED)),
    Row("accounts:remove_password", get=own(MOVED), post=own(MOVED)),
    Row("accounts:close", get=own(MOVED), post=own(MOVED)),
    Row("accounts:end_other_sessions", get=nobody(), post=own(MOVED)),
    Row(
        "accounts:end_session",
        kwargs=of_session,
        get=nobody(),
        post={**only(Role.OWNER, answer=MOVED), UNVERIFIED: Answer.NOT_FOUND},
    ),
    *[Row(name, get=page_of(name), post=page_of(name)) for name in doors.PAGES],
    # Wagtail's own sign-in page for closed pages: our door stands before it.
    Row("wagtailcore_login", get=everyone(Answer.SIGN_IN), post=everyone(Answer.SIGN_IN)),
    Row("door_pages", get=everyone(Answer.SIGN_IN), post=everyone(Answer.SIGN_IN)),
    Row("door_admin_users", get=NOBODYS, post=NOBODYS),
    Row("start", get=signed_in(MOVED), post=signed_in(MOVED)),
]
