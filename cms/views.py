from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Page

from cms import queries, ratings, trees, visibility
from cms.feeds import News
from cms.followed import followed
from cms.forms import RatingForm
from portal.common import visitors
from portal.common.errors import Refused

RATINGS_A_DAY = 40


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


# Asked without a session, so there is no token of one to check; see `visitors.comes_from_us`.
@csrf_exempt
@never_cache
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def rate(request: HttpRequest, page_id: int) -> HttpResponse:
    """Whether a page was useful: the form when asked for, the thanks when it was sent.

    In a page with scripts the form is sent as soon as it arrives, its answer being known.
    """
    pages = queries.public_pages().filter(locale__language_code=get_language())
    page = get_object_or_404(pages.select_related("locale"), pk=page_id)
    if request.method != "POST":
        form = RatingForm(initial={"is_useful": request.GET.get("is_useful", "")})
        return _rating(request, page, form)
    form = RatingForm(request.POST)
    problem, status = _problem(request, form)
    if not problem:
        given = request.POST.get("token", "")
        try:
            rating = ratings.give(
                page=page, token=given, today=timezone.localdate(), **form.cleaned_data
            )
        except Refused as refused:
            problem, status = str(refused.message), 422
        else:
            return _rating(request, page, form, token=given, rating=rating)
    return _rating(request, page, form, problem=problem, status=status)


def _problem(request: HttpRequest, form: RatingForm) -> tuple[str, int]:
    """What keeps a rating from being counted, and the status that says so."""
    if not visitors.comes_from_us(request):
        return _("This form came from another site. Please send it once more from here."), 422
    if not form.is_valid():
        return _("Choose yes or no, then send again."), 422
    if not visitors.is_within(request, "ratings", limit=RATINGS_A_DAY):
        return _("Enough ratings have come from here today. Thank you; come back tomorrow."), 429
    return "", 200


def _rating(
    request: HttpRequest, page: Page, form: RatingForm, *, status: int = 200, **said: Any
) -> HttpResponse:
    context = {
        "page": page,
        "form": form,
        "token": said.pop("token", "") or ratings.token(page),
        "is_sent_at_once": bool(form.initial.get("is_useful")),
        "problem": "",
        "rating": None,
        **said,
    }
    is_part = "HX-Request" in request.headers
    template = "cms/parts/rating_form.html" if is_part else "cms/rate.html"
    return render(request, template, context, status=status)
