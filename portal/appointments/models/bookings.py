"""What is taken: bookings, and the cells of time that only one of them can have."""

from __future__ import annotations

import secrets
import uuid
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import TruncDate
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.appointments.enums import FINISHED, OCCUPYING, Channel, State
from portal.appointments.models.availability import Counsellor
from portal.beneficiaries.models import Person
from portal.centres.enums import Mode, Role
from portal.centres.models import Membership, ModeChange, Service
from portal.common import references
from portal.common.encryption import EncryptedJSONField, EncryptedTextField

if TYPE_CHECKING:
    from portal.accounts.models import User

# A video room opens this long before the start, and closes this long after the end.
OPENS_BEFORE = timedelta(minutes=15)
CLOSES_AFTER = timedelta(minutes=30)


def new_reference() -> str:
    return references.new("MZ")


def new_room() -> str:
    """Long enough that nobody finds a room by trying."""
    return secrets.token_urlsafe(24)


def paired(state: State) -> Q:
    """A state that its time goes with: neither stands without the other."""
    when = f"{state}_at__isnull"
    return Q(**{"state": state, when: False}) | (~Q(state=state) & Q(**{when: True}))


class BookingQuerySet(models.QuerySet["Booking"]):
    def visible_to(self, user: User) -> BookingQuerySet:
        """The person who booked, and the counsellor while a counsellor of that centre.

        A manager sees who comes when, except where confidentiality is strict; what a
        consultation is about is another question (`rules.may_read_topic`).
        """
        if not user.is_authenticated:
            return self.none()
        own = Membership.objects.of(user, Role.COUNSELLOR)
        managed = Membership.objects.of(user, Role.MANAGER).filter(centre__is_strict=False)
        at_the_centre = {"centre_id": OuterRef("counsellor__centre_id")}
        staff = (Q(counsellor__user_id=user.pk) & Exists(own.filter(**at_the_centre))) | Exists(
            managed.filter(**at_the_centre)
        )
        return self.filter(Q(person__user_id=user.pk) | (staff & ~Q(state=State.HELD)))

    def of(self, user: User) -> BookingQuerySet:
        """The user's own, as the person who booked."""
        return self.filter(person__user_id=user.pk)

    def confirmed(self) -> BookingQuerySet:
        return self.filter(state=State.CONFIRMED)

    def suspended(self) -> BookingQuerySet:
        """Those on days on which their service is suspended, as its row says."""
        until = Q(service__mode_until__isnull=True) | Q(
            service__mode_until__gte=TruncDate("starts_at")
        )
        return self.filter(until, service__mode=Mode.SUSPENDED)

    def between(self, start: datetime, end: datetime) -> BookingQuerySet:
        return self.filter(starts_at__gte=start, starts_at__lt=end)


class Booking(models.Model):
    """A person's consultation with a counsellor, first held for some minutes, then confirmed."""

    key = models.UUIDField(_("key"), default=uuid.uuid4, unique=True, editable=False)
    reference = models.CharField(
        _("reference"), max_length=20, unique=True, default=new_reference, editable=False
    )
    # Sent with the form that asks for a time: pressing twice is asking once.
    request_key = models.UUIDField(_("key of the request"), default=uuid.uuid4, editable=False)
    person = models.ForeignKey(
        Person, models.CASCADE, related_name="bookings", verbose_name=_("person")
    )
    service = models.ForeignKey(
        Service, models.PROTECT, related_name="bookings", verbose_name=_("service")
    )
    counsellor = models.ForeignKey(
        Counsellor, models.PROTECT, related_name="bookings", verbose_name=_("counsellor")
    )
    # Who was wished for, kept so that another time can be offered with the same wish.
    wish = models.JSONField(_("wished counsellor"), default=dict, blank=True)
    starts_at = models.DateTimeField(_("starts at"))
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    channel = models.CharField(
        _("by video or phone"), max_length=5, choices=Channel, default=Channel.VIDEO
    )
    phone = models.CharField(_("number to call"), max_length=20, blank=True)
    room = models.CharField(
        _("video room"), max_length=43, unique=True, default=new_room, editable=False
    )
    topic = EncryptedTextField(_("what it is about"), blank=True)
    needs: models.Field[Any, Any] = EncryptedJSONField(_("needs"), default=list, blank=True)
    needs_note = EncryptedTextField(_("more about the needs"), blank=True)
    described_at = models.DateTimeField(_("described at"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.HELD)
    held_at = models.DateTimeField(_("held at"))
    held_until = models.DateTimeField(_("held until"), null=True, blank=True)
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True, blank=True)
    completed_at = models.DateTimeField(_("completed at"), null=True, blank=True)
    completed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("completed by"),
    )
    missed_at = models.DateTimeField(_("missed at"), null=True, blank=True)
    missed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("marked as missed by"),
    )
    cancelled_at = models.DateTimeField(_("cancelled at"), null=True, blank=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cancelled by"),
    )
    cancel_reason = EncryptedTextField(_("reason for cancelling"), blank=True)
    reminded_at = models.DateTimeField(_("reminded at"), null=True, blank=True)

    objects = BookingQuerySet.as_manager()

    class Meta:
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")
        indexes = [
            models.Index(fields=["counsellor", "starts_at"], name="booking_counsellor_day"),
            models.Index(fields=["person", "starts_at"], name="booking_person_time"),
            models.Index(fields=["state", "starts_at"], name="booking_state_time"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["person", "request_key"], name="booking_asked_once"),
            models.CheckConstraint(
                condition=Q(state=State.HELD, held_until__isnull=False)
                | (~Q(state=State.HELD) & Q(held_until__isnull=True)),
                name="booking_held_until_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[State.CONFIRMED, State.COMPLETED, State.MISSED])
                | Q(confirmed_at__isnull=False),
                name="booking_was_confirmed",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.HELD) | Q(confirmed_at__isnull=True),
                name="booking_held_is_not_confirmed",
            ),
            *(
                models.CheckConstraint(
                    condition=paired(state), name=f"booking_{state}_with_its_time"
                )
                for state in FINISHED
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{state}_by__isnull": True})
                    | Q(**{f"{state}_at__isnull": False}),
                    name=f"booking_{state}_by_at_a_time",
                )
                for state in FINISHED
            ),
            models.CheckConstraint(
                condition=~Q(state=State.CONFIRMED, channel=Channel.PHONE, phone=""),
                name="booking_by_phone_has_a_number",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    def get_absolute_url(self) -> str:
        return reverse("appointments:detail", args=[self.key])

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def is_held(self) -> bool:
        return self.state == State.HELD

    @property
    def is_confirmed(self) -> bool:
        return self.state == State.CONFIRMED

    @property
    def is_cancelled(self) -> bool:
        return self.state == State.CANCELLED

    @property
    def is_occupying(self) -> bool:
        return self.state in OCCUPYING

    @property
    def is_by_video(self) -> bool:
        return self.channel == Channel.VIDEO

    @property
    def opens_at(self) -> datetime:
        """When the video room can be entered."""
        return self.starts_at - OPENS_BEFORE

    @property
    def meeting_url(self) -> str:
        return f"{settings.MEETING_URL}/{self.room}"

    def is_room_open(self, now: datetime) -> bool:
        is_time = self.opens_at <= now <= self.ends_at + CLOSES_AFTER
        return self.is_confirmed and self.is_by_video and is_time


class Cell(models.Model):
    """A quarter of an hour that one booking has.

    Of a counsellor, and of a person, each quarter of an hour exists once. Every booking, held or
    confirmed and on whatever path, writes its cells; who comes second is refused by the database.
    """

    booking = models.ForeignKey(
        Booking, models.CASCADE, related_name="cells", verbose_name=_("consultation")
    )
    counsellor = models.ForeignKey(
        Counsellor, models.PROTECT, related_name="+", verbose_name=_("counsellor")
    )
    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("person"))
    starts_at = models.DateTimeField(_("starts at"))

    class Meta:
        verbose_name = _("cell of time")
        verbose_name_plural = _("cells of time")
        constraints = [
            models.UniqueConstraint(
                fields=["counsellor", "starts_at"], name="cell_once_for_a_counsellor"
            ),
            models.UniqueConstraint(fields=["person", "starts_at"], name="cell_once_for_a_person"),
        ]

    def __str__(self) -> str:
        return f"{self.starts_at:%Y-%m-%d %H:%M}"


class ModeNotice(models.Model):
    """That a booked person was told of a change of their service's mode: once, whatever happens."""

    booking = models.ForeignKey(
        Booking, models.CASCADE, related_name="mode_notices", verbose_name=_("consultation")
    )
    change = models.ForeignKey(
        ModeChange, models.CASCADE, related_name="+", verbose_name=_("change of mode")
    )
    told_at = models.DateTimeField(_("told at"))

    class Meta:
        verbose_name = _("notice of a change of mode")
        verbose_name_plural = _("notices of changes of mode")
        constraints = [
            models.UniqueConstraint(fields=["booking", "change"], name="mode_notice_once")
        ]

    def __str__(self) -> str:
        return f"{self.booking_id} {self.change_id}"
