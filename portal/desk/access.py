"""Who may be at the desk: staff past the second factor, in a current role at some centre.

Everybody else gets 404, because that a page exists is news already. Which rows a page then shows
is for `visible_to` and the rules of each domain.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers

from portal.accounts.models import User
from portal.accounts.requests import SignedInRequest
from portal.centres import queries as centres
from portal.centres.enums import Role

View = Callable[..., HttpResponseBase]


def may_enter(user: User, *roles: Role, administrators: bool = False) -> bool:
    """Whether the user now has one of the roles, any role when none is named.

    Foundation administrators have no role at a centre; a page lets them in by name or not at all.
    """
    if not (user.is_active and user.is_staff):
        return False
    return (administrators and user.is_superuser) or centres.has_role(user, *roles)


def for_staff(*roles: Role, administrators: bool = False) -> Callable[[View], View]:
    """Open a view to staff in these roles; what it shows is never kept by a cache."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: SignedInRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not may_enter(request.user, *roles, administrators=administrators):
                raise Http404
            if not request.user.is_verified():
                return redirect("accounts:second_factor")
            response = view(request, *args, **kwargs)
            add_never_cache_headers(response)
            return response

        return guarded

    return decorate
