"""What is done with authenticators and backup codes. Enrolment is by invitation only."""

from __future__ import annotations

import secrets
from datetime import datetime

import django_otp
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from portal.accounts.actions import end_sessions, stream
from portal.accounts.models import Authenticator, BackupCode, BackupCodes, Invitation, User
from portal.audit import actions as audit
from portal.common.errors import Refused
from portal.common.references import ALPHABET

SHEET = 10


class WrongToken(Refused):
    message = _(
        "This code is not right, was used before or is too old. Wait for the next one in your "
        "authenticator app and enter it at once."
    )


class InvitationClosed(Refused):
    message = _("This invitation was used, replaced or has expired. Ask your manager for another.")


def begin(*, invitation: Invitation) -> Authenticator:
    """The secret to show while the person enrols; it opens nothing before its first code."""
    device, _is_new = Authenticator.objects.get_or_create(
        user=invitation.user, defaults={"confirmed": False, "name": "app"}
    )
    if device.confirmed:
        raise InvitationClosed
    return device


@transaction.atomic
def enrol(*, invitation: Invitation, token: str, now: datetime) -> list[str]:
    """Take the first code of the app: e-mail proved, staff from now on, backup codes returned."""
    taken = Invitation.objects.filter(
        pk=invitation.pk, closed_at__isnull=True, expires_at__gt=now
    ).update(closed_at=now)
    device = Authenticator.objects.select_for_update().get(user=invitation.user)
    if not taken or device.confirmed:
        raise InvitationClosed
    if not device.verify_token(token):
        raise WrongToken
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    user = invitation.user
    user.email_proved_at, user.is_staff = user.email_proved_at or now, True
    user.save(update_fields=["email_proved_at", "is_staff"])
    codes = new_backup_codes(user=user)
    audit.record(stream=stream(user), action="account.second_factor_enrolled", by=user)
    return codes


@transaction.atomic
def new_backup_codes(*, user: User) -> list[str]:
    """A fresh sheet; the codes of the one before no longer work. They can be shown only now."""
    sheet, _is_new = BackupCodes.objects.get_or_create(user=user, defaults={"name": "sheet"})
    sheet.codes.all().delete()
    codes = [_backup_code() for _place in range(SHEET)]
    BackupCode.objects.bulk_create(
        BackupCode(sheet=sheet, hash=BackupCode.hash_of(code)) for code in codes
    )
    return codes


def _backup_code() -> str:
    letters = "".join(secrets.choice(ALPHABET) for _place in range(10))
    return f"{letters[:5]}-{letters[5:]}"


def verify(*, user: User, token: str, backup: bool) -> Authenticator | BackupCodes:
    """The device whose code it is; a code counts once."""
    kind: type[Authenticator | BackupCodes] = BackupCodes if backup else Authenticator
    device = kind.objects.filter(user=user, confirmed=True).first()
    verified = device and django_otp.verify_token(user, device.persistent_id, token)
    if not verified:
        audit.record(stream=stream(user), action="account.second_factor_refused", by=user)
        raise WrongToken
    return verified


@transaction.atomic
def reset(*, user: User, by: User | None) -> None:
    """Take the second factor away: nothing of staff is open until a fresh invitation is used."""
    Authenticator.objects.filter(user=user).delete()
    BackupCodes.objects.filter(user=user).delete()
    end_sessions(user=user)
    audit.record(stream=stream(user), action="account.second_factor_reset", by=by)
