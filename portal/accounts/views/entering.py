"""The last steps of every door: through allauth's stages, or on to the sign-up of a new person."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from portal.accounts import actions, queries
from portal.accounts.contacts import Contact
from portal.accounts.models import User

# Time to read the notice and agree. On a shared computer somebody else may sit there afterwards.
PROOF_LASTS = timedelta(minutes=30)

_NEW_PERSON = "accounts.new_person"


def enter(request: HttpRequest, contact: Contact, *, target: str) -> HttpResponse:
    """Go on with a contact that was just proved by a code."""
    user = queries.user_by(contact)
    if user is None:
        request.session[_NEW_PERSON] = {
            "kind": contact.kind,
            "value": contact.value,
            "target": target,
            "proved_at": timezone.now().isoformat(),
        }
        return redirect("accounts:agree")
    actions.prove(user=user, contact=contact, now=timezone.now())
    return sign_in(request, user, target=target, method="code", **{contact.kind: contact.value})


def sign_in(
    request: HttpRequest, user: User, *, target: str, method: str, **proof: Any
) -> HttpResponse:
    record_authentication(request, user, method=method, **proof)
    return perform_login(request, Login(user=user, redirect_url=target or None))


def new_person(request: HttpRequest) -> tuple[Contact, str] | None:
    """The contact somebody without an account has just proved, and where they were going."""
    kept = request.session.get(_NEW_PERSON)
    if not kept or timezone.now() - datetime.fromisoformat(kept["proved_at"]) > PROOF_LASTS:
        return None
    return Contact(kept["kind"], kept["value"]), kept["target"]


def forget_new_person(request: HttpRequest) -> None:
    request.session.pop(_NEW_PERSON, None)
