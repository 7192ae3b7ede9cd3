from __future__ import annotations

from typing import Any, cast

from allauth.account.internal.decorators import login_stage_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from portal.accounts import limits
from portal.accounts.requests import SignedInRequest
from portal.accounts.views.code_page import REFUSED
from portal.audit import actions as audit
from portal.beneficiaries import queries
from portal.beneficiaries.actions import stream
from portal.beneficiaries.forms import BirthDateForm, LastDigitsForm
from portal.beneficiaries.models import Person
from portal.beneficiaries.stages import LongAbsenceStage
from portal.common.errors import Refused


class NotRecognised(Refused):
    message = _("This does not agree with what the owner of the account told us.")


@login_stage_required(stage=LongAbsenceStage.key, redirect_urlname="accounts:sign_in")
@require_http_methods(["GET", "HEAD", "POST"])
def second_look(request: SignedInRequest) -> HttpResponse:
    """One thing only the owner knows, before an account slept long opens to a phone number."""
    stage = cast(LongAbsenceStage, request._login_stage)  # type: ignore[attr-defined]
    person = cast(Person, stage.person)
    by_card = person.birth is None or request.GET.get("by") == "card"
    form = (LastDigitsForm if by_card else BirthDateForm)(request.POST or None)
    if form.is_valid():
        try:
            usage = limits.count_try(request, door="second_look", key=str(person.key))
            _recognise(person, form.cleaned_data["answer"], by_card=by_card)
            usage.rollback()
            return stage.exit()
        except Refused as refused:
            form.add_error("answer", str(refused.message))
    context = {
        "form": form,
        "by_card": by_card,
        "has_both": bool(person.birth and person.identity_number),
    }
    status = REFUSED if form.errors else 200
    return render(request, "beneficiaries/second_look.html", context, status=status)


def _recognise(person: Person, answer: Any, *, by_card: bool) -> None:
    known = (
        person.identity_number.endswith(answer) and bool(person.identity_number)
        if by_card
        else queries.was_born(person, answer)
    )
    if not known:
        audit.record(stream=stream(person), action="person.second_look_failed", by=None)
        raise NotRecognised
