from types import SimpleNamespace
from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    """What every page shows of the installation itself."""
    return {
        "site": SimpleNamespace(
            name=settings.SITE_NAME,
            hotline=settings.HOTLINE,
            is_staging=settings.STAGING,
            is_demo=settings.DEMO,
        )
    }
