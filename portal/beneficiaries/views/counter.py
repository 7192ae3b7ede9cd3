from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from portal.accounts import codes, limits
from portal.accounts import queries as accounts
from portal.accounts.codes import Pending, Purpose
from portal.accounts.models import User
from portal.accounts.requests import SignedInRequest
from portal.accounts.views import code_page
from portal.accounts.views.code_page import REFUSED
from portal.beneficiaries import queries, recovery, rules
from portal.beneficiaries.forms import RecoveryForm
from portal.centres.queries import has_role
from portal.common.errors import Refused


class NobodyFound(Refused):
    message = gettext_lazy(
        "No account here has this identity number with this date of birth, or it is served by "
        "another centre only."
    )


class NumberTaken(Refused):
    message = gettext_lazy("This number belongs to another account already.")


def _at_counter(request: SignedInRequest) -> User:
    user = cast(User, request.user)
    if not (user.is_staff and has_role(user, *rules.COUNTER_ROLES)):
        raise Http404
    return user


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: SignedInRequest) -> HttpResponse:
    """A person stands at the counter with the card; their new number gets a code to read out."""
    user = _at_counter(request)
    form = RecoveryForm(request.POST or None)
    if form.is_valid():
        try:
            _send_code(request, form, user)
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            return redirect("beneficiaries:counter_code")
    status = REFUSED if form.errors else 200
    return render(request, "beneficiaries/counter.html", {"form": form}, status=status)


def _send_code(request: SignedInRequest, form: RecoveryForm, user: User) -> None:
    limits.count_try(request, door="counter", key=str(user.pk))
    typed: dict[str, Any] = form.cleaned_data
    person = queries.by_card(typed["identity_number"], typed["birth_date"])
    if person is None or not rules.may_serve_at_counter(user, person, now=timezone.now()):
        raise NobodyFound
    if accounts.user_by(form.contact()):
        raise NumberTaken
    codes.send(request, form.contact(), Purpose.COUNTER, person=str(person.key))


@require_http_methods(["GET", "HEAD", "POST"])
def code(request: SignedInRequest) -> HttpResponse:
    user = _at_counter(request)

    def replace(pending: Pending) -> HttpResponse:
        now = timezone.now()
        person = queries.by_key(pending.data["person"])
        if person is None or not rules.may_serve_at_counter(user, person, now=now):
            raise NobodyFound
        recovery.replace_phone(person=person, phone=pending.contact.value, by=user, now=now)
        messages.success(request, _("The new number is in force. The person can sign in with it."))
        return redirect("beneficiaries:counter")

    return code_page.answer(
        request, Purpose.COUNTER, on_proved=replace, begin=resolve_url("beneficiaries:counter")
    )
