from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from cms import missed, policy
from cms.admin import own_section

ADMINISTRATION = "admin/"


class AdministrationPolicy:
    """Lets the editors' admin run for staff who passed the second factor, and for nobody else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if _is_administration(request) and _is_verified_staff(request):
            return policy.loosened(response)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> None:
        match = request.resolver_match
        if match and _is_administration(request) and _is_verified_staff(request):
            own_section.refuse_others(request, match.view_name, kwargs)


def _is_administration(request: HttpRequest) -> bool:
    match = request.resolver_match
    return match is not None and match.route.startswith(ADMINISTRATION)


def _is_verified_staff(request: HttpRequest) -> bool:
    user = request.user
    return user.is_authenticated and user.is_staff and user.is_verified()


class MissedAddresses:
    """Counts public addresses that were not found, after redirects have had their say."""

    PAGES = "wagtail_serve"

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        match = request.resolver_match
        # Every other view knows its addresses; theirs may name people.
        is_page = match is not None and match.url_name == self.PAGES
        if is_page and response.status_code == 404 and request.method == "GET":
            missed.note(request, today=timezone.localdate())
        return response
