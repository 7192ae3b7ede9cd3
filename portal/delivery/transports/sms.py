"""SMS by the scheme of SMS_URL: console:, file:///directory, memory:, http(s)://token@gateway/path.

The gateway's contract is docs/sms-gateway.md.
"""

import json
import sys
import urllib.error
import urllib.request
from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

from portal.delivery.models import Message
from portal.delivery.transports.errors import NotSent

TIMEOUT = 10
# Answers after which the same request cannot succeed; 409 means the gateway has it already.
REFUSED, ALREADY_SENT = {400, 403, 404, 410, 422}, 409

memory: list[Message] = []


def send(message: Message) -> None:
    address = urlsplit(settings.SMS_URL)
    SCHEMES[address.scheme](message, address)


def _to_console(message: Message, address: SplitResult) -> None:
    sys.stdout.write(f"SMS to {message.to}: {message.text}\n")


def _to_file(message: Message, address: SplitResult) -> None:
    folder = Path(address.path)
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{message.created_at:%Y%m%d-%H%M%S}-{message.pk}.txt"
    (folder / name).write_text(f"To: {message.to}\n\n{message.text}\n", encoding="utf-8")


def _to_memory(message: Message, address: SplitResult) -> None:
    memory.append(message)


def _to_gateway(message: Message, address: SplitResult) -> None:
    host = address.hostname or ""
    url = address._replace(netloc=f"{host}:{address.port}" if address.port else host).geturl()
    request = urllib.request.Request(  # noqa: S310 - the operator sets the scheme
        url,
        data=json.dumps({"to": message.to, "text": message.text}).encode(),
        headers={
            "Content-Type": "application/json",
            "Authorization": f"Bearer {address.username or ''}",
            "Idempotency-Key": message.key,
        },
        method="POST",
    )
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT):  # noqa: S310 - as above
            return
    except urllib.error.HTTPError as error:
        with error:
            if error.code != ALREADY_SENT:
                raise NotSent(
                    f"The gateway answered {error.code}.", is_final=error.code in REFUSED
                ) from error
    except (OSError, HTTPException) as error:
        raise NotSent(f"The gateway does not answer: {error}") from error


SCHEMES: dict[str, Callable[[Message, SplitResult], None]] = {
    "console": _to_console,
    "file": _to_file,
    "memory": _to_memory,
    "http": _to_gateway,
    "https": _to_gateway,
}
