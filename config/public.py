"""Opens views of packages that know nothing of sign-in being required by default."""

from collections.abc import Sequence

from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, URLResolver


def public(patterns: Sequence[URLPattern | URLResolver]) -> list[URLPattern | URLResolver]:
    """The same patterns, their views open to visitors who have not signed in."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            public(pattern.url_patterns)
        else:
            pattern.callback = login_not_required(pattern.callback)
    return list(patterns)
