from types import SimpleNamespace
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import lazy
from django.utils.translation import get_language

from config.navigation import around

lazystr = lazy(lambda ask: ask(), str)


def site(request: HttpRequest) -> dict[str, Any]:
    """What every page shows of the installation itself."""
    language = get_language() or settings.LANGUAGE_CODE
    return {
        "site": SimpleNamespace(
            name=settings.SITE_NAME,
            hotline=lazystr(lambda: around(request, language).hotline),
            hours=lazystr(lambda: around(request, language).hours),
            is_staging=settings.STAGING,
            is_demo=settings.DEMO,
        )
    }
