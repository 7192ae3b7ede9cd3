"""A step of a case: one form, one action, and back with what happened and what comes next."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.views.generic import FormView

from portal.accounts import kept
from portal.accounts.models import User
from portal.accounts.requests import SignedInRequest
from portal.applications.models import Application
from portal.cases import actions as cases
from portal.cases.models import Case
from portal.common.errors import Refused
from portal.desk.views.loading import case_of, opened


class Step(FormView):
    """Subclasses name the form, the rule that opens it and the action that it feeds."""

    done: str | Promise = ""
    request: SignedInRequest
    application: Application
    case: Case

    def is_open(self, user: User) -> bool:
        raise NotImplementedError

    def ensure_open(self, user: User) -> None:
        if not self.is_open(user):
            raise cases.NotAllowed

    def act(self, values: dict[str, Any], *, by: User, now: datetime) -> None:
        raise NotImplementedError

    def dispatch(self, request: SignedInRequest, key: UUID, **kwargs: Any) -> HttpResponse:
        self.application = self.load(key)
        case = case_of(self.application)
        if case is None:
            raise Http404
        self.case = case
        if request.method == "GET":
            try:
                self.ensure_open(self.request.user)
            except Refused as refusal:
                messages.warning(request, str(refusal))
                return self.leave()
        return super().dispatch(request, key=key, **kwargs)

    def load(self, key: UUID) -> Application:
        return opened(self.request, key)

    def back(self) -> str:
        """The address to return to, before or after."""
        return reverse("desk:case", kwargs={"key": self.application.key})

    def leave(self) -> HttpResponse:
        return redirect(self.back())

    def get_form(self, form_class: type[Form] | None = None) -> Form:
        typed = kept.take(self.request) if self.request.method == "GET" else None
        if typed is None:
            return super().get_form(form_class)
        make = form_class or self.get_form_class()
        return kept.refill(make(**{**self.get_form_kwargs(), "data": typed}))

    def form_valid(self, form: Form) -> HttpResponse:
        try:
            self.act(form.cleaned_data, by=self.request.user, now=timezone.now())
        except Refused as refusal:
            return self.again(form, refusal.message, status=409)
        if self.done:
            messages.success(self.request, str(self.done))
        return self.leave()

    def form_invalid(self, form: Form) -> HttpResponse:
        return self.again(form, status=422)

    def again(self, form: Form, refusal: str | Promise = "", *, status: int = 200) -> HttpResponse:
        """The same page with everything typed, and what stands in the way."""
        context = self.get_context_data(form=form, refusal=refusal)
        return self.render_to_response(context, status=status)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = {
            "application": self.application,
            "case": self.case,
            "refusal": "",
            "back": self.back(),
        }
        return super().get_context_data(**{**shown, **kwargs})
