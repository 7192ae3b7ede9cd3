from __future__ import annotations

from uuid import UUID

from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from portal.accounts.requests import SignedInRequest
from portal.applications import actions as applications
from portal.applications import phrases, queries, summaries
from portal.applications.enums import State
from portal.applications.models import Application
from portal.applications.views.own import own
from portal.documents import responses


@require_safe
def own_list(request: SignedInRequest) -> HttpResponse:
    context = {"requests": queries.requests_of(request.user)}
    return render(request, "applications/list.html", context)


@require_safe
def detail(request: SignedInRequest, key: UUID) -> HttpResponse:
    """Where the request stands, what comes next and by when."""
    application = own(request, key)
    if application.is_draft:
        return redirect("applications:tasks", key=key)
    language = get_language() or "ar"
    asked = queries.open_request(application)
    context = {
        "application": application,
        "status": phrases.STATUSES[State(application.state)],
        "timeline": queries.timeline(application),
        "asked": asked,
        "asked_text": asked.text(language) if asked else "",
        "reason": application.reason(language),
        "parts": summaries.parts(application, language),
        "answered": queries.answered_requests(application),
        "readers": queries.readers(application),
    }
    return render(request, "applications/detail.html", context)


@require_safe
def document(request: SignedInRequest, key: UUID, document: UUID) -> FileResponse:
    """One file of an application, for its applicant and for staff who may read it."""
    application = get_object_or_404(Application.objects.visible_to(request.user), key=key)
    attachment = get_object_or_404(queries.attachments(application), document__key=document)
    applications.record_download(
        application=application, document=attachment.document, by=request.user
    )
    return responses.download(attachment.document)
