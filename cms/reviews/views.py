"""What an approver sees who has a secret link and no account."""

from typing import Any

from allauth.core.internal import ratelimit
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Revision

from cms.enums import Verdict
from cms.models import ReviewLink
from cms.reviews import actions as reviews
from cms.reviews.forms import AnswerForm
from portal.common.errors import Refused


# The secret in the address is all that entitles; and without a referrer a browser names no origin
# that Django's own protection could compare.
@csrf_exempt
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, token: str) -> HttpResponse:
    link = _open(request, token)
    if link is None:
        return _unknown(request)
    if request.method != "POST":
        return _shown(request, link, token, AnswerForm())
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _shown(request, link, token, form, status=422)
    try:
        reviews.answer(
            link=link,
            verdict=Verdict(form.cleaned_data["verdict"]),
            remark=form.cleaned_data["remark"],
            now=timezone.now(),
        )
    except Refused as refused:
        return _shown(request, link, token, form, refusal=str(refused.message), status=409)
    return _guarded(redirect("cms:review", token))


@login_not_required
@require_safe
def draft(request: HttpRequest, token: str) -> HttpResponse:
    """The page as that draft has it, in the language of the address."""
    link = _open(request, token)
    revision = _drafts(link).get(get_language() or "") if link else None
    if revision is None:
        return _unknown(request)
    page = revision.as_object()
    request.is_preview = False  # type: ignore[attr-defined]
    context = page.get_context(request)
    context["review_url"] = reverse("cms:review", args=[token])
    request.alternates = _addresses("cms:review_draft", token)  # type: ignore[attr-defined]
    return _guarded(render(request, page.get_template(request), context))


def _open(request: HttpRequest, token: str) -> ReviewLink | None:
    """The link while it is good. Guesses are counted per address, and then no longer looked up."""
    usage = ratelimit.consume(
        request, app="allauth.account", action="mizalla_review", limit_get=True
    )
    if usage is None:
        return None
    links = ReviewLink.objects.open_at(timezone.now()).select_related(
        "page", "revision", "other_revision", "created_by"
    )
    link = links.filter(token_digest=ReviewLink.digest(token)).first()
    if link is not None:
        usage.rollback()
    return link


def _drafts(link: ReviewLink) -> dict[str, Revision]:
    """The drafts by the language they are in."""
    found = [revision for revision in (link.revision, link.other_revision) if revision]
    return {revision.as_object().locale.language_code: revision for revision in found}


def _shown(
    request: HttpRequest, link: ReviewLink, token: str, form: AnswerForm, **context: Any
) -> HttpResponse:
    request.alternates = _addresses("cms:review", token)  # type: ignore[attr-defined]
    status = context.pop("status", 200)
    drafts = _drafts(link)
    addresses = _addresses("cms:review_draft", token)
    context |= {
        "link": link,
        "title": link.revision.as_object().title,
        "form": form,
        "previews": {code: addresses[code] for code in sorted(drafts)},
    }
    return _guarded(render(request, "cms/reviews/review.html", context, status=status))


def _addresses(name: str, token: str) -> dict[str, str]:
    found = {}
    for language in ("ar", "en"):
        with translation.override(language):
            found[language] = reverse(name, args=[token])
    return found


def _unknown(request: HttpRequest) -> HttpResponse:
    """The same for links that never were, are over or were withdrawn."""
    return _guarded(render(request, "cms/reviews/unknown.html", status=404))


def _guarded(response: HttpResponse) -> HttpResponse:
    add_never_cache_headers(response)
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Referrer-Policy"] = "no-referrer"
    return response
