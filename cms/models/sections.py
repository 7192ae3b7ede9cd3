from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, Workflow

from portal.centres.models import Centre


class Section(models.Model):
    """What a centre has in the editors' admin beside its pages: its files, and who looks at words.

    Its groups are rows of the centre; `cms.sections.establish` makes all of it.
    """

    centre = models.OneToOneField(
        Centre, models.CASCADE, related_name="+", verbose_name=_("centre")
    )
    collection = models.OneToOneField(
        Collection, models.PROTECT, related_name="+", verbose_name=_("collection")
    )
    workflow = models.OneToOneField(
        Workflow, models.PROTECT, related_name="+", verbose_name=_("workflow")
    )

    class Meta:
        verbose_name = _("section of a centre")
        verbose_name_plural = _("sections of centres")

    def __str__(self) -> str:
        return str(self.centre)
