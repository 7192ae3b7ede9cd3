from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts import codes, limits
from portal.accounts import queries as accounts
from portal.accounts.codes import Pending, Purpose
from portal.accounts.requests import SignedInRequest
from portal.accounts.views import code_page
from portal.accounts.views.code_page import REFUSED
from portal.beneficiaries import queries, recovery
from portal.beneficiaries.forms import RecoveryForm
from portal.common.errors import Refused


class HasAccount(Refused):
    message = _(
        "This number has an account of its own. To join the two, come to one of our centres with "
        "your identity card."
    )


@login_not_required
@never_cache
@require_safe
def lost_phone(request: SignedInRequest) -> HttpResponse:
    """The ways back, the quick ones first."""
    return render(request, "beneficiaries/lost_phone.html")


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: SignedInRequest) -> HttpResponse:
    form = RecoveryForm(request.POST or None)
    if form.is_valid():
        try:
            _send_code(request, form)
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            return redirect("beneficiaries:recovery_code")
    status = REFUSED if form.errors else 200
    return render(request, "beneficiaries/recovery.html", {"form": form}, status=status)


def _send_code(request: SignedInRequest, form: RecoveryForm) -> None:
    """Whether the card is known shows nowhere: not in the answer, and not in its time."""
    number = form.cleaned_data["identity_number"]
    limits.count_try(request, door="recovery", key=queries.recovery_hash(number))
    person = queries.by_card(number, form.cleaned_data["birth_date"])
    codes.send(request, form.contact(), Purpose.RECOVERY, person=str(person.key) if person else "")


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def code(request: SignedInRequest) -> HttpResponse:
    def go_on(pending: Pending) -> HttpResponse:
        if accounts.user_by(pending.contact):
            raise HasAccount
        now = timezone.now()
        person = queries.by_key(pending.data["person"])
        if person:
            recovery.ask(person=person, phone=pending.contact.value, now=now)
        context = {"day": now + recovery.WAIT}
        return render(request, "beneficiaries/recovery_asked.html", context)

    return code_page.answer(
        request, Purpose.RECOVERY, on_proved=go_on, begin=resolve_url("beneficiaries:recovery")
    )


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request: SignedInRequest, token: str) -> HttpResponse:
    """The link sent to the old addresses. Opening it changes nothing; the button does."""
    asked = queries.open_recovery(token)
    if asked is None:
        raise Http404
    if request.method == "POST":
        recovery.cancel(asked=asked, now=timezone.now())
        return render(request, "beneficiaries/recovery_cancelled.html")
    return render(request, "beneficiaries/cancel_recovery.html", {"phone": asked.phone[-4:]})
