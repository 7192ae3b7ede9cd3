from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal.centres.enums import EDITORIAL_ROLES, Role
from portal.centres.models.centres import Centre

if TYPE_CHECKING:
    from portal.accounts.models import User


class MembershipQuerySet(models.QuerySet["Membership"]):
    def current(self) -> MembershipQuerySet:
        return self.filter(ended_at__isnull=True)

    def of(self, user: User, *roles: Role) -> MembershipQuerySet:
        """The user's current memberships, in one of the roles if any is named."""
        found = self.current().filter(user_id=user.pk)
        return found.filter(role__in=roles) if roles else found


class Membership(models.Model):
    """A member of staff in one role at one centre, from a day until it ends."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="memberships",
        verbose_name=_("member"),
    )
    centre = models.ForeignKey(
        Centre, models.CASCADE, related_name="memberships", verbose_name=_("centre")
    )
    role = models.CharField(_("role"), max_length=12, choices=Role)
    started_at = models.DateTimeField(_("since"))
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("brought in by"),
    )
    ended_at = models.DateTimeField(_("until"), null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ended by"),
    )

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "centre", "role"],
                condition=Q(ended_at__isnull=True),
                name="membership_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(ended_by__isnull=True) | Q(ended_at__isnull=False),
                name="membership_ended_with_its_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} – {self.get_role_display()}"


class EditorialGroup(models.Model):
    """The group in the editors' admin of those who hold one editorial role at one centre."""

    centre = models.ForeignKey(
        Centre, models.CASCADE, related_name="editorial_groups", verbose_name=_("centre")
    )
    role = models.CharField(
        _("role"), max_length=12, choices=[(role, role.label) for role in EDITORIAL_ROLES]
    )
    group = models.OneToOneField(
        Group, models.CASCADE, related_name="editorial", verbose_name=_("group")
    )

    class Meta:
        verbose_name = _("group of editors")
        verbose_name_plural = _("groups of editors")
        constraints = [
            models.UniqueConstraint(fields=["centre", "role"], name="editorial_group_once")
        ]

    def __str__(self) -> str:
        return self.group.name
