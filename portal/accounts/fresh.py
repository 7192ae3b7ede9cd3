"""Proof that the person at the screen is the owner of the account, not somebody who found it open.

allauth writes down when and how a person last proved themselves; five minutes count as fresh.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from functools import wraps

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

LASTS = timedelta(minutes=5)

View = Callable[..., HttpResponse]


def is_fresh(request: HttpRequest) -> bool:
    records = get_authentication_records(request, request.user)
    return any(time.time() - record["at"] < LASTS.total_seconds() for record in records)


def note(request: HttpRequest, *, method: str) -> None:
    record_authentication(request, request.user, method=method, reauthenticated=True)


def fresh_proof_required(view: View) -> View:
    """Sends to the confirmation page first, and back here."""

    @wraps(view)
    def asked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if is_fresh(request):
            return view(request, *args, **kwargs)
        return redirect(f"{reverse('accounts:confirm')}?{urlencode({'next': request.path})}")

    return asked
