from __future__ import annotations

import secrets
import uuid
from base64 import b32decode, b32encode
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_otp.models import Device, ThrottlingMixin, TimestampMixin
from django_otp.oath import TOTP

from portal.accounts.enums import Language, Numerals, Purpose
from portal.common.arabic import latin_digits
from portal.common.encryption import EncryptedTextField, keyed_hash


class UserManager(BaseUserManager["User"]):
    def create_user(
        self,
        *,
        phone: str | None = None,
        email: str | None = None,
        password: str | None = None,
        **fields: Any,
    ) -> User:
        """An account known by an E.164 phone number, an e-mail address, or both."""
        email = self.normalize_email(email).lower() if email else None
        user = self.model(phone=phone or None, email=email, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, *, email: str, password: str | None = None, **fields: Any) -> User:
        return self.create_user(
            email=email, password=password, is_staff=True, is_superuser=True, **fields
        )

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)


class User(AbstractBaseUser, PermissionsMixin):
    """Whoever signs in: a beneficiary by phone or e-mail, or a member of staff by e-mail."""

    if TYPE_CHECKING:
        # Put on the signed-in user by django-otp: past the second factor in this session, and by
        # which device.
        otp_device: Any

        def is_verified(self) -> bool: ...

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = []

    public_id = models.UUIDField(_("public id"), default=uuid.uuid4, unique=True, editable=False)
    phone = models.CharField(
        _("phone number"), max_length=20, unique=True, null=True, blank=True, help_text=_("E.164")
    )
    phone_proved_at = models.DateTimeField(_("phone proved at"), null=True, blank=True)
    email = models.EmailField(_("e-mail address"), unique=True, null=True, blank=True)
    email_proved_at = models.DateTimeField(_("e-mail proved at"), null=True, blank=True)
    display_name = models.CharField(_("name"), max_length=150, blank=True)
    language = models.CharField(
        _("language"), max_length=2, choices=Language, default=Language.ARABIC
    )
    numerals = models.CharField(
        _("numerals"), max_length=4, choices=Numerals, default=Numerals.LATIN
    )
    is_staff = models.BooleanField(_("is staff"), default=False)
    is_active = models.BooleanField(_("is active"), default=True)
    date_joined = models.DateTimeField(_("joined at"), default=timezone.now)

    objects = UserManager()

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(phone__isnull=False) | models.Q(email__isnull=False),
                name="user_has_phone_or_email",
            ),
            models.CheckConstraint(
                condition=models.Q(phone_proved_at__isnull=True) | models.Q(phone__isnull=False),
                name="user_proved_phone_is_there",
            ),
            models.CheckConstraint(
                condition=models.Q(email_proved_at__isnull=True) | models.Q(email__isnull=False),
                name="user_proved_email_is_there",
            ),
            models.CheckConstraint(
                condition=~models.Q(phone="") & ~models.Q(email=""),
                name="user_contact_never_empty_text",
            ),
        ]

    def __str__(self) -> str:
        return self.display_name or self.email or self.phone or str(self.public_id)

    def get_full_name(self) -> str:
        return str(self)

    def get_short_name(self) -> str:
        return str(self)


class Consent(models.Model):
    """One person's agreement to one version of one text, and its withdrawal."""

    user = models.ForeignKey(User, models.CASCADE, related_name="consents", verbose_name=_("user"))
    purpose = models.CharField(_("purpose"), max_length=30, choices=Purpose)
    version = models.CharField(_("version"), max_length=20)
    language = models.CharField(_("language shown"), max_length=2, choices=Language)
    given_at = models.DateTimeField(_("given at"))
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "purpose", "version"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="consent_once_per_version",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()} {self.version}"


def new_secret() -> str:
    """160 random bits in the letters authenticator apps are fed with."""
    return b32encode(secrets.token_bytes(20)).decode()


class Authenticator(TimestampMixin, ThrottlingMixin, Device):
    """An authenticator app: a shared secret, encrypted, and the last moment it was used for."""

    secret = EncryptedTextField(_("secret"), default=new_secret)
    # A code counts once: later codes only. The first steps of time lie far behind.
    last_step = models.BigIntegerField(_("last used step of time"), default=-1)

    class Meta:
        verbose_name = _("authenticator")
        verbose_name_plural = _("authenticators")
        constraints = [models.UniqueConstraint(fields=["user"], name="authenticator_one_each")]

    def verify_token(self, token: str) -> bool:
        allowed, _data = self.verify_is_allowed()
        if not allowed:
            return False
        totp = TOTP(b32decode(self.secret))
        totp.time = timezone.now().timestamp()
        if not (
            token.isdecimal() and totp.verify(int(token), tolerance=1, min_t=self.last_step + 1)
        ):
            self.throttle_increment()
            return False
        self.last_step = totp.t()
        self.throttle_reset(commit=False)
        self.set_last_used_timestamp(commit=False)
        self.save()
        return True

    def get_throttle_factor(self) -> int:
        return 1

    @property
    def config_url(self) -> str:
        """What the square code says to the app."""
        issuer = str(settings.OTP_TOTP_ISSUER)
        label = quote(f"{issuer}:{self.user.email}")
        return f"otpauth://totp/{label}?{urlencode({'secret': self.secret, 'issuer': issuer})}"


class BackupCodes(TimestampMixin, ThrottlingMixin, Device):
    """A sheet of codes for the day the authenticator is not at hand; each works once."""

    class Meta:
        verbose_name = _("sheet of backup codes")
        verbose_name_plural = _("sheets of backup codes")
        constraints = [models.UniqueConstraint(fields=["user"], name="backup_codes_one_each")]

    def verify_token(self, token: str) -> bool:
        allowed, _data = self.verify_is_allowed()
        if not allowed:
            return False
        spent, _counts = self.codes.filter(hash=BackupCode.hash_of(token)).delete()
        if not spent:
            self.throttle_increment()
            return False
        self.throttle_reset(commit=False)
        self.set_last_used_timestamp(commit=False)
        self.save()
        return True

    def get_throttle_factor(self) -> int:
        return 1


class BackupCode(models.Model):
    """One unused backup code; only its keyed hash is kept."""

    sheet = models.ForeignKey(
        BackupCodes, models.CASCADE, related_name="codes", verbose_name=_("sheet")
    )
    hash = models.CharField(_("hash"), max_length=64)

    class Meta:
        verbose_name = _("backup code")
        verbose_name_plural = _("backup codes")
        constraints = [
            models.UniqueConstraint(fields=["sheet", "hash"], name="backup_code_once_a_sheet")
        ]

    def __str__(self) -> str:
        return f"{self.sheet_id}"

    @staticmethod
    def hash_of(code: str) -> str:
        typed = latin_digits(code).strip().upper().replace("-", "").replace(" ", "")
        return keyed_hash(typed, "accounts.backup_code")


class Invitation(models.Model):
    """A way into the second factor for one member of staff: a link that works once, for a while.

    Only the hash of the link's token is kept.
    """

    user = models.ForeignKey(
        User, models.CASCADE, related_name="invitations", verbose_name=_("invited")
    )
    token_hash = models.CharField(_("hash of the token"), max_length=64, unique=True)
    created_at = models.DateTimeField(_("sent at"))
    created_by = models.ForeignKey(
        User,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("invited by"),
    )
    expires_at = models.DateTimeField(_("expires at"))
    # Taken up by the person, or overtaken by a newer one or a removal.
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=models.Q(closed_at__isnull=True),
                name="invitation_open_once_each",
            ),
        ]

    def __str__(self) -> str:
        return str(self.user)
