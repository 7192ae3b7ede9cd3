from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from search.backends.base import PER_PAGE, Backend, Found, Query
from search.backends.database import DatabaseBackend

__all__ = ["PER_PAGE", "Backend", "Found", "Query", "backend"]

BACKENDS: dict[str, type[Backend]] = {"database": DatabaseBackend}


def backend() -> Backend:
    """What SEARCH_URL names."""
    scheme = urlsplit(settings.SEARCH_URL).scheme
    if scheme not in BACKENDS:
        raise ImproperlyConfigured(f"SEARCH_URL does not begin with one of {sorted(BACKENDS)}.")
    return BACKENDS[scheme]()
