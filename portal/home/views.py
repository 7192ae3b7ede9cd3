from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from portal.accounts.requests import SignedInRequest
from portal.home import queries


@require_safe
def dashboard(request: SignedInRequest) -> HttpResponse:
    context = {"dashboard": queries.dashboard(request.user, timezone.now())}
    return render(request, "home/dashboard.html", context)
