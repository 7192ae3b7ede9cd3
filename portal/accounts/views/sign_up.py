from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from portal.accounts import actions
from portal.accounts.actions import ContactTaken
from portal.accounts.forms import AgreementForm
from portal.accounts.views import entering
from portal.accounts.views.code_page import REFUSED


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def agree(request: HttpRequest) -> HttpResponse:
    """A new person reads the short notice, agrees, and has an account."""
    found = entering.new_person(request)
    if found is None or request.user.is_authenticated:
        return redirect("accounts:sign_up")
    contact, target = found
    form = AgreementForm(request.POST or None, initial={"language": get_language()})
    if form.is_valid():
        entering.forget_new_person(request)
        try:
            user = actions.register(
                contact=contact,
                language=form.cleaned_data["language"],
                name=form.cleaned_data["name"],
                now=timezone.now(),
            )
        except ContactTaken:
            # A second press of the button: the first one has opened the account.
            return entering.enter(request, contact, target=target)
        proof = {contact.kind: contact.value}
        return entering.sign_in(request, user, target=target, method="code", **proof)
    context = {"form": form, "contact": contact}
    return render(request, "accounts/agree.html", context, status=REFUSED if form.errors else 200)
