"""A person's own consultations: from the held time to the call."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts import kept
from portal.accounts.requests import SignedInRequest
from portal.appointments import actions as appointments
from portal.appointments import calendar_files, pages, queries, rules
from portal.appointments.actions import SlotTaken
from portal.appointments.forms.booking import CancelForm, DetailsForm
from portal.appointments.models import Booking
from portal.appointments.pages import Row
from portal.appointments.views.times import TimesPage, person_of
from portal.beneficiaries import actions as beneficiaries
from portal.common.errors import Refused


@never_cache
@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    if request.user.is_staff:
        raise Http404
    person, now = person_of(request), timezone.now()
    context = {
        "upcoming": queries.upcoming(person, now) if person else [],
        "past": [(b, pages.state(b)) for b in queries.past(person, now)] if person else [],
    }
    return render(request, "appointments/list.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def details(request: SignedInRequest, key: uuid.UUID) -> HttpResponse:
    booking = own(request, key)
    if not booking.is_held:
        return redirect(booking)
    form = kept.opened(request, lambda data: DetailsForm(data, booking=booking))
    if request.method == "POST" and form.is_valid():
        if form.names:
            beneficiaries.update(person=booking.person, values=form.names, by=request.user)
        try:
            appointments.describe(
                booking=booking, **form.details, by=request.user, now=timezone.now()
            )
        except Refused:
            # Confirmed or lapsed in another window; its own page says which.
            return redirect(booking)
        return redirect("appointments:check", key=key)
    context = {"booking": booking, "form": form, "times_url": times_url(booking)}
    status = 422 if form.errors else 200
    return render(request, "appointments/details.html", context, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: SignedInRequest, key: uuid.UUID) -> HttpResponse:
    booking = own(request, key)
    if request.method == "POST":
        return _confirm(request, booking)
    if not booking.is_held:
        return redirect(booking)
    return _check_page(request, booking)


def _confirm(request: SignedInRequest, booking: Booking) -> HttpResponse:
    try:
        appointments.confirm(booking=booking, by=request.user, now=timezone.now())
    except SlotTaken as refusal:
        page = TimesPage(request, booking.service, moving=booking)
        return page.render(refusal=refusal, status=409)
    except Refused as refusal:
        return _check_page(request, booking, refusal=refusal, status=422)
    return redirect("appointments:confirmed", key=booking.key)


def _check_page(
    request: SignedInRequest, booking: Booking, *, refusal: Refused | None = None, status: int = 200
) -> HttpResponse:
    details_url = reverse("appointments:details", args=[booking.key])
    context = {
        "booking": booking,
        "times_url": times_url(booking),
        "details_url": details_url,
        "when": pages.when(booking),
        "told": [Row(_("Name"), booking.person.full_name), *pages.told(booking)],
        "has_lapsed": booking.held_until is None or booking.held_until <= timezone.now(),
        "refusal": refusal.message if refusal else "",
    }
    return render(request, "appointments/check.html", context, status=status)


@never_cache
@require_safe
def confirmed(request: SignedInRequest, key: uuid.UUID) -> HttpResponse:
    booking = own(request, key)
    if not booking.is_confirmed:
        return redirect(booking)
    context = {"booking": booking, "when": pages.when(booking)}
    return render(request, "appointments/confirmed.html", context)


@never_cache
@require_safe
def detail(request: SignedInRequest, key: uuid.UUID) -> HttpResponse:
    booking = own(request, key)
    if booking.is_held:
        step = "check" if booking.described_at else "details"
        return redirect(f"appointments:{step}", key=key)
    now = timezone.now()
    is_ahead = booking.is_confirmed and now < booking.ends_at
    context = {
        "booking": booking,
        "state": pages.state(booking),
        "otherwise": pages.otherwise(booking) if is_ahead else None,
        "when": pages.when(booking),
        "told": pages.told(booking),
        "is_room_open": booking.is_room_open(now),
        "can_change": booking.is_confirmed and rules.can_cancel(booking, now=now),
        "times_url": times_url(booking),
        "was_cancelled_by_us": booking.is_cancelled and booking.cancelled_by != request.user,
    }
    return render(request, "appointments/detail.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request: SignedInRequest, key: uuid.UUID) -> HttpResponse:
    booking = own(request, key)
    form = kept.opened(request, CancelForm)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            appointments.cancel(
                booking=booking, by=request.user, now=timezone.now(), **form.cleaned_data
            )
        except Refused as refused:
            refusal = str(refused.message)
        else:
            messages.success(request, _("Your consultation is cancelled. The time is free again."))
            return redirect("appointments:list")
    elif not rules.can_cancel(booking, now=timezone.now()):
        return redirect(booking)
    context = {"booking": booking, "form": form, "when": pages.when(booking), "refusal": refusal}
    status = 422 if refusal or form.errors else 200
    return render(request, "appointments/cancel.html", context, status=status)


@never_cache
@require_safe
def calendar(request: SignedInRequest, key: uuid.UUID) -> HttpResponse:
    booking = own(request, key)
    if not booking.is_confirmed:
        return redirect(booking)
    response = HttpResponse(
        calendar_files.appointment(booking, now=timezone.now()), content_type="text/calendar"
    )
    name = f"{booking.reference}.ics"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@never_cache
@require_safe
def join(request: SignedInRequest, key: uuid.UUID) -> HttpResponse:
    """Into the video room, when it is time; the address of the room stands on no page."""
    booking = own(request, key)
    if not booking.is_room_open(timezone.now()):
        return redirect(booking)
    return redirect(booking.meeting_url)


def own(request: SignedInRequest, key: uuid.UUID) -> Booking:
    rows = queries.with_names(Booking.objects.visible_to(request.user).of(request.user))
    return get_object_or_404(rows, key=key)


def times_url(booking: Booking) -> str:
    service = booking.service
    url = reverse("appointments:times", args=[service.centre.slug, service.slug])
    return f"{url}?booking={booking.key}"
