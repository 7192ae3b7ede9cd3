"""The case worker's steps: take, ask, go on without the answer, recommend, hand over."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from portal.accounts.models import User
from portal.accounts.requests import SignedInRequest
from portal.applications import actions as applications
from portal.applications import rules as requests
from portal.applications.models import Application
from portal.cases import actions as cases
from portal.cases import queries, rules
from portal.cases.phrases import READY_TEXTS, ReadyText
from portal.centres.enums import Role
from portal.common.errors import Refused
from portal.desk.access import for_staff
from portal.desk.forms import AskForm, HandOverForm, RecommendForm
from portal.desk.views.loading import unopened
from portal.desk.views.steps import Step

workers = for_staff(Role.CASE_WORKER)
# What an applicant usually gets to answer.
USUAL_WAIT = timedelta(days=14)


@require_POST
@workers
def take(request: SignedInRequest, key: UUID) -> HttpResponse:
    application = unopened(request, key)
    try:
        cases.take(application=application, by=request.user, now=timezone.now())
    except Refused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(
            request,
            gettext(
                "This case is yours now, and the applicant sees that it is being studied. "
                "Read it, ask for what is missing, then recommend."
            ),
        )
    return redirect("desk:case", key=key)


@require_POST
@workers
def go_on(request: SignedInRequest, key: UUID) -> HttpResponse:
    application = unopened(request, key)
    try:
        applications.close_request(application=application, by=request.user, now=timezone.now())
    except Refused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(
            request,
            gettext("The question is closed. You can study the case as it is, and recommend."),
        )
    return redirect("desk:case", key=key)


@method_decorator(workers, name="dispatch")
class Ask(Step):
    form_class = AskForm
    template_name = "desk/ask.html"
    done = _(
        "Your question is on its way. The case now waits for the applicant; "
        "you find it under “Being studied” again as soon as the answer is here."
    )

    @property
    def ready(self) -> ReadyText | None:
        """The ready text whose button was pressed instead of the form's own."""
        pressed = self.request.POST.get("ready")
        return next((text for text in READY_TEXTS if text.key == pressed), None)

    def is_open(self, user: User) -> bool:
        return rules.can_ask(user, self.application)

    def post(self, request: SignedInRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.again(self.get_form()) if self.ready else super().post(request)

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = {**super().get_form_kwargs(), "today": timezone.localdate()}
        if self.ready:
            # Filled in, not sent: a form without data or files. The day stays as it was chosen.
            kwargs["initial"]["due_on"] = kwargs.pop("data").get("due_on")
            kwargs.pop("files")
        return kwargs

    def get_initial(self) -> dict[str, Any]:
        if self.ready is None:
            return {"due_on": timezone.localdate() + USUAL_WAIT}
        return {
            "asked_for": self.ready.asked_for,
            "text_ar": self.ready.in_language("ar"),
            "text_en": self.ready.in_language("en"),
        }

    def act(self, values: dict[str, Any], *, by: User, now: datetime) -> None:
        cases.ask(case=self.case, by=by, now=now, **values)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs, ready_texts=READY_TEXTS)


@method_decorator(workers, name="dispatch")
class Recommend(Step):
    form_class = RecommendForm
    template_name = "desk/recommend.html"
    done = _(
        "Your recommendation is with the deciders of the centre. "
        "One of them decides; you see the outcome in the case."
    )

    def is_open(self, user: User) -> bool:
        return rules.can_recommend(user, self.application)

    def act(self, values: dict[str, Any], *, by: User, now: datetime) -> None:
        cases.recommend(case=self.case, by=by, now=now, **values)


@method_decorator(for_staff(Role.CASE_WORKER, Role.MANAGER), name="dispatch")
class HandOver(Step):
    """For the case worker, and for managers, who see nothing of the file here either."""

    form_class = HandOverForm
    template_name = "desk/hand_over.html"
    done = _("The case is in new hands. The new case worker finds it in the inbox under “Mine”.")

    def load(self, key: UUID) -> Application:
        user = self.request.user
        rows = queries.steered_by(user) | queries.readable_by(user)
        found = rows.select_related("programme__centre", "person", "case_worker", "case")
        application = found.filter(key=key).first()
        if application is None:
            raise Http404
        return application

    def back(self) -> str:
        if queries.readable_by(self.request.user).filter(pk=self.application.pk).exists():
            return super().back()
        return reverse("desk:queue")

    def is_open(self, user: User) -> bool:
        return requests.can_hand_over(user, self.application)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "application": self.application}

    def act(self, values: dict[str, Any], *, by: User, now: datetime) -> None:
        applications.hand_over(application=self.application, by=by, **values)
