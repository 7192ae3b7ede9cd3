from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.accounts import kept as kept_on_idle
from portal.accounts.requests import SignedInRequest
from portal.applications import actions as applications
from portal.applications import prefill, queries, tasks
from portal.applications.models import Attachment
from portal.applications.views.own import OwnFormView, own
from portal.documents.inspection import UploadRefused
from portal.programmes.forms import StepForm


@require_safe
def task_list(request: SignedInRequest, key: UUID) -> HttpResponse:
    application = own(request, key)
    if not application.is_draft:
        return redirect(application)
    sections = tasks.sections(application)
    context = {
        "application": application,
        "sections": sections,
        "done": sum(section.is_done for section in sections),
        "next_page": next(iter(queries.incomplete_pages(application)), None),
    }
    return render(request, "applications/tasks.html", context)


class StepView(OwnFormView):
    """One page of questions. Every button keeps what was typed; only Continue judges it."""

    def prepare(self) -> HttpResponse | None:
        if not self.application.is_draft:
            messages.info(self.request, applications.AlreadySent.message)
            return redirect(self.application)
        found = self.application.route.page(self.kwargs["page"])
        if found is None:
            messages.info(self.request, applications.PageGone.message)
            return redirect("applications:tasks", key=self.application.key)
        self.page = found
        return None

    def get(self, request: SignedInRequest) -> HttpResponse:
        # Typed when the session ended by itself, or put aside to be gone on with later.
        ended = kept_on_idle.take(request)
        typed = dict(ended.lists()) if ended else self.application.unfinished.get(self.page.key)
        if typed:
            return self.show(StepForm.as_typed(self.page.questions, typed), is_restored=True)
        kept = prefill.prefilled(
            self.page.questions, self.application.answers, self.application.person
        )
        return self.show(StepForm(self.page.questions, kept=kept))

    def post(self, request: SignedInRequest) -> HttpResponse:
        form = StepForm(self.page.questions, data=request.POST)
        try:
            if "keep" in request.POST:
                self.keep(form)
                return HttpResponse(status=204)
            if "remove" in request.POST:
                return self.remove(request.POST["remove"])
            if "later" in request.POST:
                return self.come_back_later(form)
            return self.go_on(form)
        except (applications.AlreadySent, applications.PageGone) as refused:
            messages.info(request, refused.message)
            return redirect("applications:tasks", key=self.application.key)
        except applications.ChangedElsewhere as refused:
            self.application.refresh_from_db()
            return self.show(form, refusal=refused.message)

    def go_on(self, form: StepForm) -> HttpResponse:
        is_uploaded = self.upload(form)
        if not form.is_valid():
            return self.show(form)
        if is_uploaded and "continue" not in self.request.POST:
            return redirect(self.address())
        self.ask_for_missing_files(form)
        if not form.is_valid():
            return self.show(form)
        self.application = applications.save_step(
            application=self.application,
            page_key=self.page.key,
            answers=form.to_json(),
            by=self.request.user,
            now=timezone.now(),
            seen=self.request.POST.get("seen", ""),
        )
        return redirect(self.next_address())

    def upload(self, form: StepForm) -> bool:
        """Attach what was chosen; whether any file was kept. Refusals stand at their question."""
        is_uploaded = False
        for question in (q for q in self.page.questions if q.is_file):
            for upload in self.request.FILES.getlist(question.key):
                try:
                    applications.attach(
                        application=self.application,
                        question=question.key,
                        upload=upload,
                        by=self.request.user,
                        now=timezone.now(),
                    )
                    is_uploaded = True
                except (UploadRefused, applications.TooManyFiles) as refused:
                    form.add_error(
                        question.key,
                        _("%(file)s: %(reason)s")
                        % {"file": upload.name, "reason": refused.message},
                    )
        return is_uploaded

    def ask_for_missing_files(self, form: StepForm) -> None:
        files = queries.file_counts(self.application)
        for question in self.page.questions:
            if question.is_file and question.required and not files[question.key]:
                form.add_error(question.key, form.fields[question.key].error_messages["required"])

    def come_back_later(self, form: StepForm) -> HttpResponse:
        self.upload(form)
        self.keep(form)
        messages.success(
            self.request, _("Saved. You can go on at any time, from this device or another.")
        )
        return redirect("home:dashboard")

    def keep(self, form: StepForm) -> None:
        applications.keep_unfinished(
            application=self.application,
            page_key=self.page.key,
            typed=form.typed(),
            by=self.request.user,
            now=timezone.now(),
        )

    def remove(self, document: str) -> HttpResponse:
        attachment = self.attachments().filter(document__key=_as_key(document)).first()
        if attachment:
            applications.detach(attachment=attachment, by=self.request.user)
        return redirect(self.address())

    def attachments(self) -> Any:
        return queries.attachments(self.application).filter(
            question__in=[question.key for question in self.page.questions]
        )

    def show(self, form: StepForm, **context: Any) -> HttpResponse:
        context.setdefault("refusal", "")
        is_refused = bool(form.errors or context["refusal"])
        sections = list(dict.fromkeys(p.section.key for p in self.application.route.pages))
        context |= {
            "application": self.application,
            "page": self.page,
            "form": form,
            "is_refused": is_refused,
            "part": sections.index(self.page.section.key) + 1,
            "parts": len(sections),
            "entries": self.entries(form),
            "uploads": sum(question.is_file for question in self.page.questions),
            "seen": applications.fingerprint(self.page, self.application.answers),
            "back_url": self.back_address(),
        }
        status = 422 if is_refused else 200
        return render(self.request, "applications/step.html", context, status=status)

    def entries(self, form: StepForm) -> list[dict[str, Any]]:
        """The questions with their fields, and the files that came for them."""
        files: dict[str, list[Attachment]] = {}
        if form.has_files:
            for attachment in self.attachments():
                files.setdefault(attachment.question, []).append(attachment)
        return [
            {
                "question": entry.question,
                "field": entry.field,
                "attachments": files.get(entry.question.key, []),
                "is_full": len(files.get(entry.question.key, [])) >= entry.question.max_files,
            }
            for entry in form.entries
        ]

    @property
    def is_returning(self) -> bool:
        """Whether the person came from the page that shows all answers, to change one."""
        return self.request.GET.get("return") == "check"

    def address(self) -> str:
        return self._with_return(tasks.step_url(self.application, self.page))

    def back_address(self) -> str:
        if self.is_returning:
            return reverse("applications:check", kwargs={"key": self.application.key})
        before = self.application.route.before(self.page.key)
        if before:
            return tasks.step_url(self.application, before)
        return reverse("applications:tasks", kwargs={"key": self.application.key})

    def next_address(self) -> str:
        """The next page that is not complete; pages filled by the check are not asked again."""
        incomplete = queries.incomplete_pages(self.application)
        number = self.application.route.number_of(self.page.key)
        later = [p for p in incomplete if self.application.route.number_of(p.key) > number]
        if later:
            return self._with_return(tasks.step_url(self.application, later[0]))
        view = "applications:tasks" if incomplete else "applications:check"
        return reverse(view, kwargs={"key": self.application.key})

    def _with_return(self, address: str) -> str:
        return f"{address}?return=check" if self.is_returning else address


def _as_key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
