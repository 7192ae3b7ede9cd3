"""One page for every code: enter it, or ask for another. Views say what a right code leads to."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from portal.accounts import codes
from portal.accounts.codes import Pending
from portal.accounts.forms import CodeForm
from portal.common.errors import Refused

REFUSED = 422


def answer(
    request: HttpRequest,
    purpose: str,
    *,
    on_proved: Callable[[Pending], HttpResponse],
    begin: str,
    template: str = "accounts/code.html",
    **context: Any,
) -> HttpResponse:
    """`begin` is where somebody without a code on its way, or with a wrong address, goes."""
    pending = codes.waiting(request, purpose)
    if pending is None:
        return redirect(begin)
    form = CodeForm(request.POST if _is_try(request) else None)
    message = None
    try:
        if "again" in request.POST:
            codes.send_again(request, purpose)
            return redirect(request.get_full_path())
        if form.is_valid():
            return on_proved(codes.check(request, purpose, form.cleaned_data["code"]))
    except Refused as refused:
        if form.is_bound:
            form.add_error("code", str(refused.message))
        else:
            message = refused.message
    context |= {
        "form": form,
        "message": message,
        "contact": pending.contact,
        "begin": begin,
        "pause": codes.PAUSE.seconds,
        "minutes": codes.LASTS.seconds // 60,
    }
    return render(request, template, context, status=REFUSED if form.errors or message else 200)


def _is_try(request: HttpRequest) -> bool:
    return request.method == "POST" and "again" not in request.POST
