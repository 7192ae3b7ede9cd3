"""What a person does at the doors of the house, for tests of what lies behind them."""

import re

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import translation

from portal.delivery.models import Message


def at(name: str, language: str = "en", **kwargs) -> str:
    with translation.override(language):
        return reverse(f"accounts:{name}", kwargs=kwargs or None)


def last_code() -> str:
    """The code in the newest message of the outbox."""
    text = Message.objects.order_by("-pk").values_list("text", flat=True)[0]
    return re.search(r"\b\d{6}\b", text)[0]


def ask(client: Client, contact: str, *, language: str = "en", **extra) -> HttpResponse:
    """Ask for a code by phone number or e-mail address."""
    by_email = "@" in contact
    address = at("sign_in", language) + ("?by=email" if by_email else "")
    return client.post(address, {"email" if by_email else "phone": contact, **extra})


def answer(client: Client, code: str, *, language: str = "en", **headers) -> HttpResponse:
    return client.post(at("code", language), {"code": code}, **headers)


def sign_in(client: Client, contact: str, **extra) -> HttpResponse:
    ask(client, contact, **extra)
    return answer(client, last_code())


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"
