"""The decider's steps: decide, after a look at what the applicant will read, or send back."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from portal.accounts.models import User
from portal.accounts.requests import SignedInRequest
from portal.cases import actions as cases
from portal.cases import queries as case_queries
from portal.cases.enums import Outcome
from portal.centres.enums import Role
from portal.desk import queries
from portal.desk.access import for_staff
from portal.desk.forms import DecideForm, SendBackForm
from portal.desk.views.loading import opened
from portal.desk.views.steps import Step

deciders = for_staff(Role.DECIDER)


class DecisionStep(Step):
    def ensure_open(self, user: User) -> None:
        cases.ensure_can_decide(self.application, self.case.recommendation, user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs, recommendation=self.case.recommendation)


@method_decorator(deciders, name="dispatch")
class Decide(DecisionStep):
    """Three presses of one form: preview, then confirm, or back to change something."""

    form_class = DecideForm
    template_name = "desk/decide.html"

    def form_valid(self, form: Form) -> HttpResponse:
        pressed = self.request.POST.get("step")
        if pressed == "confirm":
            return super().form_valid(form)
        if pressed == "change":
            return self.again(form)
        values = form.cleaned_data
        reasons = {"ar": values["reason_ar"], "en": values["reason_en"]}
        context = self.get_context_data(form=form)
        context["letters"] = queries.letters(Outcome(values["outcome"]), reasons)
        return render(self.request, "desk/decision_preview.html", context)

    def act(self, values: dict[str, Any], *, by: User, now: datetime) -> None:
        cases.decide(case=self.case, by=by, now=now, **values)

    def leave(self) -> HttpResponse:
        decided = self.request.method == "POST"
        return redirect("desk:decided" if decided else "desk:case", key=self.application.key)


@method_decorator(deciders, name="dispatch")
class SendBack(DecisionStep):
    form_class = SendBackForm
    template_name = "desk/send_back.html"
    done = _(
        "The case is with its case worker again, with your note. "
        "It returns to you when there is a new recommendation."
    )

    def act(self, values: dict[str, Any], *, by: User, now: datetime) -> None:
        cases.send_back(case=self.case, by=by, now=now, **values)


@require_safe
@deciders
def decided(request: SignedInRequest, key: UUID) -> HttpResponse:
    """What was decided, and what the product has done with it."""
    application = opened(request, key)
    if not application.is_decided:
        return redirect("desk:case", key=key)
    tag = case_queries.tag(application, is_recommended=False)
    return render(request, "desk/decided.html", {"application": application, "tag": tag})
