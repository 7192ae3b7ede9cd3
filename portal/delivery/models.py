from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.common import identifiers
from portal.delivery.enums import Channel, State

# A sender that has said nothing for this long has died; another may take its message.
CLAIM_LASTS = timedelta(minutes=10)


class MessageQuerySet(models.QuerySet["Message"]):
    def due(self, *, now: datetime) -> MessageQuerySet:
        """What may be sent now: waiting its turn, or left behind by a sender that died."""
        waiting = Q(state=State.WAITING, due_at__lte=now)
        abandoned = Q(state=State.SENDING, claimed_at__lte=now - CLAIM_LASTS)
        return self.filter(waiting | abandoned)

    def dead(self) -> MessageQuerySet:
        return self.filter(state=State.DEAD)


class Message(models.Model):
    """An SMS or e-mail in the outbox, written in the transaction of the change it tells of."""

    key = models.CharField(_("key"), max_length=150, unique=True)
    channel = models.CharField(_("channel"), max_length=10, choices=Channel)
    to = models.CharField(_("recipient"), max_length=254)
    subject = models.CharField(_("subject"), max_length=200, blank=True)
    text = models.TextField(_("text"))
    html = models.TextField(_("HTML"), blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING)
    created_at = models.DateTimeField(_("written at"), default=timezone.now)
    due_at = models.DateTimeField(_("due at"), default=timezone.now)
    claimed_at = models.DateTimeField(_("taken at"), null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    last_error = models.CharField(_("last error"), max_length=500, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        indexes = [models.Index(fields=["state", "due_at"], name="message_state_due")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=State.SENT, sent_at__isnull=False)
                | (~Q(state=State.SENT) & Q(sent_at__isnull=True)),
                name="message_sent_with_its_time",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.SENDING) | Q(claimed_at__isnull=False),
                name="message_sending_was_taken",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_channel_display()} {self.key}"

    @property
    def masked_to(self) -> str:
        """The number or address, recognisable to whoever knows it already."""
        name, at, domain = self.to.partition("@")
        return f"{name[:1]}•••{at}{domain}" if at else identifiers.mask(self.to)

    @property
    def reason(self) -> str:
        """The last error; mail systems like to repeat the address in it."""
        return self.last_error.replace(self.to, self.masked_to)
