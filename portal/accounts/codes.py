"""Codes of six digits that prove a phone or an e-mail address is in the person's hands.

The code being waited for lives in the session, as a hash, bound to one address and one purpose: a
code to sign in changes no phone number. It works once, for ten minutes and five tries. Whether an
account exists is not asked before the code is right, so known and unknown cannot be told apart.
"""

from __future__ import annotations

import secrets
import uuid
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.contrib.sessions.backends.base import SessionBase
from django.db.models import TextChoices
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from portal.accounts import limits, notifications
from portal.accounts.contacts import Contact
from portal.common.errors import Refused

LASTS = timedelta(minutes=10)
# The next code can be asked for after this long; the page says so.
PAUSE = timedelta(seconds=30)
TRIES = 5

_SESSION_KEY = "accounts.code"


class Purpose(TextChoices):
    SIGN_IN = "sign_in"
    CONFIRM = "confirm"
    NEW_CONTACT = "new_contact"
    RECOVERY = "recovery"
    COUNTER = "counter"


class NoCode(Refused):
    message = _("The code has expired. Ask for a new one.")


class WrongCode(Refused):
    message = _("This is not the code we sent. Check the newest message and try again.")


class TooSoon(Refused):
    """The pause before the next code is not over."""


class CodeSpent(Refused):
    message = _("The code was entered wrongly too often and no longer works. Ask for a new one.")


@dataclass(frozen=True)
class Pending:
    """A code on its way, and what it is for."""

    contact: Contact
    purpose: str
    digest: str
    sent_at: datetime
    tries: int = 0
    # What the purpose needs to go on: where to, or a new number's request.
    data: dict[str, Any] = field(default_factory=dict)

    def can_be_resent_at(self) -> datetime:
        return self.sent_at + PAUSE

    def is_alive(self, now: datetime) -> bool:
        return now < self.sent_at + LASTS and self.tries < TRIES


def send(request: HttpRequest, contact: Contact, purpose: str, **data: Any) -> Pending:
    """Write a new code into the outbox; the one before it no longer works.

    Asked again at once for the same address, as after the Back button, the first code stands.
    """
    now = timezone.now()
    before = waiting(request, purpose)
    if before and before.contact == contact and now < before.can_be_resent_at():
        pending = Pending(contact, purpose, before.digest, before.sent_at, before.tries, data)
    else:
        limits.count_code(request, key=contact.key)
        code = f"{secrets.randbelow(1_000_000):06}"
        notifications.send_code(contact, code=code, key=f"code:{uuid.uuid4()}")
        pending = Pending(contact, purpose, _digest(code, purpose, contact), now, data=data)
    _keep(request.session, pending)
    return pending


def send_again(request: HttpRequest, purpose: str) -> Pending:
    """A new code in the place of the one that does not arrive."""
    pending = waiting(request, purpose)
    if pending is None:
        raise NoCode
    pause = round((pending.can_be_resent_at() - timezone.now()).total_seconds())
    if pause > 0:
        message = ngettext(
            "A new code can be sent in %(count)s second.",
            "A new code can be sent in %(count)s seconds.",
            pause,
        )
        raise TooSoon(message, count=pause)
    return send(request, pending.contact, purpose, **pending.data)


def waiting(request: HttpRequest, purpose: str) -> Pending | None:
    """The code last sent for the purpose, expired or not."""
    kept = request.session.get(_SESSION_KEY)
    if not kept or kept["purpose"] != purpose:
        return None
    return Pending(
        **{
            **kept,
            "contact": Contact(**kept["contact"]),
            "sent_at": datetime.fromisoformat(kept["sent_at"]),
        }
    )


def check(request: HttpRequest, purpose: str, typed: str) -> Pending:
    """What the right code was for; it is used up. Anything else raises."""
    pending = waiting(request, purpose)
    if pending is None or not pending.is_alive(timezone.now()):
        raise CodeSpent if pending and pending.tries >= TRIES else NoCode
    usage = limits.count_try(request, door="code", key=pending.contact.key)
    if not constant_time_compare(pending.digest, _digest(typed, purpose, pending.contact)):
        _keep(request.session, Pending(**{**vars(pending), "tries": pending.tries + 1}))
        raise WrongCode
    usage.rollback()
    forget(request)
    return pending


def forget(request: HttpRequest) -> None:
    request.session.pop(_SESSION_KEY, None)


def _keep(session: SessionBase, pending: Pending) -> None:
    session[_SESSION_KEY] = {**asdict(pending), "sent_at": pending.sent_at.isoformat()}


def _digest(code: str, purpose: str, contact: Contact) -> str:
    return salted_hmac("accounts.code", f"{purpose}:{contact.key}:{code}").hexdigest()
