"""Dead letters: what could not be sent, why, and another try. Texts stay unread here."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from portal.accounts.requests import SignedInRequest
from portal.centres.enums import Role
from portal.delivery.models import Message
from portal.desk import actions
from portal.desk.access import for_staff

PAGE_SIZE = 25


@require_safe
@for_staff(Role.MANAGER, administrators=True)
def outbox(request: SignedInRequest) -> HttpResponse:
    given_up = Message.objects.dead().order_by("-created_at", "-pk")
    page = Paginator(given_up, PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "desk/outbox.html", {"page": page})


@require_POST
@for_staff(Role.MANAGER, administrators=True)
def send_again(request: SignedInRequest, pk: int) -> HttpResponse:
    message = get_object_or_404(Message, pk=pk)
    actions.send_again(message=message, by=request.user, now=timezone.now())
    messages.info(
        request,
        gettext(
            "The message to %(to)s is on its way again. "
            "It comes back to this list only if it fails once more."
        )
        % {"to": message.masked_to},
    )
    return redirect("desk:outbox")
