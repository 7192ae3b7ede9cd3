"""The file of one application, and what is looked at or written in it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_POST, require_safe

from portal.accounts import kept
from portal.accounts.requests import SignedInRequest
from portal.applications import actions as applications
from portal.applications import queries as stories
from portal.applications import rules as requests
from portal.applications.models import Application
from portal.beneficiaries import actions as beneficiaries
from portal.cases import actions as cases
from portal.cases import queries, rules
from portal.centres.enums import Role
from portal.desk import queries as desk
from portal.desk.access import for_staff
from portal.desk.forms import NoteForm
from portal.desk.views.loading import case_of, opened, unopened
from portal.documents import responses

readers = for_staff(Role.CASE_WORKER, Role.DECIDER)


@require_safe
@readers
def case(request: SignedInRequest, key: UUID) -> HttpResponse:
    application = opened(request, key)
    form = kept.opened(request, NoteForm)
    return render(request, "desk/case.html", file(request, application, form=form))


@require_POST
@readers
def numbers(request: SignedInRequest, key: UUID) -> HttpResponse:
    """The same file with identity and account numbers in full; each look is written down."""
    application = opened(request, key)
    beneficiaries.reveal_identity(person=application.person, by=request.user)
    applications.record_numbers_shown(application=application, by=request.user)
    return render(request, "desk/case.html", file(request, application, mask=False))


@require_safe
@readers
def document(request: SignedInRequest, key: UUID, document: UUID) -> FileResponse:
    application = unopened(request, key)
    attachment = get_object_or_404(
        application.attachments.select_related("document"), document__key=document
    )
    applications.record_download(
        application=application, document=attachment.document, by=request.user
    )
    return responses.download(attachment.document)


@require_POST
@readers
def note(request: SignedInRequest, key: UUID) -> HttpResponse:
    application = unopened(request, key)
    found = case_of(application)
    if found is None:
        raise Http404
    form = NoteForm(request.POST)
    if not form.is_valid():
        application = opened(request, key)
        return render(request, "desk/case.html", file(request, application, form=form), status=422)
    cases.write_note(case=found, **form.cleaned_data, by=request.user, now=timezone.now())
    messages.success(request, gettext("Your note stands in the case for your colleagues."))
    return redirect("desk:case", key=key)


def file(
    request: SignedInRequest,
    application: Application,
    *,
    mask: bool = True,
    form: NoteForm | None = None,
) -> dict[str, Any]:
    """Everything the page of the case shows."""
    user, today, language = request.user, timezone.localdate(), get_language() or "ar"
    found = case_of(application)
    recommendation = found.recommendation if found else None
    return {
        "application": application,
        "person": application.person,
        "case": found,
        "tag": queries.tag(application, is_recommended=recommendation is not None),
        "due": desk.due_of(application, today=today),
        "is_masked": mask,
        "has_twin": queries.has_twin(application.person),
        "applicant": desk.applicant(application.person, language=language, mask=mask),
        "sections": desk.sections(application, language=language, mask=mask),
        "papers": desk.papers(application, language=language),
        "questions": desk.questions(application, language=language),
        "notes": queries.notes(found) if found else [],
        "earlier": queries.earlier(found) if found else [],
        "recommendation": recommendation,
        "waits_for": desk.waits_for(application, recommendation, user),
        "history": queries.history(application),
        "readers": stories.readers(application),
        "note_form": form or NoteForm(),
        "is_refused": bool(form and form.errors),
        "may": {
            "take": rules.can_take(user, application),
            "ask": rules.can_ask(user, application),
            "go_on": rules.can_go_on_without_answer(user, application),
            "recommend": rules.can_recommend(user, application),
            "decide": rules.can_decide(user, application, recommendation),
            "hand_over": requests.can_hand_over(user, application),
        },
    }
