"""The history of how services were given."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal.centres.courses import Stage
from portal.centres.enums import ChangeKind, Mode
from portal.centres.models.centres import Service
from portal.common.bilingual import in_language


class ModeChange(models.Model):
    """From a moment on a service is given in another way: what holds, what held, what follows."""

    key = models.UUIDField(_("key"), default=uuid.uuid4, unique=True, editable=False)
    # Sent with the form that asks for the change: pressing twice is asking once.
    request_key = models.UUIDField(
        _("key of the request"), default=uuid.uuid4, unique=True, editable=False
    )
    service = models.ForeignKey(
        Service, models.CASCADE, related_name="mode_changes", verbose_name=_("service")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=ChangeKind)
    made_at = models.DateTimeField(_("made at"))
    # Nobody: it came back by itself.
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("made by"),
    )
    mode = models.CharField(_("mode"), max_length=12, choices=Mode)
    reason_ar = models.CharField(_("reason in Arabic"), max_length=200, blank=True)
    reason_en = models.CharField(_("reason in English"), max_length=200, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)
    mode_before = models.CharField(_("mode before"), max_length=12, choices=Mode)
    reason_before_ar = models.CharField(_("reason before in Arabic"), max_length=200, blank=True)
    reason_before_en = models.CharField(_("reason before in English"), max_length=200, blank=True)
    until_before = models.DateField(_("until, before"), null=True, blank=True)
    # Stages of `courses`, the next one first.
    following = models.JSONField(_("what follows"), default=list, blank=True)
    following_before = models.JSONField(_("what followed before"), default=list, blank=True)
    undoes = models.OneToOneField(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="undone_by",
        verbose_name=_("undoes"),
    )
    # How many booked people were told of it.
    told = models.PositiveIntegerField(_("people told"), default=0)

    class Meta:
        verbose_name = _("change of mode")
        verbose_name_plural = _("changes of mode")
        indexes = [models.Index(fields=["service", "-made_at"], name="mode_change_service")]
        constraints = [
            models.CheckConstraint(
                condition=Q(reason_ar="", reason_en="") | (~Q(reason_ar="") & ~Q(reason_en="")),
                name="mode_reason_in_both_languages",
            ),
            models.CheckConstraint(
                condition=~Q(kind=ChangeKind.SWITCHED, mode=Mode.SUSPENDED, reason_ar=""),
                name="mode_suspended_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(kind=ChangeKind.UNDONE, undoes__isnull=False)
                | (~Q(kind=ChangeKind.UNDONE) & Q(undoes__isnull=True)),
                name="mode_undone_with_what_it_undoes",
            ),
            models.CheckConstraint(
                condition=~Q(kind=ChangeKind.RETURNED) | Q(made_by__isnull=True),
                name="mode_returned_by_itself",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.service} – {self.get_mode_display()}"

    @property
    def reason(self) -> str:
        return in_language(self, "reason")

    @property
    def stage(self) -> Stage:
        return Stage(Mode(self.mode), self.reason_ar, self.reason_en, self.until)

    @property
    def stage_before(self) -> Stage:
        return Stage(
            Mode(self.mode_before),
            self.reason_before_ar,
            self.reason_before_en,
            self.until_before,
        )

    @property
    def course(self) -> list[Stage]:
        return [self.stage, *map(Stage.from_dict, self.following)]

    @property
    def course_before(self) -> list[Stage]:
        return [self.stage_before, *map(Stage.from_dict, self.following_before)]

    @property
    def is_switch(self) -> bool:
        return self.kind == ChangeKind.SWITCHED

    @property
    def is_return(self) -> bool:
        return self.kind == ChangeKind.RETURNED
