"""What somebody had typed when an idle session ended, for the same person to find again.

It lies encrypted in the new, anonymous session of the same browser and opens only for the account
and the address it was typed for. A view that fills its form again calls `take`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from django.forms import BaseForm
from django.forms.utils import ErrorDict
from django.http import HttpRequest, QueryDict

from portal.common.encryption import DecryptionError, decrypt, encrypt

if TYPE_CHECKING:
    from portal.accounts.models import User

F = TypeVar("F", bound=BaseForm)

_SESSION_KEY = "accounts.kept"
_LARGEST = 200_000
# Never worth keeping, or never to be kept.
_LEFT_OUT = ("csrfmiddlewaretoken", "password", "code")


def pack(request: HttpRequest, owner: User | None = None) -> str | None:
    """The posted text, sealed; nothing for requests that carry none. Files are not kept.

    Of a request that is anonymous already, the view says whose form it was. A page whose warning
    nobody answered sends its form along with the address it belongs to, `kept_at`.
    """
    if request.method != "POST" or int(request.headers.get("Content-Length") or 0) > _LARGEST:
        return None
    typed = request.POST.copy()
    path = typed.pop("kept_at", [request.path])[-1]
    for name in _LEFT_OUT:
        typed.pop(name, None)
    if not typed:
        return None
    writer = str((owner or request.user).public_id)  # type: ignore[union-attr]
    return encrypt(json.dumps({"owner": writer, "path": path, "typed": typed.urlencode()}))


def keep(request: HttpRequest, sealed: str | None) -> None:
    if sealed:
        request.session[_SESSION_KEY] = sealed


def refill(form: F) -> F:
    """The form with what was typed in it, judged only when it is sent again."""
    unjudged: Any = form  # what Django judges a form by is unknown to its types
    unjudged._errors = ErrorDict()
    return form


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
