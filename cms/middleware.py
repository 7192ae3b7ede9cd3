from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from cms import policy

ADMINISTRATION = "admin/"


class AdministrationPolicy:
    """Lets the editors' admin run for staff who passed the second factor, and for nobody else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        match = request.resolver_match
        if match and match.route.startswith(ADMINISTRATION) and _is_verified_staff(request):
            return policy.loosened(response)
        return response


def _is_verified_staff(request: HttpRequest) -> bool:
    user = request.user
    return user.is_authenticated and user.is_staff and user.is_verified()
