from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts import addresses, kept


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_out(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "accounts/sign_out.html")
    return _out(request, f"/{get_language()}/")


@require_http_methods(["GET", "HEAD", "POST"])
def keep(request: HttpRequest) -> HttpResponse:
    """The answer to «stay signed in»; the idle clock starts again by the request itself."""
    return HttpResponse(status=204)


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ended(request: HttpRequest) -> HttpResponse:
    """Where the page goes when nobody answered its warning: out, and back after signing in.

    By POST it brings along what was typed.
    """
    typed = kept.pack(request) if request.user.is_authenticated else None
    response = _out(request, addresses.sign_in(addresses.wanted(request), idle="1"))
    kept.keep(request, typed)
    return response


@login_not_required
@never_cache
@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """The quick exit, which works by itself: signed out, and at a page nobody asks about."""
    return _out(request, settings.QUICK_EXIT_URL)


def _out(request: HttpRequest, target: str) -> HttpResponse:
    """Sign out, unless another site sent the browser here without a word of its owner.

    Twice is once: what the first sign-out kept for its owner survives the second.
    """
    is_ours = request.headers.get("Sec-Fetch-Site") != "cross-site"
    if is_ours and request.user.is_authenticated:
        get_adapter().logout(request)
    response = redirect(target)
    # Pages already read are gone from the Back button too.
    response["Clear-Site-Data"] = '"cache"'
    return response
