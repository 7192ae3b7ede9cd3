"""The team of a centre: who works there, in which roles, and who may come in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.accounts import queries as accounts
from portal.accounts.models import User
from portal.accounts.requests import SignedInRequest
from portal.accounts.views.code_page import REFUSED
from portal.centres import actions, queries, rules
from portal.centres.enums import Role
from portal.centres.forms import InvitationForm, RolesForm
from portal.centres.models import Centre, Membership
from portal.common.errors import Refused


def _centre(request: SignedInRequest, slug: str) -> Centre:
    """A centre whose team the user looks after; no other can be told to exist."""
    user = cast(User, request.user)
    centre = get_object_or_404(Centre, slug=slug)
    if not rules.may_manage(user, centre):
        raise Http404
    return centre


def _member(centre: Centre, public_id: str) -> User:
    members = Membership.objects.current().filter(centre=centre).values("user_id")
    return get_object_or_404(User, public_id=public_id, pk__in=members)


@require_safe
def team(request: SignedInRequest) -> HttpResponse:
    """The teams the user looks after; with one centre only, that one."""
    centres = list(queries.managed_by(cast(User, request.user)))
    if not centres:
        raise Http404
    if len(centres) == 1:
        return redirect("centres:centre_team", slug=centres[0].slug)
    return render(request, "centres/teams.html", {"centres": centres})


@require_safe
def centre_team(request: SignedInRequest, slug: str) -> HttpResponse:
    centre = _centre(request, slug)
    context = {
        "centre": centre,
        "members": queries.team(centre, now=timezone.now()),
        "has_several": queries.managed_by(cast(User, request.user)).count() > 1,
    }
    return render(request, "centres/team.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: SignedInRequest, slug: str) -> HttpResponse:
    centre = _centre(request, slug)
    form = InvitationForm(request.POST or None, initial={"language": get_language()})
    if form.is_valid():
        typed = form.cleaned_data
        try:
            actions.invite(
                email=typed["email"],
                name=typed["name"],
                language=typed["language"],
                centre=centre,
                roles=[Role(role) for role in typed["roles"]],
                by=cast(User, request.user),
                now=timezone.now(),
            )
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("The invitation is on its way. It lasts three days."))
            return redirect("centres:centre_team", slug=slug)
    context = {"centre": centre, "form": form}
    status = REFUSED if form.errors else 200
    return render(request, "centres/invite.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def member(request: SignedInRequest, slug: str, public_id: str) -> HttpResponse:
    """One member: the roles, and what else a manager can do."""
    centre = _centre(request, slug)
    user = _member(centre, public_id)
    held = list(Membership.objects.of(user).filter(centre=centre).values_list("role", flat=True))
    form = RolesForm(request.POST or None, initial={"roles": held})
    if form.is_valid():
        try:
            actions.set_roles(
                member=user,
                centre=centre,
                roles=[Role(role) for role in form.cleaned_data["roles"]],
                by=cast(User, request.user),
                now=timezone.now(),
            )
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("The roles are changed and in force now."))
            return redirect("centres:centre_team", slug=slug)
    context = {
        "centre": centre,
        "member": user,
        "form": form,
        "may_change": rules.may_change(cast(User, request.user), user, centre),
        "is_enrolled": accounts.has_authenticator(user),
    }
    status = REFUSED if form.errors else 200
    return render(request, "centres/member.html", context, status=status)


@require_POST
def invite_again(request: SignedInRequest, slug: str, public_id: str) -> HttpResponse:
    """A fresh invitation; for somebody enrolled it resets the second factor first."""
    done = _("Access is closed until the new invitation is used. It is on its way.")
    return _act(request, slug, public_id, actions.reset_second_factor, done)


@require_POST
def remove(request: SignedInRequest, slug: str, public_id: str) -> HttpResponse:
    done = _("The person no longer works here and is signed out everywhere.")
    return _act(request, slug, public_id, actions.remove, done)


def _act(
    request: SignedInRequest, slug: str, public_id: str, action: Callable[..., Any], done: str
) -> HttpResponse:
    centre = _centre(request, slug)
    user = _member(centre, public_id)
    try:
        action(member=user, centre=centre, by=cast(User, request.user), now=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, done)
    return redirect("centres:centre_team", slug=slug)
