from allauth.account.adapter import get_adapter
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_out(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "accounts/sign_out.html")
    get_adapter().logout(request)
    response = redirect(f"/{get_language()}/")
    # Pages already read are gone from the Back button too.
    response["Clear-Site-Data"] = '"cache"'
    return response


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """The answer to «stay signed in»; the idle clock starts again by the request itself."""
    return HttpResponse(status=204)
