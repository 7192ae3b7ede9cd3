"""The services of the centres one manages: how each is given, its history, and the switch."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.accounts.requests import SignedInRequest
from portal.centres import queries as centres
from portal.centres import rules
from portal.centres.enums import Role
from portal.centres.models import Centre, ModeChange, Service
from portal.common.errors import Refused
from portal.desk import actions, modes
from portal.desk.access import for_staff
from portal.desk.enums import Banner
from portal.desk.mode_forms import ModeForm
from portal.desk.modes import Effect

managers = for_staff(Role.MANAGER, administrators=True)


def _centre(request: SignedInRequest, slug: str) -> Centre:
    """A centre that the user manages; no other can be told to exist."""
    centre = get_object_or_404(Centre, slug=slug)
    if not rules.may_manage(request.user, centre):
        raise Http404
    return centre


def _service(request: SignedInRequest, slug: str, service: str) -> Service:
    rows = Service.objects.select_related("centre")
    return get_object_or_404(rows, centre=_centre(request, slug), slug=service)


@require_safe
@managers
def index(request: SignedInRequest) -> HttpResponse:
    """The centres the user manages; with one only, that one."""
    found = list(centres.managed_by(request.user))
    if not found:
        raise Http404
    if len(found) == 1:
        return redirect("desk:modes", slug=found[0].slug)
    return render(request, "desk/mode_centres.html", {"lines": modes.by_centre(found)})


@require_safe
@managers
def services(request: SignedInRequest, slug: str) -> HttpResponse:
    return _services_page(request, _centre(request, slug))


@require_http_methods(["GET", "HEAD", "POST"])
@managers
def switch(request: SignedInRequest, slug: str, service: str) -> HttpResponse:
    """Three presses of one form: see the effect, then confirm, or back to change something."""
    found, now = _service(request, slug, service), timezone.now()
    form = _form(request, found, now)
    if not form.is_bound:
        return _form_page(request, found, form)
    if not form.is_valid():
        return _form_page(request, found, form, status=422)
    pressed = request.POST.get("step")
    if pressed == "change":
        return _form_page(request, found, form)
    if pressed != "confirm":
        effect = modes.effect(found, form.stage, user=request.user, now=now)
        return _effect_page(request, found, form, effect)
    try:
        actions.switch_mode(
            service=found,
            stage=form.stage,
            banner=form.cleaned_data["banner"],
            seen=form.cleaned_data["seen"],
            request_key=form.cleaned_data["request_key"],
            by=request.user,
            now=now,
        )
    except Refused as refusal:
        return _refused(request, found, form, refusal)
    messages.success(request, gettext("The change holds now, and public pages show it."))
    return redirect("desk:modes", slug=slug)


@require_POST
@managers
def undo(request: SignedInRequest, slug: str, key: uuid.UUID) -> HttpResponse:
    centre = _centre(request, slug)
    rows = ModeChange.objects.select_related("service__centre")
    change = get_object_or_404(rows, key=key, service__centre=centre)
    try:
        actions.undo_mode(change=change, by=request.user, now=timezone.now())
    except Refused as refusal:
        return _services_page(request, centre, refusal=str(refusal), status=409)
    messages.success(request, gettext("What held before holds again, and public pages show it."))
    return redirect("desk:modes", slug=slug)


def _form(request: SignedInRequest, service: Service, now: datetime) -> ModeForm:
    bound = request.POST if request.method == "POST" else None
    until = service.mode_until
    return ModeForm(
        bound,
        today=timezone.localdate(now),
        may_announce_everywhere=request.user.is_superuser,
        initial={
            "mode": service.mode,
            "reason_ar": service.mode_reason_ar,
            "reason_en": service.mode_reason_en,
            "lasts": "day" if until else "",
            "until": until,
            "seen": centres.latest_number(service),
            "request_key": uuid.uuid4(),
        },
    )


def _form_page(
    request: SignedInRequest,
    service: Service,
    form: ModeForm,
    *,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {
        "service": service,
        "holds": modes.shown_stage(centres.course(service)[0]),
        "form": form,
        "refusal": refusal,
    }
    return render(request, "desk/mode_switch.html", context, status=status)


def _effect_page(
    request: SignedInRequest, service: Service, form: ModeForm, effect: Effect
) -> HttpResponse:
    banner = Banner(form.cleaned_data["banner"])
    context = {
        "service": service,
        "form": form,
        "stage": modes.shown_stage(form.stage),
        "effect": effect,
        "banner": banner.label if banner else "",
    }
    return render(request, "desk/mode_effect.html", context)


def _refused(
    request: SignedInRequest, service: Service, form: ModeForm, refusal: Refused
) -> HttpResponse:
    """The same form with everything typed, beside what holds now: the next press knows of it."""
    service.refresh_from_db()
    typed = request.POST.copy()
    typed["seen"] = str(centres.latest_number(service))
    again = ModeForm(
        typed,
        today=form.today,
        may_announce_everywhere=request.user.is_superuser,
    )
    return _form_page(request, service, again, refusal=str(refusal), status=409)


def _services_page(
    request: SignedInRequest, centre: Centre, *, refusal: str = "", status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {
        "centre": centre,
        "lines": modes.lines(centre),
        "has_several": centres.managed_by(request.user).count() > 1,
        "refusal": refusal,
    }
    return render(request, "desk/modes.html", context, status=status)
