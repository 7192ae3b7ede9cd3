from django.db import models
from django.utils.translation import gettext_lazy as _


class Event(models.Model):
    """One thing somebody did or read. Never changed and never deleted: triggers see to it.

    Ids are opaque texts, not foreign keys, so that erasing a person leaves the chain whole.
    """

    stream = models.CharField(_("stream"), max_length=80)
    sequence = models.PositiveIntegerField(_("place in the stream"))
    action = models.CharField(_("action"), max_length=60)
    by = models.CharField(_("done by"), max_length=40, blank=True)
    at = models.DateTimeField(_("done at"))
    data = models.JSONField(_("details"), default=dict)
    previous_hash = models.CharField(_("hash of the event before"), max_length=64, blank=True)
    hash = models.CharField(_("hash"), max_length=64)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            models.UniqueConstraint(fields=["stream", "sequence"], name="event_place_in_stream"),
        ]

    def __str__(self) -> str:
        return f"{self.stream} {self.sequence} {self.action}"


class Head(models.Model):
    """The end of one stream's chain; the row writers of that stream wait for each other on."""

    stream = models.CharField(_("stream"), max_length=80, primary_key=True)
    sequence = models.PositiveIntegerField(_("events so far"), default=0)
    hash = models.CharField(_("hash of the last event"), max_length=64, blank=True)

    class Meta:
        verbose_name = _("head of a stream")
        verbose_name_plural = _("heads of streams")

    def __str__(self) -> str:
        return self.stream
