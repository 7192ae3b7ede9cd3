from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.applications.enums import DECIDED, OPEN, PENDING, UNDER_REVIEW, Asked, State
from portal.beneficiaries.enums import Ground
from portal.beneficiaries.models import AccessGrant, Person
from portal.centres.models import Centre
from portal.common.encryption import EncryptedJSONField, EncryptedTextField
from portal.documents.models import Document
from portal.programmes.models import FormVersion, Programme
from portal.programmes.routes import Route, route

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from portal.accounts.models import User


class ApplicationQuerySet(models.QuerySet["Application"]):
    def visible_to(self, user: User | AnonymousUser) -> ApplicationQuerySet:
        """One's own; for staff what was sent to a centre that holds a grant they may read by.

        A booking at the same centre opens no application.
        """
        if not user.is_authenticated:
            return self.none()
        granted = (
            AccessGrant.objects.readable_by(user)
            .exclude(ground=Ground.BOOKING)
            .filter(person_id=OuterRef("person_id"), centre_id=OuterRef("programme__centre_id"))
        )
        return self.filter(Q(person__user_id=user.pk) | (~Q(state=State.DRAFT) & Exists(granted)))

    def of(self, person: Person) -> ApplicationQuerySet:
        return self.filter(person=person)

    def at(self, *centres: Centre) -> ApplicationQuerySet:
        return self.filter(programme__centre__in=centres)

    def open(self) -> ApplicationQuerySet:
        return self.filter(state__in=OPEN)

    def with_programme(self) -> ApplicationQuerySet:
        return self.select_related("programme__centre", "form_version")


class Application(models.Model):
    """One person's request for one programme, from the first answer to the decision."""

    key = models.UUIDField(_("key"), default=uuid.uuid4, unique=True, editable=False)
    reference = models.CharField(
        _("reference"), max_length=20, unique=True, null=True, blank=True, editable=False
    )
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="applications", verbose_name=_("applicant")
    )
    programme = models.ForeignKey(
        Programme, models.PROTECT, related_name="applications", verbose_name=_("programme")
    )
    form_version = models.ForeignKey(
        FormVersion, models.PROTECT, related_name="applications", verbose_name=_("form")
    )
    answers = EncryptedJSONField(_("answers"), default=dict)
    # Keys of the pages saved at least once: an optional page is done only when it was seen.
    visited = models.JSONField(_("pages visited"), default=list)
    # What was typed on a page but could not be saved yet, as it was typed.
    unfinished = EncryptedJSONField(_("unfinished pages"), default=dict)
    state = models.CharField(
        _("state"), max_length=24, choices=State, default=State.DRAFT, editable=False
    )
    started_at = models.DateTimeField(_("started at"))
    saved_at = models.DateTimeField(_("saved at"))
    submitted_at = models.DateTimeField(_("submitted at"), null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("submitted by"),
    )
    review_started_at = models.DateTimeField(_("review started at"), null=True, blank=True)
    case_worker = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="applications_in_hand",
        verbose_name=_("case worker"),
    )
    due_on = models.DateField(_("decision due on"), null=True, blank=True)
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    reason_ar = EncryptedTextField(_("reason in Arabic"), blank=True)
    reason_en = EncryptedTextField(_("reason in English"), blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("withdrawn by"),
    )

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        indexes = [models.Index(fields=["state", "due_on"], name="application_queue")]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "programme"],
                condition=Q(state__in=sorted(OPEN)),
                name="application_open_once_per_programme",
            ),
            models.CheckConstraint(
                condition=Q(
                    state=State.DRAFT,
                    submitted_at__isnull=True,
                    submitted_by__isnull=True,
                    reference__isnull=True,
                    due_on__isnull=True,
                )
                | ~Q(state=State.DRAFT)
                & Q(
                    submitted_at__isnull=False,
                    submitted_by__isnull=False,
                    reference__isnull=False,
                    due_on__isnull=False,
                ),
                name="application_submitted_by_somebody_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(case_worker__isnull=True, review_started_at__isnull=True)
                | Q(case_worker__isnull=False, review_started_at__isnull=False),
                name="application_in_somebodys_hand_since_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=sorted(UNDER_REVIEW | DECIDED))
                | Q(case_worker__isnull=False),
                name="application_reviewed_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(
                    state__in=sorted(DECIDED), decided_at__isnull=False, decided_by__isnull=False
                )
                | ~Q(state__in=sorted(DECIDED))
                & Q(decided_at__isnull=True, decided_by__isnull=True),
                name="application_decided_by_somebody_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(
                    state=State.WITHDRAWN, withdrawn_at__isnull=False, withdrawn_by__isnull=False
                )
                | ~Q(state=State.WITHDRAWN)
                & Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True),
                name="application_withdrawn_by_somebody_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return self.reference or str(self.key)

    def get_absolute_url(self) -> str:
        return reverse("applications:detail", kwargs={"key": self.key})

    @property
    def centre(self) -> Centre:
        return self.programme.centre

    @property
    def is_draft(self) -> bool:
        return self.state == State.DRAFT

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_pending(self) -> bool:
        return self.state in PENDING

    @property
    def is_decided(self) -> bool:
        return self.state in DECIDED

    @property
    def waits_for_applicant(self) -> bool:
        return self.state in {State.DRAFT, State.INFORMATION_REQUESTED}

    def reason(self, language: str) -> str:
        """Why it was decided so; empty before."""
        return self.reason_en if language.startswith("en") else self.reason_ar

    @property
    def route(self) -> Route:
        """The pages that the present answers open."""
        return route(self.form_version.form, self.answers)


class InformationRequest(models.Model):
    """Something staff ask the applicant for while studying the application."""

    key = models.UUIDField(_("key"), default=uuid.uuid4, unique=True, editable=False)
    application = models.ForeignKey(
        Application, models.CASCADE, related_name="requests", verbose_name=_("application")
    )
    asked_for = models.CharField(_("asked for"), max_length=10, choices=Asked)
    text_ar = EncryptedTextField(_("text in Arabic"))
    text_en = EncryptedTextField(_("text in English"))
    due_on = models.DateField(_("answer due on"))
    asked_at = models.DateTimeField(_("asked at"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("asked by")
    )
    answer = EncryptedTextField(_("answer"), blank=True)
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("answered by"),
    )
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("closed by"),
    )

    class Meta:
        verbose_name = _("request for information")
        verbose_name_plural = _("requests for information")
        constraints = [
            models.UniqueConstraint(
                fields=["application"],
                condition=Q(answered_at__isnull=True, closed_at__isnull=True),
                name="information_request_one_open",
            ),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answered_by__isnull=True)
                | Q(answered_at__isnull=False, answered_by__isnull=False),
                name="information_request_answered_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, closed_by__isnull=True)
                | Q(closed_at__isnull=False, closed_by__isnull=False, answered_at__isnull=True),
                name="information_request_closed_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application} {self.asked_at:%Y-%m-%d}"

    @property
    def is_open(self) -> bool:
        return self.answered_at is None and self.closed_at is None

    def text(self, language: str) -> str:
        return self.text_en if language.startswith("en") else self.text_ar


class Attachment(models.Model):
    """A document that belongs to a question of the form, or to a request for information."""

    application = models.ForeignKey(
        Application, models.CASCADE, related_name="attachments", verbose_name=_("application")
    )
    question = models.CharField(_("question"), max_length=60, blank=True)
    request = models.ForeignKey(
        InformationRequest,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="attachments",
        verbose_name=_("request for information"),
    )
    document = models.OneToOneField(
        Document, models.CASCADE, related_name="attachment", verbose_name=_("document")
    )

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        constraints = [
            models.CheckConstraint(
                condition=Q(question="", request__isnull=False)
                | ~Q(question="") & Q(request__isnull=True),
                name="attachment_answers_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return str(self.document_id)
