"""Pages for what goes wrong. The server error page is static: it needs nothing that may break."""

from collections.abc import Callable

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from portal.accounts import kept
from portal.common.errors import Refused


@login_not_required
def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "400.html", status=400)


@login_not_required
def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", status=403)


@login_not_required
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


# Forms that come back filled in when they were sent with the token of an earlier sign-in.
RESUMED = {
    "applications:step",
    "applications:answer",
    "appointments:details",
    "appointments:cancel",
    "desk:ask",
    "desk:decide",
    "desk:note",
    "desk:recommend",
    "desk:send_back",
}


class RefusedMiddleware:
    """The page of a refusal that its view did not foresee, such as a race between two windows."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Refused):
            return None
        return render(request, "409.html", {"message": exception.message}, status=409)


class NotFoundMiddleware:
    """Our page, where Django would list all addresses: the demo is for everybody to explore."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return not_found(request, exception) if isinstance(exception, Http404) else None


@login_not_required
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form of our own opened before signing out and in again is shown anew with its text.

    Only the browser can say that it came from our pages; and nothing is written until the person
    sends it again.
    """
    match = request.resolver_match
    is_ours = request.headers.get("Sec-Fetch-Site") == "same-origin"
    if is_ours and request.user.is_authenticated and match and match.view_name in RESUMED:
        kept.keep(request, kept.pack(request))
        return redirect(kept.page_of(request))
    return render(request, "403_csrf.html", status=403)
