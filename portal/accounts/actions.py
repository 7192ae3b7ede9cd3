from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from portal.accounts import notifications, queries
from portal.accounts.contacts import Contact, Kind
from portal.accounts.enums import Purpose
from portal.accounts.models import Consent, Invitation, User
from portal.audit import actions as audit
from portal.common.errors import Refused

INVITATION_LASTS = timedelta(hours=72)
# The edition of the privacy notice shown at sign-up; another text is another edition.
PRIVACY_EDITION = "2026-1"


class ContactTaken(Refused):
    message = _(
        "This belongs to another account already. Sign out and sign in with it, or call the "
        "hotline if you do not know that account."
    )


class LastContact(Refused):
    message = _("This is the only way to reach your account. Add a mobile number first.")


def stream(user: User) -> str:
    """The audit stream of everything that happens to the account."""
    return f"account:{user.public_id}"


@transaction.atomic
def register(*, contact: Contact, language: str, name: str, now: datetime) -> User:
    """Open an account for whoever holds the proved contact and agreed to the privacy notice."""
    try:
        with transaction.atomic():
            proved: dict[str, Any] = {contact.kind: contact.value, f"{contact.kind}_proved_at": now}
            user = User.objects.create_user(**proved, language=language, display_name=name)
    except IntegrityError as error:
        raise ContactTaken from error
    Consent.objects.create(
        user=user,
        purpose=Purpose.PRIVACY_NOTICE,
        version=PRIVACY_EDITION,
        language=language,
        given_at=now,
    )
    audit.record(stream=stream(user), action="account.opened", by=user)
    return user


def prove(*, user: User, contact: Contact, now: datetime) -> None:
    """Note that the contact is in the person's hands; an address already proved stays as it is."""
    proved = f"{contact.kind}_proved_at"
    User.objects.filter(pk=user.pk, **{contact.kind: contact.value, proved: None}).update(
        **{proved: now}
    )
    user.refresh_from_db(fields=[proved])


@transaction.atomic
def change_contact(*, user: User, contact: Contact, by: User | None, now: datetime) -> None:
    """Put a proved phone or e-mail address in the place of the old one, which is told."""
    locked = User.objects.select_for_update().get(pk=user.pk)
    before = queries.contacts_of(locked)
    setattr(locked, contact.kind, contact.value)
    setattr(locked, f"{contact.kind}_proved_at", now)
    try:
        with transaction.atomic():
            locked.save(update_fields=[contact.kind, f"{contact.kind}_proved_at"])
    except IntegrityError as error:
        raise ContactTaken from error
    _tell_change(locked, before, contact.kind, ending=contact.value[-4:], now=now)
    audit.record(stream=stream(locked), action=f"account.{contact.kind}_changed", by=by)
    user.refresh_from_db()


@transaction.atomic
def remove_email(*, user: User, by: User, now: datetime) -> None:
    locked = User.objects.select_for_update().get(pk=user.pk)
    if not locked.phone or locked.is_staff:
        raise LastContact
    before = queries.contacts_of(locked)
    locked.email = locked.email_proved_at = None
    locked.save(update_fields=["email", "email_proved_at"])
    _tell_change(locked, before, Kind.EMAIL, ending="", now=now)
    audit.record(stream=stream(locked), action="account.email_removed", by=by)
    user.refresh_from_db()


def _tell_change(
    user: User, before: list[Contact], kind: str, *, ending: str, now: datetime
) -> None:
    """Old and new addresses alike: whoever lost the account to somebody must hear of it."""
    to = {*before, *queries.contacts_of(user)}
    with translation.override(user.language):
        for contact in to:
            notifications.tell_contact(
                contact,
                template=f"accounts/{kind}_changed",
                context={"ending": ending},
                key=f"{kind}-changed:{user.public_id}:{now.isoformat()}:{contact.key}",
            )


@transaction.atomic
def set_password(*, user: User, password: str | None, by: User, now: datetime) -> None:
    """Set, change or (with None) remove the password. Django ends the other sessions with it."""
    user.set_password(password)
    user.save(update_fields=["password"])
    notifications.tell(
        user,
        template="accounts/password_changed",
        context={},
        key=f"password-changed:{user.public_id}:{now.isoformat()}",
    )
    action = "account.password_set" if password else "account.password_removed"
    audit.record(stream=stream(user), action=action, by=by)


@transaction.atomic
def close(*, user: User, by: User, now: datetime) -> None:
    """Withdraw every agreement and shut the account; what a centre must keep stays with it."""
    Consent.objects.filter(user=user, withdrawn_at__isnull=True).update(withdrawn_at=now)
    user.is_active = False
    user.save(update_fields=["is_active"])
    end_sessions(user=user)
    audit.record(stream=stream(user), action="account.closed", by=by)


def set_preferences(*, user: User, language: str, numerals: str) -> None:
    user.language, user.numerals = language, numerals
    user.save(update_fields=["language", "numerals"])


def end_sessions(*, user: User, but: str | None = None) -> int:
    """Sign the user out everywhere, or everywhere except in the session named; how many ended."""
    ending = [session for session in queries.sessions_of(user) if session.session_key != but]
    for session in ending:
        session.end()
    return len(ending)


@transaction.atomic
def invite(*, user: User, by: User | None, now: datetime) -> str:
    """Send a member of staff the link to the second factor, and return it. An older link dies."""
    token = secrets.token_urlsafe(32)
    _close_invitations(user, now=now)
    invitation = Invitation.objects.create(
        user=user,
        token_hash=queries.invitation_hash(token),
        created_at=now,
        created_by=by,
        expires_at=now + INVITATION_LASTS,
    )
    with translation.override(user.language):
        link = settings.SITE_URL + reverse("accounts:invitation", kwargs={"token": token})
        notifications.tell_invitation(user, link=link, until=invitation.expires_at, key=token)
    audit.record(stream=stream(user), action="account.invited", by=by)
    return link


@transaction.atomic
def leave_staff(*, user: User, by: User | None, now: datetime) -> None:
    """Whoever works nowhere any more: no second factor, no invitation, an account like others'."""
    user.is_staff = False
    user.save(update_fields=["is_staff"])
    user.authenticator_set.all().delete()
    user.backupcodes_set.all().delete()
    _close_invitations(user, now=now)
    audit.record(stream=stream(user), action="account.left_staff", by=by)


def _close_invitations(user: User, *, now: datetime) -> None:
    Invitation.objects.filter(user=user, closed_at__isnull=True).update(closed_at=now)
