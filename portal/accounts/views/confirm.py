from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from portal.accounts import addresses, codes, fresh, limits, queries, second_factor
from portal.accounts.codes import Pending, Purpose
from portal.accounts.forms import CodeForm, ConfirmWithPasswordForm
from portal.accounts.models import User
from portal.accounts.views import code_page
from portal.accounts.views.code_page import REFUSED
from portal.common.errors import Refused


class WrongPassword(Refused):
    message = _("This is not the password of your account.")


@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest) -> HttpResponse:
    """Ask for a fresh proof: the authenticator of whoever has one, else a code or the password."""
    user = cast(User, request.user)
    target = addresses.wanted(request) or resolve_url("accounts:settings")
    if queries.has_authenticator(user):
        return _by_authenticator(request, user, target)
    for contact in queries.contacts_of(user):
        if request.POST.get("send") == contact.kind:
            return _send(request, contact, target)
    return _by_password(request, user, target)


def _by_authenticator(request: HttpRequest, user: User, target: str) -> HttpResponse:
    form = CodeForm(request.POST or None)
    if form.is_valid():
        try:
            usage = limits.count_try(request, door="second_factor", key=str(user.pk))
            second_factor.verify(user=user, token=form.cleaned_data["code"], backup=False)
            usage.rollback()
        except Refused as refused:
            form.add_error("code", str(refused.message))
        else:
            return _go_on(request, target, method="otp")
    context = {"form": form, "next": target}
    status = REFUSED if form.errors else 200
    return render(request, "accounts/confirm_otp.html", context, status=status)


def _send(request: HttpRequest, contact: codes.Contact, target: str) -> HttpResponse:
    try:
        codes.send(request, contact, Purpose.CONFIRM, target=target)
    except Refused as refused:
        messages.error(request, str(refused.message))
        return redirect(request.get_full_path())
    return redirect("accounts:confirm_code")


def _by_password(request: HttpRequest, user: User, target: str) -> HttpResponse:
    form = ConfirmWithPasswordForm(request.POST or None)
    if user.has_usable_password() and form.is_valid():
        try:
            usage = limits.count_try(request, door="password", key=str(user.pk))
            if not user.check_password(form.cleaned_data["password"]):
                raise WrongPassword
            usage.rollback()
        except Refused as refused:
            form.add_error("password", str(refused.message))
        else:
            return _go_on(request, target, method="password")
    context = {
        "form": form if user.has_usable_password() else None,
        "contacts": queries.contacts_of(user),
        "next": target,
    }
    status = REFUSED if form.errors else 200
    return render(request, "accounts/confirm.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def confirm_code(request: HttpRequest) -> HttpResponse:
    def go_on(pending: Pending) -> HttpResponse:
        return _go_on(request, pending.data["target"], method="code")

    return code_page.answer(
        request, Purpose.CONFIRM, on_proved=go_on, begin=resolve_url("accounts:confirm")
    )


def _go_on(request: HttpRequest, target: str, *, method: str) -> HttpResponse:
    fresh.note(request, method=method)
    return redirect(target)
