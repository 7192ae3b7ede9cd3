"""What can be booked, and when: open to everybody. Taking a time needs a signed-in person."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts.requests import SignedInRequest
from portal.appointments import actions as appointments
from portal.appointments import pages, queries, rules, timetable
from portal.appointments.actions import SlotTaken
from portal.appointments.forms.booking import ChosenTimeForm, WishForm, asked_day
from portal.appointments.models import Booking
from portal.appointments.timetable import Inquiry
from portal.beneficiaries import actions as beneficiaries
from portal.beneficiaries.models import Person
from portal.centres.models import Service
from portal.common.errors import Refused


@login_not_required
@require_safe
def services(request: SignedInRequest) -> HttpResponse:
    found = queries.consultations()
    context = {
        "services": [s for s in found if rules.is_open(s)],
        "suspended": [s for s in found if not rules.is_open(s)],
    }
    return render(request, "appointments/services.html", context)


@login_not_required
@never_cache
@require_safe
def service(request: SignedInRequest, centre: str, slug: str) -> HttpResponse:
    """The facts, before anybody asks who is reading."""
    found = bookable(centre, slug)
    is_open = rules.is_open(found)
    inquiry = Inquiry(found, person=person_of(request))
    free = timetable.ahead(inquiry, now=timezone.now()).every_free() if is_open else []
    counsellors = queries.counsellors_for(found)
    offer = timetable.offer_of(found)
    context = {
        "service": found,
        "offer": offer,
        "is_open": is_open,
        "given_now": pages.given_now(found),
        "next_free": free[0].starts_at if free else None,
        "length": pages.length(offer.minutes),
        "languages": sorted({name for c in counsellors for name in c.language_names}),
    }
    return render(request, "appointments/service.html", context)


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def times(request: SignedInRequest, centre: str, slug: str) -> HttpResponse:
    found = bookable(centre, slug)
    if not rules.is_open(found):
        return redirect("appointments:service", centre=centre, slug=slug)
    page = TimesPage(request, found, moving=_moving(request, found))
    if request.method == "POST":
        return _take(page)
    return page.render()


class TimesPage:
    """The choice of a day and a time, whatever led to it: the first look, or a time just lost."""

    def __init__(
        self, request: SignedInRequest, service: Service, *, moving: Booking | None = None
    ) -> None:
        self.request = request
        self.now = timezone.now()
        self.moving = moving
        counsellors = queries.counsellors_for(service)
        asked = request.GET if not moving or _has_wish(request) else moving.wish
        self.wish_form = WishForm(asked, counsellors=counsellors)
        self.inquiry = Inquiry(
            service, wish=self.wish_form.wish, person=person_of(request), moving=moving
        )

    def render(
        self, *, refusal: Refused | None = None, error: str = "", status: int = 200
    ) -> HttpResponse:
        table = timetable.ahead(self.inquiry, now=self.now)
        week = pages.week(table, wanted=self.wanted, query=self.request.GET)
        nearest = refusal.nearest if isinstance(refusal, SlotTaken) else []
        context = {
            "service": self.inquiry.service,
            "wish_form": self.wish_form,
            "has_wish": not self.inquiry.wish.is_open,
            "moving": self.moving,
            "week": week,
            "nearest": pages.choices_of(nearest),
            "refusal": refusal.message if refusal else "",
            "error": error,
            "chosen": self.chosen,
            "request_key": self.request.POST.get("request_key") or uuid.uuid4(),
            "action": self.action,
            "is_swapped": self.is_swapped,
        }
        region = "appointments/times_region.html"
        template = region if self.is_swapped else "appointments/times.html"
        return render(self.request, template, context, status=status)

    @property
    def wanted(self) -> date | None:
        """The day asked for, or the one of the chosen time."""
        return asked_day(self.request.GET.get("date") or self.request.GET.get("at", "")[:10])

    @property
    def chosen(self) -> str:
        return self.request.POST.get("at") or self.request.GET.get("at", "")

    @property
    def action(self) -> str:
        """Where the time is sent; the wish and the booking that moves go along."""
        service = self.inquiry.service
        query = {name: value for name, value in self.inquiry.wish.as_dict.items() if value}
        if self.wanted:
            query["date"] = self.wanted.isoformat()
        if self.moving:
            query["booking"] = str(self.moving.key)
        url = reverse("appointments:times", args=[service.centre.slug, service.slug])
        return f"{url}?{urlencode(query)}" if query else url

    @property
    def is_swapped(self) -> bool:
        """Whether only the region with days and times is wanted."""
        htmx: Any = self.request.htmx  # type: ignore[attr-defined]
        return bool(htmx) and not htmx.history_restore_request


def _take(page: TimesPage) -> HttpResponse:
    """Hold the chosen time, or exchange the held one for it."""
    request = page.request
    form = ChosenTimeForm(request.POST)
    if not form.is_valid():
        error = " ".join(str(e) for e in form.errors.get("at", [])) or str(Refused.message)
        return page.render(error=error, status=422)
    if not request.user.is_authenticated:
        return redirect_to_login(
            f"{page.action}{'&' if '?' in page.action else '?'}"
            + urlencode({"at": request.POST["at"]})
        )
    if request.user.is_staff:
        raise Http404
    try:
        booking = _hold_or_move(page, form.cleaned_data)
    except SlotTaken as refusal:
        return page.render(refusal=refusal, status=409)
    except Refused as refusal:
        return page.render(refusal=refusal, status=422)
    if booking.is_confirmed:
        return redirect("appointments:detail", key=booking.key)
    step = "check" if booking.described_at else "details"
    return redirect(f"appointments:{step}", key=booking.key)


def _hold_or_move(page: TimesPage, chosen: dict[str, Any]) -> Booking:
    inquiry, user = page.inquiry, page.request.user
    starts_at: datetime = chosen["at"]
    if page.moving:
        return appointments.move(
            booking=page.moving, starts_at=starts_at, wish=inquiry.wish, by=user, now=page.now
        )
    return appointments.hold(
        person=inquiry.person or beneficiaries.person_for(user),
        service=inquiry.service,
        starts_at=starts_at,
        wish=inquiry.wish,
        request_key=chosen["request_key"],
        by=user,
        now=page.now,
    )


def bookable(centre: str, slug: str) -> Service:
    rows = Service.objects.select_related("centre", "offer")
    return get_object_or_404(rows, centre__slug=centre, slug=slug, is_bookable=True)


def person_of(request: SignedInRequest) -> Person | None:
    """The visitor's person, if signed in and not a stranger to us yet."""
    return getattr(request.user, "person", None)


def _moving(request: SignedInRequest, service: Service) -> Booking | None:
    """The visitor's own booking that is to get another time."""
    key = request.GET.get("booking")
    if not key:
        return None
    if not request.user.is_authenticated:
        raise Http404
    rows = queries.with_names(Booking.objects.visible_to(request.user).of(request.user))
    try:
        booking = get_object_or_404(rows, key=uuid.UUID(key), service=service)
    except ValueError:
        raise Http404 from None
    if not rules.can_move(booking, now=timezone.now()):
        raise Http404
    return booking


def _has_wish(request: SignedInRequest) -> bool:
    return any(name in request.GET for name in WishForm.base_fields)
