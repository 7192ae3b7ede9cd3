from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class MissedAddress(models.Model):
    """An address of the public site that readers asked for and did not find."""

    path = models.CharField(_("address"), max_length=255, unique=True)
    count = models.PositiveIntegerField(_("times asked"), default=1)
    last_asked_on = models.DateField(_("last asked on"))
    # A page of ours with a link that leads nowhere; other sites' addresses are not kept.
    referrer = models.CharField(_("linked from"), max_length=255, blank=True)

    class Meta:
        verbose_name = _("address not found")
        verbose_name_plural = _("addresses not found")

    def __str__(self) -> str:
        return self.path
