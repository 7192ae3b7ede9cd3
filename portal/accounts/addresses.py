"""Where a person goes next: only to an address of our own, and never round in a circle."""

from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode


def wanted(request: HttpRequest) -> str:
    """The `next` of the request if it is a path of ours, else nothing."""
    target = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(
        target, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    # Without its slash it would be taken for the name of a view.
    return target if ours and target.startswith("/") else ""


def start() -> str:
    """Where signed-in people begin, by what they are."""
    return resolve_url(settings.LOGIN_REDIRECT_URL)


def sign_in(target: str = "", **query: str) -> str:
    """The sign-in page, to go on to the target afterwards."""
    asked = {**({"next": target} if target else {}), **query}
    return reverse("accounts:sign_in") + (f"?{urlencode(asked)}" if asked else "")
