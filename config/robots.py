from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

OPEN = """\
User-agent: *
Disallow: /admin/
Disallow: /django-admin/
Disallow: /*/account/
Disallow: /*/portal/
Disallow: /*/desk/
Disallow: /*/search/
Sitemap: {site}/sitemap.xml
"""
CLOSED = """\
User-agent: *
Disallow: /
"""


@login_not_required
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    rules = CLOSED if settings.STAGING else OPEN.format(site=settings.SITE_URL)
    return HttpResponse(rules, content_type="text/plain")


class StagingMiddleware:
    """Keeps every answer of a staging site out of search engines, pages and files alike."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if settings.STAGING:
            response["X-Robots-Tag"] = "noindex, nofollow"
        return response
