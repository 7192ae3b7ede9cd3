"""What holds for every request of a signed-in person."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from portal.accounts import addresses, kept

GetResponse = Callable[[HttpRequest], HttpResponse]


def has_session(request: HttpRequest) -> bool:
    """Asked first, so that pages for visitors neither load a user nor vary by cookie."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES


class NoStoreMiddleware:
    """Pages of a signed-in person stay in no cache and not behind the Back button."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if has_session(request) and request.user.is_authenticated:
            response["Cache-Control"] = "no-store, private"
        return response


class SignInMiddleware(LoginRequiredMiddleware):
    """Django's, asking the view before the person: open pages then do not vary by cookie."""

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        if not getattr(view, "login_required", True):
            return None
        return super().process_view(request, view, args, kwargs)


class IdleMiddleware:
    """Ends a session that was not used for a while. The server decides; the page only warns."""

    SEEN = "accounts.seen"
    # The moment is written again after this many seconds: not every request writes the session.
    PRECISION = 20

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not (has_session(request) and request.user.is_authenticated):
            return self.get_response(request)
        now = time.time()
        idle = now - request.session.get(self.SEEN, now)
        if idle > self.limit(request):
            return self._end(request)
        if self.SEEN not in request.session or idle > self.PRECISION:
            request.session[self.SEEN] = now
        return self.get_response(request)

    @staticmethod
    def limit(request: HttpRequest) -> int:
        staff = getattr(request.user, "is_staff", False)
        return settings.IDLE_STAFF if staff else settings.IDLE_BENEFICIARY

    def _end(self, request: HttpRequest) -> HttpResponse:
        page, typed = kept.page_of(request), kept.pack(request)
        logout(request)
        kept.keep(request, typed)
        target = addresses.sign_in(page, idle="1")
        if request.headers.get("HX-Request"):
            return HttpResponse(status=401, headers={"HX-Redirect": target})
        return redirect(target)


class SecondFactorMiddleware:
    """Staff without the second factor reach what visitors reach, and their account settings.

    The administrations are found by the URLConf, not by a path written here: an address added to
    them is guarded from its first day.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if not has_session(request) or not request.user.is_authenticated:
            return None
        user: Any = request.user
        administration = self._administration(request)
        # A new administrator is a superuser before being enrolled.
        if (user.is_staff or user.is_superuser) and not user.is_verified():
            is_open = not getattr(view, "login_required", True)
            match = request.resolver_match
            own = match is not None and "accounts" in match.namespaces
            if administration or not (is_open or own):
                return redirect("accounts:second_factor")
        elif administration and not self._may_enter(user, administration):
            raise PermissionDenied
        return None

    @staticmethod
    def _administration(request: HttpRequest) -> str | None:
        for name in ("wagtailadmin_home", "admin:index"):
            if request.path.startswith(reverse(name)):
                return name
        return None

    @staticmethod
    def _may_enter(user: Any, administration: str) -> bool:
        if administration == "admin:index":
            return user.is_staff and user.is_superuser
        return user.is_staff and user.has_perm("wagtailadmin.access_admin")
