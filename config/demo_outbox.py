"""Every SMS and e-mail the demo sent, and the codes of its authenticators. In the demo only."""

from __future__ import annotations

import re
from base64 import b32decode
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_otp.oath import TOTP

from portal.accounts.models import Authenticator
from portal.centres.enums import Role
from portal.centres.models import Centre
from portal.delivery import queries as delivery
from portal.delivery.models import Message

SHOWN = 60
STEP = 30
_PARTS = re.compile(r"(?P<code>\b\d{6}\b)|(?P<link>https?://\S+)")


@dataclass(frozen=True)
class Part:
    """A stretch of a message: plain words, a code or a link."""

    text: str
    kind: str = "words"


@dataclass(frozen=True)
class Shown:
    message: Message
    parts: list[Part]


@dataclass(frozen=True)
class Account:
    """Somebody of the demo and how to sign in as them."""

    name: str
    contact: str
    what: str
    code: str = ""
    seconds: int = 0
    by_email: bool = False
    roles: list[str] = field(default_factory=list)


@login_not_required
@never_cache
@require_safe
def outbox(request: HttpRequest) -> HttpResponse:
    if not settings.DEMO:
        raise Http404
    # The demo's loaders need not be known to any other installation.
    from config.demo import source

    people = source.said(source.read("people"), get_language() or "ar")
    context = {
        "messages_sent": [
            Shown(message, parts(message.text)) for message in delivery.newest()[:SHOWN]
        ],
        "staff": _staff(people["staff"]),
        "beneficiaries": [
            Account(
                name=person["display_name"],
                contact=person["phone"],
                what=person["story"],
            )
            for person in people["beneficiaries"]
        ],
    }
    return render(request, "demo/outbox.html", context)


def parts(text: str) -> list[Part]:
    """The text cut where a code or a link stands in it."""
    found, end = [], 0
    for match in _PARTS.finditer(text):
        found.append(Part(text[end : match.start()]))
        found.append(Part(match[0], match.lastgroup or "words"))
        end = match.end()
    return [part for part in [*found, Part(text[end:])] if part.text]


def _staff(people: list[dict[str, Any]]) -> list[Account]:
    devices = {
        device.user.email: device
        for device in Authenticator.objects.filter(confirmed=True).select_related("user")
    }
    centres = {centre.slug: centre for centre in Centre.objects.all()}
    accounts = []
    for person in people:
        centre = centres.get(person["centre"])
        code, seconds = _code(devices.get(person["email"]))
        accounts.append(
            Account(
                name=person["name"],
                contact=person["email"],
                what=centre.name if centre else _("communications of the foundation"),
                code=code,
                seconds=seconds,
                by_email=True,
                roles=[str(Role(role).label) for role in person["roles"]],
            )
        )
    return accounts


def _code(device: Authenticator | None) -> tuple[str, int]:
    """The code that works now, or nothing while the present one is used up; seconds to the next."""
    if device is None:
        return "", 0
    now = timezone.now().timestamp()
    totp = TOTP(b32decode(device.secret))
    totp.time = now
    seconds = STEP - int(now) % STEP
    return ("" if device.last_step >= totp.t() else f"{totp.token():06}"), seconds


app_name = "demo"
urlpatterns = [path("outbox/", outbox, name="outbox")]
