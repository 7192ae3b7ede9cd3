"""What somebody had typed when an idle session ended, for the same person to find again.

It lies encrypted in the new, anonymous session of the same browser and opens only for the account
and the page it was typed on. A view makes its form by `opened`, or calls `take`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from django.forms import BaseForm
from django.forms.utils import ErrorDict
from django.http import HttpRequest, QueryDict
from django.utils.http import url_has_allowed_host_and_scheme

from portal.common.encryption import DecryptionError, decrypt, encrypt

if TYPE_CHECKING:
    from portal.accounts.models import User

F = TypeVar("F", bound=BaseForm)

_SESSION_KEY = "accounts.kept"
_LARGEST = 200_000
# Never worth keeping, or never to be kept.
_LEFT_OUT = ("csrfmiddlewaretoken", "kept_at", "password", "code")


def page_of(request: HttpRequest) -> str:
    """The page that a form stands on, which need not be where it is sent.

    The form may name it, as `kept_at`; else the browser does, for pages of our own.
    """
    if request.method != "POST":
        return request.path
    named = request.POST.get("kept_at", "")
    if named.startswith("/") and url_has_allowed_host_and_scheme(named, allowed_hosts=None):
        return named
    referer = urlsplit(request.headers.get("Referer", ""))
    return referer.path if referer.netloc == request.get_host() else request.path


def pack(request: HttpRequest, owner: User | None = None) -> str | None:
    """The posted text, sealed; nothing for requests that carry none. Files are not kept.

    Of a request that is anonymous already, the view says whose form it was. A page whose warning
    nobody answered sends its form along.
    """
    if request.method != "POST" or int(request.headers.get("Content-Length") or 0) > _LARGEST:
        return None
    typed = request.POST.copy()
    for name in _LEFT_OUT:
        typed.pop(name, None)
    if not typed:
        return None
    writer = str((owner or request.user).public_id)  # type: ignore[union-attr]
    return encrypt(
        json.dumps({"owner": writer, "path": page_of(request), "typed": typed.urlencode()})
    )


def keep(request: HttpRequest, sealed: str | None) -> None:
    if sealed:
        request.session[_SESSION_KEY] = sealed


def refill(form: F) -> F:
    """The form with what was typed in it, judged only when it is sent again."""
    unjudged: Any = form  # what Django judges a form by is unknown to its types
    unjudged._errors = ErrorDict()
    return form


def opened(request: HttpRequest, make: Callable[[QueryDict | None], F]) -> F:
    """The form of a page: what was posted, or what an idle end interrupted, or a fresh one."""
    if request.method == "POST":
        return make(request.POST)
    typed = take(request)
    return refill(make(typed)) if typed else make(None)


def take(request: HttpRequest) -> QueryDict | None:
    """What this person had typed on this address, once."""
    sealed = request.session.get(_SESSION_KEY)
    if not sealed or not request.user.is_authenticated:
        return None
    try:
        found = json.loads(decrypt(sealed))
    except DecryptionError:
        found = {"owner": None}
    if found["owner"] != str(request.user.public_id):
        del request.session[_SESSION_KEY]
        return None
    if found["path"] != request.path:
        return None
    del request.session[_SESSION_KEY]
    return QueryDict(found["typed"])
