"""How these pages find the application they are about: the signed-in person's own, or 404."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from portal.applications.models import Application


def own(request: HttpRequest, key: UUID) -> Application:
    """The applicant's own. Staff read applications on the desk, not here."""
    mine = Application.objects.visible_to(request.user).filter(person__user_id=request.user.pk)
    return get_object_or_404(mine.with_programme().select_related("person__user"), key=key)
