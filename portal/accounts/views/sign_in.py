from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts import addresses, codes
from portal.accounts.codes import Pending, Purpose
from portal.accounts.contacts import Kind
from portal.accounts.forms import EmailForm, PasswordSignInForm, PhoneForm
from portal.accounts.views import code_page, entering
from portal.common.errors import Refused


class WrongPassword(Refused):
    message = _(
        "The password does not belong to this number or address, or no password was set. "
        "You can sign in with a code instead."
    )


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    return _ask_for_contact(request, "accounts/sign_in.html")


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up(request: HttpRequest) -> HttpResponse:
    """The same door with other words: who has an account already simply comes in."""
    return _ask_for_contact(request, "accounts/sign_up.html")


def _ask_for_contact(request: HttpRequest, template: str) -> HttpResponse:
    target = addresses.wanted(request)
    if request.user.is_authenticated:
        return redirect(target or addresses.start())
    by_email = request.GET.get("by") == Kind.EMAIL
    kind = EmailForm if by_email else PhoneForm
    form = kind(request.POST or None)
    if form.is_valid():
        try:
            codes.send(request, form.contact(), Purpose.SIGN_IN, target=target)
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            return redirect("accounts:code")
    context = {
        "form": form,
        "by_email": by_email,
        "next": target,
        "was_idle": "idle" in request.GET,
    }
    return render(request, template, context, status=_status(form))


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    def enter(pending: Pending) -> HttpResponse:
        return entering.enter(request, pending.contact, target=pending.data["target"])

    if request.user.is_authenticated:
        return redirect(addresses.start())
    return code_page.answer(
        request, Purpose.SIGN_IN, on_proved=enter, begin=resolve_url("accounts:sign_in")
    )


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    target = addresses.wanted(request)
    if request.user.is_authenticated:
        return redirect(target or addresses.start())
    form = PasswordSignInForm(request.POST or None)
    if form.is_valid():
        try:
            return _enter_by_password(request, form.cleaned_data, target)
        except Refused as refused:
            form.add_error(None, str(refused.message))
    context = {"form": form, "next": target}
    return render(request, "accounts/password_sign_in.html", context, status=_status(form))


def _enter_by_password(request: HttpRequest, typed: dict[str, Any], target: str) -> HttpResponse:
    contact = typed["contact"]
    proof = {contact.kind: contact.value}
    user: Any = get_adapter().authenticate(request, password=typed["password"], **proof)
    if user is None:
        raise WrongPassword
    return entering.sign_in(request, user, target=target, method="password", **proof)


@login_not_required
@never_cache
@require_safe
def closed(request: HttpRequest) -> HttpResponse:
    """For whoever proved an address whose account is closed."""
    return render(request, "accounts/closed.html", status=403)


def _status(form: Any) -> int:
    return code_page.REFUSED if form.errors else 200
