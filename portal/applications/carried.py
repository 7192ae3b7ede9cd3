"""Answers of the check before applying, on their way through sign-in into the application.

They lie encrypted in the session of the same browser for half an hour, and only an address that
names their token opens them: whoever signs in next on a shared phone comes by another address.
"""

from __future__ import annotations

import json
import secrets
import time
from typing import Any

from django.http import HttpRequest

from portal.common.encryption import DecryptionError, decrypt, encrypt

_SESSION_KEY = "applications.carried"
_SECONDS = 30 * 60


def put(request: HttpRequest, programme: str, answers: dict[str, Any]) -> str:
    """Keep the answers and return the token that finds them again."""
    token = secrets.token_urlsafe(9)
    sealed = {"token": token, "programme": programme, "answers": answers, "at": time.time()}
    request.session[_SESSION_KEY] = encrypt(json.dumps(sealed))
    return token


def look(request: HttpRequest, programme: str) -> dict[str, Any]:
    """The answers that the address of this request names, or none."""
    try:
        kept = json.loads(decrypt(request.session[_SESSION_KEY]))
    except (KeyError, DecryptionError):
        return {}
    token = request.GET.get("carried", "")
    is_theirs = secrets.compare_digest(kept["token"].encode(), token.encode())
    is_fresh = time.time() - kept["at"] < _SECONDS
    return kept["answers"] if is_theirs and is_fresh and kept["programme"] == programme else {}


def forget(request: HttpRequest) -> None:
    request.session.pop(_SESSION_KEY, None)
