"""Every component and layout with invented content, so that one can look before one builds."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from config.gallery import months, samples
from config.gallery.forms import SampleForm
from config.navigation import navigation

PAGES = ("site", "content", "service", "answers", "forms", "refused", "progress", "booking")
LAYOUTS = ("narrow", "portal", "desk")


def sample_form(name: str) -> SampleForm:
    """Empty on the page of forms, refused on the page of errors."""
    return (
        SampleForm({"phone": "12", "born_on_day": "31", "born_on_month": "2"})
        if name == "refused"
        else SampleForm()
    )


@login_not_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    return render(request, "gallery/index.html", {"pages": PAGES, "layouts": LAYOUTS})


@login_not_required
@require_safe
def page(request: HttpRequest, name: str) -> HttpResponse:
    if name not in PAGES:
        raise Http404
    context = {
        "name": name,
        "pages": PAGES,
        "sample": {**samples.everything(), **months.month()},
        "form": sample_form(name),
        "numbers": Paginator(range(70), 10).page(2),
    }
    return render(request, f"gallery/{name}.html", context)


@login_not_required
@require_safe
def layout(request: HttpRequest, name: str) -> HttpResponse:
    if name not in LAYOUTS:
        raise Http404
    own = {**navigation(request)["navigation"], **samples.navigation()}
    context = {"sample": samples.everything(), "navigation": own}
    return render(request, f"gallery/layout_{name}.html", context)
