from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from portal.accounts import kept
from portal.accounts.requests import SignedInRequest
from portal.applications import actions as applications
from portal.applications import queries
from portal.applications.forms import AnswerForm
from portal.applications.views.own import OwnFormView
from portal.common.errors import Refused
from portal.common.states import MoveRefused
from portal.documents.inspection import UploadRefused


class AskedAnew(Refused):
    message = _(
        "The case worker has asked something else in the meantime: read the new question. "
        "What you wrote is still here, and nothing was sent."
    )


class AnswerView(OwnFormView):
    """What staff asked for, and the applicant's answer: words, documents, or both."""

    def prepare(self) -> HttpResponse | None:
        asked = queries.open_request(self.application)
        if asked is None:
            return redirect(self.application)
        self.asked = asked
        return None

    def get(self, request: SignedInRequest) -> HttpResponse:
        return self.show(kept.opened(request, AnswerForm))

    def post(self, request: SignedInRequest) -> HttpResponse:
        try:
            return self.take(request)
        except MoveRefused:
            # Answered in another window, by the first of two presses, or no longer asked.
            return redirect(self.application)

    def take(self, request: SignedInRequest) -> HttpResponse:
        form = AnswerForm(request.POST)
        # Which question the person was reading: another may have taken its place since.
        if request.POST.get("asked", str(self.asked.key)) != str(self.asked.key):
            return self.show(form, refusal=AskedAnew.message)
        if "remove" in request.POST:
            self.remove(request.POST["remove"])
            return self.show(form, is_refused=False)
        is_uploaded = self.upload(form)
        if not form.is_valid():
            return self.show(form)
        if is_uploaded and "send" not in request.POST:
            return self.show(form, is_refused=False)
        return self.send(form)

    def send(self, form: AnswerForm) -> HttpResponse:
        try:
            applications.answer_request(
                asked=self.asked,
                answer=form.cleaned_data["answer"],
                by=self.request.user,
                now=timezone.now(),
            )
        except applications.NothingToSend as refused:
            return self.show(form, refusal=refused.message)
        messages.success(self.request, gettext("Your answer has arrived. The case worker goes on."))
        return redirect(self.application)

    def upload(self, form: AnswerForm) -> bool:
        is_uploaded = False
        for upload in self.request.FILES.getlist("documents"):
            try:
                applications.attach_to_request(
                    asked=self.asked, upload=upload, by=self.request.user, now=timezone.now()
                )
                is_uploaded = True
            except (UploadRefused, applications.TooManyFiles) as refused:
                form.add_error(
                    "documents",
                    gettext("%(file)s: %(reason)s")
                    % {"file": upload.name, "reason": refused.message},
                )
        return is_uploaded

    def remove(self, document: str) -> None:
        for attachment in self.asked.attachments.select_related("document", "request"):
            if str(attachment.document.key) == document:
                applications.detach(attachment=attachment, by=self.request.user)

    def show(self, form: AnswerForm, **context: Any) -> HttpResponse:
        context.setdefault("refusal", "")
        context.setdefault("is_refused", bool(form.errors or context["refusal"]))
        context |= {
            "application": self.application,
            "asked": self.asked,
            "text": self.asked.text(get_language() or "ar"),
            "form": form,
            "attachments": self.asked.attachments.select_related("document").order_by("pk"),
        }
        status = 422 if context["is_refused"] else 200
        return render(self.request, "applications/answer.html", context, status=status)
