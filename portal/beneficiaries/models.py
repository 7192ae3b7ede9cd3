from __future__ import annotations

import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.beneficiaries.enums import Address, Ground, Outcome
from portal.centres.enums import CASE_ROLES, Role
from portal.centres.models import Centre, Membership
from portal.common import identifiers
from portal.common.encryption import EncryptedTextField, keyed_hash
from portal.common.memorable import Calendar, MemorableDate

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from portal.accounts.models import User

IDENTITY_PURPOSE = "beneficiaries.identity"


def identity_hash(country: str, number: str) -> str:
    """By which the same identity number is found again without being readable."""
    return keyed_hash(f"{country}:{number}", IDENTITY_PURPOSE)


class PersonQuerySet(models.QuerySet["Person"]):
    def visible_to(self, user: User | AnonymousUser) -> PersonQuerySet:
        """Oneself, and for staff the people their centre has a current ground to read about."""
        if not user.is_authenticated:
            return self.none()
        granted = AccessGrant.objects.readable_by(user).filter(person_id=OuterRef("pk"))
        return self.filter(Q(user_id=user.pk) | Exists(granted))

    def with_identity(self, country: str, number: str) -> PersonQuerySet:
        return self.filter(identity_country=country, identity_hash=identity_hash(country, number))


class Person(models.Model):
    """A beneficiary as the identity card has it. One account is one person.

    Two rows may carry the same identity number: whoever types a stranger's must neither learn
    that it is known here nor keep its owner out. Staff see such rows marked.
    """

    key = models.UUIDField(_("key"), default=uuid.uuid4, unique=True, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="person", verbose_name=_("account")
    )
    first_name = models.CharField(_("first name"), max_length=60, blank=True)
    father_name = models.CharField(_("father's name"), max_length=60, blank=True)
    grandfather_name = models.CharField(_("grandfather's name"), max_length=60, blank=True)
    family_name = models.CharField(_("family name"), max_length=60, blank=True)
    latin_name = models.CharField(_("name in Latin letters"), max_length=150, blank=True)
    address_form = models.CharField(
        _("form of address"), max_length=10, choices=Address, blank=True, default=Address.NEUTRAL
    )
    birth_date = models.DateField(_("date of birth"), null=True, blank=True)
    birth_calendar = models.CharField(
        _("calendar of the birth date"),
        max_length=10,
        choices=Calendar,
        default=Calendar.GREGORIAN,
    )
    birth_is_approximate = models.BooleanField(_("birth date is approximate"), default=False)
    identity_country = models.CharField(
        _("country of the identity card"), max_length=2, default="QA"
    )
    identity_number = EncryptedTextField(_("identity number"), blank=True)
    identity_hash = models.CharField(
        _("hash of the identity number"), max_length=64, blank=True, editable=False
    )
    updated_at = models.DateTimeField(_("changed at"), auto_now=True)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        indexes = [
            models.Index(fields=["identity_country", "identity_hash"], name="person_identity")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(birth_is_approximate=False) | Q(birth_date__isnull=False),
                name="person_approximate_date_is_there",
            ),
        ]

    def __str__(self) -> str:
        return self.full_name or str(self.user)

    @property
    def full_name(self) -> str:
        parts = (self.first_name, self.father_name, self.grandfather_name, self.family_name)
        return " ".join(part for part in parts if part)

    @property
    def birth(self) -> MemorableDate | None:
        """The birth date as the person says it."""
        if self.birth_date is None:
            return None
        return MemorableDate(self.birth_date, self.birth_calendar, self.birth_is_approximate)

    @property
    def masked_identity(self) -> str:
        return identifiers.mask(self.identity_number)


class AccessGrantQuerySet(models.QuerySet["AccessGrant"]):
    def current(self, *, now: datetime | None = None) -> AccessGrantQuerySet:
        now = now or timezone.now()
        return self.filter(Q(until__isnull=True) | Q(until__gt=now), since__lte=now)

    def readable_by(self, user: User | AnonymousUser) -> AccessGrantQuerySet:
        """Grants to a centre where the user now has a role that reads about people.

        A counsellor reads about the people who booked a consultation, and about nobody else.
        """
        if not (user.is_authenticated and user.is_active and user.is_staff):
            return self.none()
        roles = Membership.objects.of(user, *CASE_ROLES).filter(centre_id=OuterRef("centre_id"))
        beyond_booking = roles.exclude(role=Role.COUNSELLOR)
        return self.current().filter(
            Exists(beyond_booking) | (Q(ground=Ground.BOOKING) & Exists(roles))
        )


class AccessGrant(models.Model):
    """A centre's right to read about a person, on a ground, from a moment until another."""

    person = models.ForeignKey(
        Person, models.CASCADE, related_name="grants", verbose_name=_("person")
    )
    centre = models.ForeignKey(
        Centre, models.CASCADE, related_name="grants", verbose_name=_("centre")
    )
    ground = models.CharField(_("ground"), max_length=12, choices=Ground)
    since = models.DateTimeField(_("since"))
    until = models.DateTimeField(_("until"), null=True, blank=True)

    objects = AccessGrantQuerySet.as_manager()

    class Meta:
        verbose_name = _("access grant")
        verbose_name_plural = _("access grants")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "centre", "ground"],
                condition=Q(until__isnull=True),
                name="grant_open_once_per_ground",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=models.F("since")),
                name="grant_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.centre} – {self.get_ground_display()}"


class Recovery(models.Model):
    """A request to put a new number in the place of a lost phone, waiting for an objection."""

    person = models.ForeignKey(
        Person, models.CASCADE, related_name="recoveries", verbose_name=_("person")
    )
    phone = models.CharField(_("new phone number"), max_length=20)
    # Of the link that cancels it, sent to the old addresses.
    token_hash = models.CharField(_("hash of the token"), max_length=64, unique=True)
    asked_at = models.DateTimeField(_("asked at"))
    due_at = models.DateTimeField(_("in force from"))
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)

    class Meta:
        verbose_name = _("recovery of an account")
        verbose_name_plural = _("recoveries of accounts")
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(closed_at__isnull=True),
                name="recovery_open_once_each",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, outcome="")
                | (Q(closed_at__isnull=False) & ~Q(outcome="")),
                name="recovery_closed_with_its_outcome",
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)
