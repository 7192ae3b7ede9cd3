"""What the desk may ask of the public site."""

from typing import Any

from django.contrib.auth.models import Group

from cms.groups import COMMUNICATIONS


def admit(*, user: Any) -> None:
    """Let a member of staff edit the public site."""
    user.groups.add(Group.objects.get(name=COMMUNICATIONS))


def dismiss(*, user: Any) -> None:
    user.groups.remove(*Group.objects.filter(name=COMMUNICATIONS))
