from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse

from portal.accounts.models import User
from portal.centres import queries as centres
from portal.centres.enums import CASE_ROLES, Role


def start(request: HttpRequest) -> HttpResponse:
    """Where a person begins after signing in: own pages, the desk, or the editors' admin."""
    user = cast(User, request.user)
    return redirect(_first_existing(_begins(user)))


def _begins(user: User) -> list[str]:
    if not user.is_staff:
        return ["home:dashboard", "accounts:settings"]
    if user.is_superuser or centres.has_role(user, *CASE_ROLES, Role.MANAGER):
        return ["desk:home", "accounts:settings"]
    if user.has_perm("wagtailadmin.access_admin"):
        return ["wagtailadmin_home"]
    return ["accounts:settings"]


def _first_existing(names: list[str]) -> str:
    for name in names:
        try:
            return reverse(name)
        except NoReverseMatch:
            continue
    raise NoReverseMatch(names)
