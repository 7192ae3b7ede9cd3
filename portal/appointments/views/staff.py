"""The counsellor's day: who comes when, the call, and how it went."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts.requests import SignedInRequest
from portal.appointments import actions as appointments
from portal.appointments import pages, queries, rules
from portal.appointments.enums import State
from portal.appointments.forms.booking import CallOffForm, asked_day
from portal.appointments.models import Booking
from portal.centres import queries as centres
from portal.centres.enums import Role
from portal.common.errors import Refused

View = Callable[..., HttpResponse]


def for_counsellors(view: View) -> View:
    """Open to counsellors and managers past the second factor; to others the page is not there."""

    @wraps(view)
    def guarded(request: SignedInRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        user = request.user
        if not (user.is_staff and user.is_verified()):
            raise Http404
        if not centres.has_role(user, Role.COUNSELLOR, Role.MANAGER):
            raise Http404
        return view(request, *args, **kwargs)

    return never_cache(guarded)


@for_counsellors
@require_safe
def consultations(request: SignedInRequest) -> HttpResponse:
    """One day, or the whole week from Sunday."""
    today = timezone.localdate()
    day = asked_day(request.GET.get("date", "")) or today
    is_week = request.GET.get("view") == "week"
    week = pages.work_week(day)
    found = queries.on_days(request.user, week[0], week[-1])
    listed = [b for b in found if is_week or timezone.localdate(b.starts_at) == day]
    appointments.record_list(bookings=listed, by=request.user)
    by_day = groupby(listed, key=lambda booking: timezone.localdate(booking.starts_at))
    context = {
        "day": day,
        "today": today,
        "is_week": is_week,
        "week": pages.staff_week(week, found, day=None if is_week else day),
        "previous": day - timedelta(weeks=1),
        "next": day + timedelta(weeks=1),
        "days": [
            (date, [(booking, pages.state(booking)) for booking in that_day])
            for date, that_day in by_day
        ],
    }
    return render(request, "appointments/staff/consultations.html", context)


@for_counsellors
@require_safe
def consultation(request: SignedInRequest, key: uuid.UUID) -> HttpResponse:
    booking = _given(request, key)
    appointments.record_view(booking=booking, by=request.user)
    return _consultation_page(request, booking)


@for_counsellors
@require_http_methods(["GET", "HEAD", "POST"])
def close(request: SignedInRequest, key: uuid.UUID) -> HttpResponse:
    """Say how it went."""
    booking = _given(request, key)
    if request.method != "POST":
        return redirect("appointments:consultation", key=key)
    outcomes = {State.COMPLETED: appointments.complete, State.MISSED: appointments.miss}
    outcome = outcomes.get(request.POST.get("outcome", ""))  # type: ignore[call-overload]
    if outcome is None or not rules.is_given_by(request.user, booking):
        raise Http404
    try:
        outcome(booking=booking, by=request.user, now=timezone.now())
    except Refused as refusal:
        return _consultation_page(request, booking, refusal=refusal, status=422)
    return redirect("appointments:consultation", key=key)


@for_counsellors
@require_http_methods(["GET", "HEAD", "POST"])
def call_off(request: SignedInRequest, key: uuid.UUID) -> HttpResponse:
    booking = _given(request, key)
    form = CallOffForm(request.POST if request.method == "POST" else None)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            appointments.cancel(
                booking=booking, by=request.user, now=timezone.now(), **form.cleaned_data
            )
        except Refused as refused:
            refusal = str(refused.message)
        else:
            messages.success(request, _("The consultation is cancelled, and the person is told."))
            return redirect("appointments:consultation", key=key)
    elif not rules.can_cancel(booking, now=timezone.now()):
        return redirect("appointments:consultation", key=key)
    context = {"booking": booking, "form": form, "when": pages.when(booking), "refusal": refusal}
    status = 422 if refusal or form.errors else 200
    return render(request, "appointments/staff/call_off.html", context, status=status)


@for_counsellors
@require_safe
def enter(request: SignedInRequest, key: uuid.UUID) -> HttpResponse:
    """Into the video room: the counsellor's alone."""
    booking = _given(request, key)
    if not rules.is_given_by(request.user, booking):
        raise Http404
    if not booking.is_room_open(timezone.now()):
        return redirect("appointments:consultation", key=key)
    appointments.record_view(booking=booking, by=request.user, action="booking.entered")
    return redirect(booking.meeting_url)


def _consultation_page(
    request: SignedInRequest, booking: Booking, *, refusal: Refused | None = None, status: int = 200
) -> HttpResponse:
    now, user = timezone.now(), request.user
    is_given_by_user = rules.is_given_by(user, booking)
    context = {
        "booking": booking,
        "state": pages.state(booking),
        "when": pages.when(booking),
        "told": pages.told(booking, with_topic=rules.may_read_topic(user, booking)),
        "may_read_topic": rules.may_read_topic(user, booking),
        "is_room_open": is_given_by_user and booking.is_room_open(now),
        "can_close": rules.can_close(user, booking, now=now),
        "can_cancel": rules.can_cancel(booking, now=now),
        "is_given_by_user": is_given_by_user,
        "refusal": refusal.message if refusal else "",
    }
    return render(request, "appointments/staff/consultation.html", context, status=status)


def _given(request: SignedInRequest, key: uuid.UUID) -> Booking:
    """A consultation the member of staff may see as staff; one's own is not among them."""
    rows = Booking.objects.visible_to(request.user).exclude(person__user=request.user)
    return get_object_or_404(queries.with_names(rows), key=key)
