"""How often something may be tried. Tries are counted in the shared cache, by allauth's counter.

They are counted per account first: a carrier puts thousands of phones behind one address, and an
address can be made up where a proxy is not ours. The rates stand in ACCOUNT_RATE_LIMITS.
"""

from allauth.core.internal import ratelimit
from allauth.core.internal.ratelimit import RateLimitUsage
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from portal.common.errors import Refused


class TooManyTries(Refused):
    message = _(
        "There were too many tries. For your safety nothing more is accepted for about an hour. "
        "If this was not you, or if it is urgent, call the hotline."
    )


class TooManyCodes(Refused):
    message = _(
        "Several codes have been sent already. Use the newest one, or wait a while before asking "
        "for another."
    )


def count_try(request: HttpRequest, *, door: str, key: str) -> RateLimitUsage:
    """Count one try at a door: a code, a password, an authenticator, a birth date.

    Take it back with `.rollback()` when the try was right.
    """
    return _count(request, "mizalla_try", f"{door}:{key}", TooManyTries)


def count_code(request: HttpRequest, *, key: str) -> None:
    _count(request, "mizalla_code", key, TooManyCodes)


def _count(request: HttpRequest, action: str, key: str, refusal: type[Refused]) -> RateLimitUsage:
    usage = ratelimit.consume(
        request, app="allauth.account", action=action, key=key, limit_get=True
    )
    if usage is None:
        raise refusal
    return usage
