from __future__ import annotations

from typing import Any, cast

from allauth.account.adapter import get_adapter
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.accounts import actions, browsers, codes, queries
from portal.accounts.codes import Pending, Purpose
from portal.accounts.contacts import Contact
from portal.accounts.forms import EmailForm, NewPasswordForm, PhoneForm, PreferencesForm
from portal.accounts.fresh import fresh_proof_required
from portal.accounts.models import User
from portal.accounts.views import code_page
from portal.accounts.views.code_page import REFUSED
from portal.common import phones
from portal.common.errors import Refused


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    user = cast(User, request.user)
    sessions = queries.sessions_of(user)
    context = {
        "layout": "layouts/desk.html" if user.is_staff else "layouts/portal.html",
        "ways": _ways(user),
        "preferences": _preferences(user),
        "sessions": [
            browsers.describe(session, current=request.session.session_key) for session in sessions
        ],
        "consents": queries.consents_of(user),
    }
    return render(request, "accounts/settings.html", context)


def _ways(user: User) -> list[dict[str, Any]]:
    phone = phones.display(user.phone) if user.phone else ""
    password = _("Set") if user.has_usable_password() else _("Not set")
    rows: list[dict[str, Any]] = [
        {
            "label": _("Mobile number"),
            "value": phone,
            "ltr": True,
            "url": reverse("accounts:phone"),
        },
        {
            "label": _("E-mail address"),
            "value": user.email or "",
            "ltr": True,
            "url": reverse("accounts:email"),
        },
        {"label": _("Password"), "value": password, "url": reverse("accounts:password")},
    ]
    if queries.has_authenticator(user):
        rows.append({"label": _("Second step"), "value": _("Authenticator app")})
    return rows


def _preferences(user: User) -> list[dict[str, Any]]:
    change = reverse("accounts:preferences")
    return [
        {"label": _("Language"), "value": user.get_language_display(), "url": change},
        {"label": _("Numerals"), "value": user.get_numerals_display(), "url": change},
    ]


@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: HttpRequest) -> HttpResponse:
    user = cast(User, request.user)
    form = PreferencesForm(request.POST or None, instance=user)
    if form.is_valid():
        actions.set_preferences(user=user, **form.cleaned_data)
        with translation.override(user.language):
            messages.success(request, _("Your choice is kept, here and in our messages."))
            return redirect("accounts:settings")
    return render(request, "accounts/preferences.html", {"form": form})


@fresh_proof_required
@require_http_methods(["GET", "HEAD", "POST"])
def phone(request: HttpRequest) -> HttpResponse:
    return _ask_for_contact(request, PhoneForm(request.POST or None), "accounts/phone.html")


@fresh_proof_required
@require_http_methods(["GET", "HEAD", "POST"])
def email(request: HttpRequest) -> HttpResponse:
    return _ask_for_contact(request, EmailForm(request.POST or None), "accounts/email.html")


def _ask_for_contact(
    request: HttpRequest, form: PhoneForm | EmailForm, template: str
) -> HttpResponse:
    if form.is_valid():
        try:
            codes.send(request, form.contact(), Purpose.NEW_CONTACT)
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            return redirect("accounts:contact_code")
    return render(request, template, {"form": form}, status=REFUSED if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def contact_code(request: HttpRequest) -> HttpResponse:
    """The code that arrived at the new number or address."""

    def change(pending: Pending) -> HttpResponse:
        return _change_contact(request, pending.contact)

    return code_page.answer(
        request, Purpose.NEW_CONTACT, on_proved=change, begin=resolve_url("accounts:settings")
    )


def _change_contact(request: HttpRequest, contact: Contact) -> HttpResponse:
    user = cast(User, request.user)
    try:
        actions.change_contact(user=user, contact=contact, by=user, now=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        actions.end_sessions(user=user, but=request.session.session_key)
        messages.success(request, _("From now on you can sign in with it."))
    return redirect("accounts:settings")


@fresh_proof_required
@require_http_methods(["GET", "HEAD", "POST"])
def remove_email(request: HttpRequest) -> HttpResponse:
    user = cast(User, request.user)
    if request.method == "POST":
        try:
            actions.remove_email(user=user, by=user, now=timezone.now())
        except Refused as refused:
            messages.error(request, str(refused.message))
        else:
            messages.success(request, _("The e-mail address is removed from your account."))
        return redirect("accounts:settings")
    return render(request, "accounts/remove_email.html")


@fresh_proof_required
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    user = cast(User, request.user)
    form = NewPasswordForm(user, request.POST or None)
    if form.is_valid():
        _set_password(request, user, form.cleaned_data["password"])
        messages.success(request, _("Your password is set. Other devices were signed out."))
        return redirect("accounts:settings")
    context = {"form": form, "has_password": user.has_usable_password()}
    status = REFUSED if form.errors else 200
    return render(request, "accounts/password.html", context, status=status)


@fresh_proof_required
@require_POST
def remove_password(request: HttpRequest) -> HttpResponse:
    _set_password(request, cast(User, request.user), None)
    messages.success(request, _("The password is removed. You sign in with a code."))
    return redirect("accounts:settings")


def _set_password(request: HttpRequest, user: User, password: str | None) -> None:
    """Django ends the other sessions; this one goes on under a new key, still in the list."""
    actions.set_password(user=user, password=password, by=user, now=timezone.now())
    update_session_auth_hash(request, user)
    UserSession.objects.create_from_request(request)


@require_POST
def end_session(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign out one other device."""
    user = cast(User, request.user)
    session = UserSession.objects.filter(user=user, pk=pk).first()
    if session is None:
        raise Http404
    session.end()
    messages.success(request, _("That device is signed out."))
    return redirect(reverse("accounts:settings") + "#sessions")


@require_POST
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    user = cast(User, request.user)
    actions.end_sessions(user=user, but=request.session.session_key)
    messages.success(request, _("All other devices are signed out."))
    return redirect(reverse("accounts:settings") + "#sessions")


@fresh_proof_required
@require_http_methods(["GET", "HEAD", "POST"])
def close(request: HttpRequest) -> HttpResponse:
    user = cast(User, request.user)
    if user.is_staff:
        raise Http404
    if request.method == "POST":
        actions.close(user=user, by=user, now=timezone.now())
        get_adapter().logout(request)
        return redirect("accounts:closed")
    return render(request, "accounts/close.html")
