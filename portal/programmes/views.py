from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from portal.programmes import checks, queries
from portal.programmes.models import Programme


@login_not_required
@csrf_exempt
@require_http_methods(["GET", "POST"])
def check(request: HttpRequest, slug: str) -> HttpResponse:
    """Nothing is written, so there is nothing to forge: no cookie is needed and none is set."""
    programme = get_object_or_404(Programme.objects.select_related("centre"), slug=slug)
    version = programme.current_version
    if version is None or version.check_rules is None:
        raise Http404
    if request.method == "POST":
        progress = checks.go_on(version.check_rules, request.POST)
    else:
        progress = checks.begin(version.check_rules)
    context = {"programme": programme, "check": progress}
    if progress.form is None:
        today = timezone.localdate()
        context["instead"] = queries.named(progress.verdict.instead, today)
        context["is_open"] = programme.is_open_on(today)
        return render(request, "programmes/check_result.html", context)
    status = 422 if progress.is_refused else 200
    return render(request, "programmes/check_question.html", context, status=status)
