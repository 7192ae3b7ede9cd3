"""Other packages' sign-in pages, and the addresses allauth asks for, all lead to our own door.

And what those packages would let an administrator do with other people's accounts is closed: an
administrator of the foundation manages everything and reads no case, so takes over no account.
"""

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, re_path

from portal.accounts import addresses

# What allauth reverses by itself, and the page of ours that takes its place.
PAGES = {
    "account_login": "accounts:sign_in",
    "account_signup": "accounts:sign_up",
    "account_logout": "accounts:sign_out",
    "account_inactive": "accounts:closed",
    "account_reauthenticate": "accounts:confirm",
    "account_confirm_login_code": "accounts:code",
    "account_verify_phone": "accounts:code",
    "account_email_verification_sent": "accounts:code",
    "account_email": "accounts:settings",
    "account_change_password": "accounts:password",
    "account_reset_password": "accounts:sign_in",
}


# They show keys of sessions, and give an account another address.
for model in (EmailAddress, UserSession):
    if admin.site.is_registered(model):
        admin.site.unregister(model)


def closed(request: HttpRequest) -> HttpResponse:
    """Wagtail would set passwords and addresses of anybody; staff come by invitation here."""
    raise PermissionDenied


@login_not_required
def to_sign_in(request: HttpRequest, **kwargs: str) -> HttpResponse:
    """For GET and POST alike: no other form of the house takes a password."""
    return redirect(addresses.sign_in(addresses.wanted(request)))


@login_not_required
def to_page(request: HttpRequest, page: str) -> HttpResponse:
    return redirect(page)


# Before the administrations' own, whose patterns would answer otherwise.
administrations: list[URLPattern] = [
    path("admin/login/", to_sign_in, name="door_admin"),
    path("admin/password_reset/", to_sign_in, name="door_admin_reset"),
    path("admin/logout/", to_page, {"page": "accounts:sign_out"}, name="door_admin_out"),
    re_path("^admin/users/", closed, name="door_admin_users"),
    path("django-admin/login/", to_sign_in, name="door_django"),
    path("django-admin/logout/", to_page, {"page": "accounts:sign_out"}, name="door_django_out"),
    path(
        "django-admin/password_change/",
        to_page,
        {"page": "accounts:password"},
        name="door_django_password",
    ),
]
pages: list[URLPattern] = [path("_util/login/", to_sign_in, name="door_pages")]
allauth: list[URLPattern] = [
    path(f"go/{name}/", to_page, {"page": page}, name=name) for name, page in PAGES.items()
]
