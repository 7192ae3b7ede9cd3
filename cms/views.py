from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from cms import queries, trees, visibility
from cms.feeds import News
from cms.followed import followed


@login_not_required
@require_safe
def not_translated(request: HttpRequest, page_id: int) -> HttpResponse:
    """Says that a page lacks the reader's language, and offers its parent instead."""
    internal = visibility.is_for_staff(request)
    page = get_object_or_404(queries.public_pages(internal=internal), pk=page_id).specific
    language = get_language() or "ar"
    versions = {version.language: version.url for version in visibility.versions(page)}
    if language in versions:
        return redirect(versions[language])
    request.alternates = versions  # type: ignore[attr-defined]
    parent = queries.nearest_parent(page, language)
    context = {"parent": parent, "versions": versions}
    return render(request, "cms/not_translated.html", context)


@login_not_required
@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every page of the reader's language in its place; articles are listed where they are read."""
    language = get_language() or "ar"
    context = {"branches": trees.branches(queries.sitemap_pages(language)), "feeds": followed()}
    return render(request, "cms/sitemap.html", context)


@login_not_required
@require_safe
def feed(request: HttpRequest, slug: str = "") -> HttpResponse:
    return News()(request, slug=slug)
