from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from portal.accounts.requests import SignedInRequest
from portal.applications import actions as applications
from portal.applications import carried
from portal.applications.models import Application
from portal.applications.views.own import own
from portal.beneficiaries import actions as beneficiaries
from portal.programmes import checks
from portal.programmes.models import Programme


@login_not_required
@require_POST
def carry(request: SignedInRequest, slug: str) -> HttpResponse:
    """From the check before applying: its answers wait in the session while the person signs in."""
    programme = get_object_or_404(Programme, slug=slug)
    version = programme.current_version
    if version is None or version.check_rules is None:
        raise Http404
    answers = checks.carried(version.check_rules, request.POST)
    token = carried.put(request, slug, answers)
    address = reverse("applications:start", kwargs={"slug": slug})
    return redirect(f"{address}?carried={token}")


@require_http_methods(["GET", "POST"])
def start(request: SignedInRequest, slug: str) -> HttpResponse:
    """What it takes, before the first question; pressing start begins or resumes the draft."""
    programme = get_object_or_404(Programme.objects.select_related("centre"), slug=slug)
    version = programme.current_version
    answers = carried.look(request, slug)
    context = {
        "programme": programme,
        "carried_count": len(answers),
        "documents": [q for q in version.form.questions.values() if q.is_file] if version else [],
        "refusal": "",
        "under_way": _under_way(request, programme),
        "is_open": version is not None and programme.is_open_on(timezone.localdate()),
    }
    if request.method == "GET":
        return render(request, "applications/start.html", context)
    try:
        application = applications.start(
            person=beneficiaries.person_for(request.user),
            programme=programme,
            by=request.user,
            now=timezone.now(),
            carried=answers,
        )
    except applications.AlreadyApplied as refused:
        messages.info(request, refused.message)
        return redirect(refused.application)
    except applications.ProgrammeClosed as refused:
        return render(
            request, "applications/start.html", context | {"refusal": refused.message}, status=422
        )
    carried.forget(request)
    return redirect("applications:tasks", key=application.key)


@require_http_methods(["GET", "POST"])
def discard(request: SignedInRequest, key: UUID) -> HttpResponse:
    application = own(request, key)
    if not application.is_draft:
        return redirect(application)
    if request.method == "GET":
        return render(request, "applications/discard.html", {"application": application})
    try:
        applications.discard(application=application, by=request.user)
    except applications.AlreadySent as refused:
        messages.warning(request, refused.message)
        return redirect(application)
    messages.success(request, _("The draft and its files are deleted."))
    return redirect("applications:list")


def _under_way(request: SignedInRequest, programme: Programme) -> Application | None:
    return (
        Application.objects.visible_to(request.user)
        .filter(person__user_id=request.user.pk, programme=programme)
        .open()
        .first()
    )
