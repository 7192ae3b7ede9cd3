from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts.requests import SignedInRequest
from portal.applications import actions as applications
from portal.applications import queries, receipts, summaries, tasks
from portal.applications.forms import DeclarationForm
from portal.applications.models import Application
from portal.applications.views.own import own
from portal.common.errors import Refused
from portal.common.states import MoveRefused


@require_http_methods(["GET", "POST"])
def check(request: SignedInRequest, key: UUID) -> HttpResponse:
    """All answers once more, each with its change; then the declaration, and sending."""
    application = own(request, key)
    if not application.is_draft:
        # Sent already, perhaps by the first of two presses: both see that it has arrived.
        return redirect("applications:sent", key=key)
    declaration = str(application.form_version.form.declaration)
    posted = request.POST if request.method == "POST" else None
    form = DeclarationForm(posted, declaration=declaration)
    if request.method == "GET" or not form.is_valid():
        return _show(request, application, form)
    try:
        applications.submit(application=application, by=request.user, now=timezone.now())
    except MoveRefused:
        pass
    except applications.Incomplete:
        return _show(request, application, form)
    except Refused as refused:
        return _show(request, application, form, refusal=refused.message)
    return redirect("applications:sent", key=key)


def _show(
    request: SignedInRequest, application: Application, form: DeclarationForm, **context: Any
) -> HttpResponse:
    language = get_language() or "ar"
    incomplete = [
        {"title": page.title, "url": tasks.step_url(application, page)}
        for page in queries.incomplete_pages(application)
    ]
    context.setdefault("refusal", "")
    is_refused = bool(form.errors or context["refusal"])
    is_refused = is_refused or (request.method == "POST" and bool(incomplete))
    context |= {
        "application": application,
        "parts": summaries.parts(application, language, mask=False, changeable=True),
        "incomplete": incomplete,
        "form": form,
        "is_refused": is_refused,
    }
    status = 422 if is_refused else 200
    return render(request, "applications/check.html", context, status=status)


@require_safe
def sent(request: SignedInRequest, key: UUID) -> HttpResponse:
    application = own(request, key)
    if application.is_draft:
        return redirect("applications:tasks", key=key)
    return render(request, "applications/sent.html", {"application": application})


@require_safe
def receipt(request: SignedInRequest, key: UUID) -> HttpResponse:
    application = own(request, key)
    if application.is_draft:
        return redirect("applications:tasks", key=key)
    response = HttpResponse(
        receipts.receipt(application, get_language() or "ar"), content_type="application/pdf"
    )
    name = f"{application.reference}.pdf"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_http_methods(["GET", "POST"])
def withdraw(request: SignedInRequest, key: UUID) -> HttpResponse:
    application = own(request, key)
    if not application.is_pending:
        return redirect(application)
    if request.method == "GET":
        return render(request, "applications/withdraw.html", {"application": application})
    try:
        applications.withdraw(application=application, by=request.user, now=timezone.now())
    except Refused as refused:
        messages.warning(request, str(refused.message))
    return redirect(application)
