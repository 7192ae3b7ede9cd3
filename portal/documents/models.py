from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.beneficiaries.models import Person

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from portal.accounts.models import User


class DocumentQuerySet(models.QuerySet["Document"]):
    def visible_to(self, user: User | AnonymousUser) -> DocumentQuerySet:
        """One's own. Staff open a file through the request or case that it belongs to."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(owner__user_id=user.pk)


class Document(models.Model):
    """A person's private file. What lies on disk is found by `file` and by nothing else."""

    key = models.UUIDField(_("key"), default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey(
        Person, models.CASCADE, related_name="documents", verbose_name=_("owner")
    )
    kind = models.CharField(_("kind"), max_length=60)
    name = models.CharField(_("file name"), max_length=120)
    content_type = models.CharField(_("content type"), max_length=40)
    size = models.PositiveIntegerField(_("size in bytes"))
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    file = models.CharField(_("place on disk"), max_length=60, unique=True)
    added_at = models.DateTimeField(_("added at"))
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("added by")
    )

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("documents:download", kwargs={"key": self.key})

    @property
    def is_picture(self) -> bool:
        return self.content_type.startswith("image/")
