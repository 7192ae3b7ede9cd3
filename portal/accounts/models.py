from __future__ import annotations

import uuid
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.accounts.enums import Language, Numerals, Purpose


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
