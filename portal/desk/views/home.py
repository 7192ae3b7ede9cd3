from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from portal.accounts.requests import SignedInRequest
from portal.appointments import actions as appointments
from portal.appointments import pages
from portal.centres.enums import Role
from portal.centres.models import Membership
from portal.desk import day, navigation
from portal.desk.access import for_staff


@require_safe
@for_staff(administrators=True)
def home(request: SignedInRequest) -> HttpResponse:
    today = timezone.localdate()
    roles = set(Membership.objects.of(request.user).values_list("role", flat=True))
    parts = day.parts(request.user, roles, today=today)
    is_counsellor = Role.COUNSELLOR in roles
    booked = day.consultations(request.user, today=today) if is_counsellor else []
    appointments.record_list(bookings=booked, by=request.user)
    context = {
        "is_counsellor": is_counsellor,
        "consultations": [(booking, pages.state(booking)) for booking in booked],
        "today": today,
        "notices": day.notices(request.user, roles, today=today),
        "parts": parts,
        # Whoever has no list of cases finds the ways to the other pages instead.
        "places": [] if parts else navigation.entries(request)[1:],
    }
    return render(request, "desk/home.html", context)
