"""Counting visitors' requests without knowing the visitors: no address is stored anywhere.

An address is known here by a keyed hash that is another one every day, kept in the cache for a
day, and of no use to anybody without the key.
"""

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone

from portal.common.encryption import keyed_hash

DAY = 24 * 60 * 60


def daily_hash(request: HttpRequest, purpose: str) -> str:
    """The visitor's address of today, for one purpose."""
    address = get_adapter().get_client_ip(request)
    return keyed_hash(f"{timezone.localdate()}\0{address}", f"visitor:{purpose}")


def is_within(request: HttpRequest, purpose: str, *, limit: int) -> bool:
    """Count one request; whether today's are still within the limit."""
    key = f"visitors:{purpose}:{daily_hash(request, purpose)}"
    cache.add(key, 0, DAY)
    return cache.incr(key) <= limit


def is_first(request: HttpRequest, purpose: str, subject: str) -> bool:
    """Whether the visitor asks this for the first time today."""
    hashed = keyed_hash(f"{subject}\0{daily_hash(request, purpose)}", purpose)
    return cache.add(f"visitors:{purpose}:{hashed}", 1, DAY)


def comes_from_us(request: HttpRequest) -> bool:
    """Whether a page of this site sent the form, as only the browser can say."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
