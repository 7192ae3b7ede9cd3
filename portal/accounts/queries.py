from __future__ import annotations

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.db.models import QuerySet

from portal.accounts.contacts import Contact, email, phone
from portal.accounts.models import Authenticator, Consent, Invitation, User
from portal.common.encryption import keyed_hash


def user_by(contact: Contact) -> User | None:
    """Whose phone or e-mail address this is."""
    return User.objects.filter(**{contact.kind: contact.value}).first()


def contacts_of(user: User) -> list[Contact]:
    """The proved addresses of the user, the phone first."""
    found = []
    if user.phone and user.phone_proved_at:
        found.append(phone(user.phone))
    if user.email and user.email_proved_at:
        found.append(email(user.email))
    return found


def has_authenticator(user: User) -> bool:
    return Authenticator.objects.filter(user=user, confirmed=True).exists()


def open_invitation(token: str, *, now: datetime) -> Invitation | None:
    """The invitation of a link, while it is neither used, overtaken nor expired."""
    return (
        Invitation.objects.filter(
            token_hash=invitation_hash(token),
            closed_at__isnull=True,
            expires_at__gt=now,
            user__is_active=True,
        )
        .select_related("user")
        .first()
    )


def invitation_hash(token: str) -> str:
    return keyed_hash(token, "accounts.invitation")


def sessions_of(user: User) -> list[UserSession]:
    """Where the user is signed in now, newest first."""
    alive = UserSession.objects.purge_and_list(user)
    return sorted(alive, key=lambda session: session.created_at, reverse=True)


def consents_of(user: User) -> QuerySet[Consent]:
    return Consent.objects.filter(user=user, withdrawn_at__isnull=True).order_by("given_at", "pk")
