from __future__ import annotations

from typing import Any, cast

import qrcode
from allauth.account.internal.decorators import login_stage_required
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts import addresses, limits, queries, second_factor
from portal.accounts.forms import BackupCodeForm, CodeForm
from portal.accounts.models import User
from portal.accounts.second_factor import InvitationClosed
from portal.accounts.stages import SecondFactorStage
from portal.accounts.views.code_page import REFUSED
from portal.common.errors import Refused


@login_stage_required(stage=SecondFactorStage.key, redirect_urlname="accounts:sign_in")
@require_http_methods(["GET", "HEAD", "POST"])
def otp(request: HttpRequest) -> HttpResponse:
    """The code of the authenticator, or a backup code, before anybody is signed in."""
    stage = cast(SecondFactorStage, cast(Any, request)._login_stage)
    by_backup = request.GET.get("by") == "backup"
    form = (BackupCodeForm if by_backup else CodeForm)(request.POST or None)
    if form.is_valid():
        try:
            return _pass(request, stage, form.cleaned_data["code"], backup=by_backup)
        except Refused as refused:
            form.add_error("code", str(refused.message))
    context = {"form": form, "by_backup": by_backup}
    return render(request, "accounts/otp.html", context, status=REFUSED if form.errors else 200)


def _pass(
    request: HttpRequest, stage: SecondFactorStage, token: str, *, backup: bool
) -> HttpResponse:
    user = cast(User, stage.login.user)
    usage = limits.count_try(request, door="second_factor", key=str(user.pk))
    device = second_factor.verify(user=user, token=token, backup=backup)
    usage.rollback()
    # django-otp writes the device into the session when Django signs the user in.
    user.otp_device = device
    return stage.exit()


@never_cache
@require_safe
def needed(request: HttpRequest) -> HttpResponse:
    """For staff who are signed in without the second factor: what to do about it."""
    user = cast(User, request.user)
    if not (user.is_staff or user.is_superuser) or user.is_verified():
        return redirect(addresses.start())
    return render(request, "accounts/second_factor.html", status=403)


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Enrolment: the square code and its first answer, then the backup codes, shown once."""
    invited = queries.open_invitation(token, now=timezone.now())
    try:
        if invited is None:
            raise InvitationClosed
        device = second_factor.begin(invitation=invited)
    except InvitationClosed as refused:
        context = {"message": refused.message}
        return render(request, "accounts/invitation_closed.html", context, status=404)
    form = CodeForm(request.POST or None)
    if form.is_valid():
        try:
            codes = second_factor.enrol(
                invitation=invited, token=form.cleaned_data["code"], now=timezone.now()
            )
        except Refused as refused:
            form.add_error("code", str(refused.message))
        else:
            return render(request, "accounts/backup_codes.html", {"codes": codes})
    page: dict[str, Any] = {
        "form": form,
        "invited": invited.user,
        "square": _square(device.config_url),
        "secret": _in_fours(device.secret),
    }
    return render(request, "accounts/invitation.html", page, status=REFUSED if form.errors else 200)


def _square(text: str) -> dict[str, object]:
    """The square code as one SVG path: no image file, no inline style."""
    code = qrcode.QRCode(border=4)
    code.add_data(text)
    rows = code.get_matrix()
    path = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    )
    return {"size": len(rows), "path": path}


def _in_fours(secret: str) -> str:
    return " ".join(secret[place : place + 4] for place in range(0, len(secret), 4))
