"""How these pages find the application they are about: the signed-in person's own, or 404."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.decorators import method_decorator
from django.views import View

from portal.accounts import addresses, kept
from portal.accounts.requests import SignedInRequest
from portal.applications import queries
from portal.applications.models import Application


class OwnFormView(View):
    """A form of the applicant's. Sent after signing out elsewhere, it is kept through sign-in.

    So the view lets the anonymous in as far as here, and shows them nothing.
    """

    # By the time `prepare` runs.
    request: SignedInRequest
    http_method_names = ["get", "head", "post"]

    @method_decorator(login_not_required)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return self.sign_in_again(request, kwargs["key"])
        self.application = own(self.request, kwargs["key"])
        return self.prepare() or super().dispatch(request)

    def prepare(self) -> HttpResponse | None:
        """Look up what the form is about, or answer where to go instead."""
        raise NotImplementedError

    def sign_in_again(self, request: HttpRequest, key: UUID) -> HttpResponse:
        writer = queries.applicant(key)
        if writer:
            kept.keep(request, kept.pack(request, owner=writer))
        return redirect(addresses.sign_in(request.path))


def own(request: SignedInRequest, key: UUID) -> Application:
    """The applicant's own. Staff read applications on the desk, not here."""
    mine = Application.objects.visible_to(request.user).filter(person__user_id=request.user.pk)
    return get_object_or_404(mine.with_programme().select_related("person__user"), key=key)
