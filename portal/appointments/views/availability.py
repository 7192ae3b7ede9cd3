"""When a counsellor works: the week, the days that differ, and how people see them."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts.requests import SignedInRequest
from portal.appointments import actions as appointments
from portal.appointments import pages, queries
from portal.appointments.actions import PeopleBooked
from portal.appointments.forms.availability import (
    ExceptionForm,
    HoursForm,
    NewCounsellorForm,
    ProfileForm,
)
from portal.appointments.models import Counsellor
from portal.appointments.views.staff import for_counsellors
from portal.centres.enums import Role
from portal.centres.models import Membership
from portal.common.errors import Refused


@for_counsellors
@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """A counsellor's own plan; a manager chooses among those of the centre."""
    found = queries.plannable(request.user)
    waiting = queries.without_profile(request.user)
    if not waiting and len(found) == 1 and found[0].user_id == request.user.pk:
        return redirect("appointments:plan", key=found[0].key)
    context = {"counsellors": found, "waiting": waiting}
    return render(request, "appointments/staff/counsellors.html", context)


@for_counsellors
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """The profile of a counsellor who has none yet, chosen by `?member=`."""
    form = NewCounsellorForm(request.GET, memberships=queries.without_profile(request.user))
    if not form.is_valid():
        return redirect("appointments:availability")
    return _profile(request, form.cleaned_data["membership"], None)


@for_counsellors
@require_http_methods(["GET", "HEAD", "POST"])
def profile(request: SignedInRequest, key: uuid.UUID) -> HttpResponse:
    counsellor = _plannable(request, key)
    membership = Membership.objects.of(counsellor.user, Role.COUNSELLOR).filter(
        centre=counsellor.centre_id
    )
    return _profile(request, get_object_or_404(membership.select_related("centre")), counsellor)


@for_counsellors
@require_safe
def plan(request: SignedInRequest, key: uuid.UUID) -> HttpResponse:
    counsellor = _plannable(request, key)
    return _plan_page(request, counsellor)


@for_counsellors
@require_http_methods(["GET", "HEAD", "POST"])
def add_hours(request: SignedInRequest, key: uuid.UUID) -> HttpResponse:
    counsellor = _plannable(request, key)
    if request.method != "POST":
        return redirect("appointments:plan", key=key)
    form = HoursForm(request.POST, counsellor=counsellor)
    if form.is_valid():
        try:
            appointments.add_hours(counsellor=counsellor, **form.cleaned_data, by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal.message))
        else:
            messages.success(request, _("The hours stand in your week."))
            return redirect("appointments:plan", key=key)
    return _plan_page(request, counsellor, hours_form=form, status=422)


@for_counsellors
@require_http_methods(["GET", "HEAD", "POST"])
def add_exception(request: SignedInRequest, key: uuid.UUID) -> HttpResponse:
    counsellor = _plannable(request, key)
    if request.method != "POST":
        return redirect("appointments:plan", key=key)
    form = ExceptionForm(request.POST)
    if not form.is_valid():
        return _plan_page(request, counsellor, exception_form=form, status=422)
    return _change(
        request,
        counsellor,
        lambda even_if_booked: appointments.add_exception(
            counsellor=counsellor,
            **form.values,
            by=request.user,
            now=timezone.now(),
            even_if_booked=even_if_booked,
        ),
    )


@for_counsellors
@require_http_methods(["GET", "HEAD", "POST"])
def remove_hours(request: SignedInRequest, key: uuid.UUID, pk: int) -> HttpResponse:
    counsellor = _plannable(request, key)
    if request.method != "POST":
        return redirect("appointments:plan", key=key)
    hours = get_object_or_404(counsellor.weekly_hours, pk=pk)
    return _change(
        request,
        counsellor,
        lambda even_if_booked: appointments.remove_hours(
            hours=hours, by=request.user, now=timezone.now(), even_if_booked=even_if_booked
        ),
    )


@for_counsellors
@require_http_methods(["GET", "HEAD", "POST"])
def remove_exception(request: SignedInRequest, key: uuid.UUID, pk: int) -> HttpResponse:
    counsellor = _plannable(request, key)
    if request.method != "POST":
        return redirect("appointments:plan", key=key)
    exception = get_object_or_404(counsellor.exceptions, pk=pk)
    return _change(
        request,
        counsellor,
        lambda even_if_booked: appointments.remove_exception(
            exception=exception, by=request.user, now=timezone.now(), even_if_booked=even_if_booked
        ),
    )


def _change(
    request: SignedInRequest, counsellor: Counsellor, change: Callable[[bool], object]
) -> HttpResponse:
    """Make the change; ask first when people are booked then.

    These addresses answer a reload or a change of language with the plan they belong to.
    """
    try:
        change("even_if_booked" in request.POST)
    except PeopleBooked as refusal:
        context = {
            "counsellor": counsellor,
            "bookings": refusal.bookings,
            "sent": _sent_again(request.POST),
        }
        return render(request, "appointments/staff/people_booked.html", context, status=409)
    messages.success(request, _("Your plan is changed."))
    return redirect("appointments:plan", key=counsellor.key)


def _sent_again(data: QueryDict) -> list[tuple[str, str]]:
    """What the form held, for the form that asks whether to go on."""
    return [
        (name, value)
        for name, values in data.lists()
        if name != "csrfmiddlewaretoken"
        for value in values
    ]


def _profile(
    request: SignedInRequest, membership: Membership, counsellor: Counsellor | None
) -> HttpResponse:
    form = ProfileForm(
        request.POST if request.method == "POST" else None,
        instance=counsellor,
        membership=membership,
    )
    if request.method == "POST" and form.is_valid():
        saved = appointments.save_profile(
            user=membership.user,
            centre=membership.centre,
            values=form.values,
            services=form.cleaned_data["services"],
            by=request.user,
        )
        return redirect("appointments:plan", key=saved.key)
    context = {"form": form, "member": membership.user, "counsellor": counsellor}
    status = 422 if form.errors else 200
    return render(request, "appointments/staff/profile.html", context, status=status)


def _plan_page(
    request: SignedInRequest,
    counsellor: Counsellor,
    *,
    hours_form: HoursForm | None = None,
    exception_form: ExceptionForm | None = None,
    status: int = 200,
) -> HttpResponse:
    hours = counsellor.weekly_hours.select_related("service").order_by("starts", "pk")
    coming = counsellor.exceptions.filter(last_on__gte=timezone.localdate())
    context = {
        "counsellor": counsellor,
        "is_own": counsellor.user_id == request.user.pk,
        "week": pages.planned_week(hours),
        "exceptions": coming.order_by("first_on", "pk"),
        "outside": queries.outside(counsellor, now=timezone.now()),
        "hours_form": hours_form or HoursForm(counsellor=counsellor),
        "exception_form": exception_form or ExceptionForm(),
    }
    return render(request, "appointments/staff/plan.html", context, status=status)


def _plannable(request: SignedInRequest, key: uuid.UUID) -> Counsellor:
    rows = Counsellor.objects.visible_to(request.user).select_related("centre", "user")
    return get_object_or_404(rows, key=key)
