from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.accounts import addresses, kept
from portal.accounts.models import User
from portal.accounts.requests import SignedInRequest
from portal.accounts.views.code_page import REFUSED
from portal.beneficiaries import actions, queries, rules
from portal.beneficiaries.forms import ProfileForm
from portal.beneficiaries.models import Person
from portal.common import identifiers


@require_safe
def profile(request: SignedInRequest) -> HttpResponse:
    return _show(request, queries.own(cast(User, request.user)))


@require_POST
def reveal(request: SignedInRequest) -> HttpResponse:
    """The same page once more, with the whole identity number on it."""
    user = cast(User, request.user)
    person = queries.own(user)
    number = actions.reveal_identity(person=person, by=user) if person.identity_number else ""
    return _show(request, person, number=number)


def _show(request: SignedInRequest, person: Person, *, number: str = "") -> HttpResponse:
    context = {
        "person": person,
        "names": _names(person),
        "card": _card(person, number),
        "can_reveal": bool(person.identity_number) and not number,
        "is_complete": rules.is_complete(person),
        "has_begun": person.pk is not None,
    }
    return render(request, "beneficiaries/profile.html", context)


def _names(person: Person) -> list[dict[str, object]]:
    return [
        {"label": _("Full name"), "value": person.full_name},
        {"label": _("Name in Latin letters"), "value": person.latin_name, "ltr": True},
        {
            "label": _("How Arabic sentences speak to you"),
            "value": person.get_address_form_display(),
        },
    ]


def _card(person: Person, number: str) -> list[dict[str, object]]:
    born = person.birth.text(get_language() or "ar") if person.birth else ""
    return [
        {"label": _("Date of birth"), "value": born},
        {
            "label": identifiers.get(person.identity_country).label,
            "value": number or person.masked_identity,
            "ltr": True,
        },
    ]


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest) -> HttpResponse:
    user = cast(User, request.user)
    target = addresses.wanted(request)
    form = ProfileForm(queries.own(user), request.POST or None)
    before = kept.take(request)
    if before and not form.is_bound:
        form = kept.refill(ProfileForm(queries.own(user), before))
    if request.method == "POST" and form.is_valid():
        actions.update(person=actions.person_for(user), values=form.values(), by=user)
        messages.success(request, _("Your details are saved."))
        return redirect(target or reverse("beneficiaries:profile"))
    context = {"form": form, "next": target}
    status = REFUSED if form.errors else 200
    return render(request, "beneficiaries/edit.html", context, status=status)
