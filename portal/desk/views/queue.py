"""The work as managers see it: what waits, since when, with whom; nothing of the person."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from portal.accounts.requests import SignedInRequest
from portal.centres.enums import Role
from portal.desk import queries
from portal.desk.access import for_staff
from portal.desk.inbox import WorkFilters

PAGE_SIZE = 25


@require_safe
@for_staff(Role.MANAGER)
def queue(request: SignedInRequest) -> HttpResponse:
    today = timezone.localdate()
    filters = WorkFilters.read(request.GET)
    everything = queries.steered(request.user)
    rows = filters.among(everything, user=request.user, today=today)
    page = Paginator(filters.at_stage(rows), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "filters": filters,
        "page": page,
        "lines": queries.lines(page.object_list, today=today),
        "stages": filters.stages(queries.stage_counts(rows)),
        "programmes": filters.programmes(queries.programmes_of(everything)),
    }
    return render(request, "desk/queue.html", context)
