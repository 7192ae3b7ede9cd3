"""A page in its two languages: what is behind, confirming it, and who sees to it."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.models import Page

from cms.admin.translating import may_translate
from cms.admin.translations.forms import OwnerForm, RuleForm
from cms.enums import LanguageRule
from cms.models import BasePage, LanguagePolicy, ReviewLink
from cms.reviews import actions as reviews
from cms.reviews.forms import LinkForm
from cms.translations import actions as translations
from cms.translations import changes, editor, policy, queries
from cms.translations.passages import fingerprint, passages
from portal.common.errors import Refused


def own_page(request: HttpRequest, page_id: int) -> BasePage:
    """The page, for who may edit it; for others there is none."""
    page = get_object_or_404(Page.objects.filter(depth__gt=1), pk=page_id).specific
    if not isinstance(page, BasePage) or not page.permissions_for_user(request.user).can_edit():
        raise Http404
    return page


@require_safe
def languages(request: HttpRequest, page_id: int) -> HttpResponse:
    return shown(request, own_page(request, page_id))


@require_POST
def confirm(request: HttpRequest, page_id: int) -> HttpResponse:
    page = own_page(request, page_id)
    try:
        translations.confirm(
            row=_standing(page).row,
            seen=request.POST.get("seen", ""),
            by=request.user,
            now=timezone.now(),
        )
    except Refused as refused:
        messages.error(request, str(refused.message))
        return shown(request, page, status=409)
    messages.success(request, _("Confirmed: the other language says what the page says."))
    return redirect("cms_page_languages", page.pk)


@require_POST
def assign(request: HttpRequest, page_id: int) -> HttpResponse:
    page = own_page(request, page_id)
    form = OwnerForm(request.POST)
    if not form.is_valid():
        return shown(request, page, owner_form=form, status=422)
    try:
        translations.assign(row=_standing(page).row, by=request.user, **form.cleaned_data)
    except Refused as refused:
        form.add_error("owner", str(refused.message))
        return shown(request, page, owner_form=form, status=422)
    messages.success(request, _("Saved who sees to the translation."))
    return redirect("cms_page_languages", page.pk)


@require_POST
def translate(request: HttpRequest, page_id: int) -> HttpResponse:
    """On to the translation editor, with the page's words as they are."""
    page = own_page(request, page_id)
    standing = _standing(page)
    row = standing.row
    if standing.target is None and not may_translate(request.user, row.source_page, row.locale):
        raise Http404
    try:
        target = editor.begin(row=row, by=request.user)
    except Refused as refused:
        messages.error(request, str(refused.message))
        return shown(request, page, status=409)
    return redirect("wagtailadmin_pages:edit", target.pk)


@require_POST
def prepare(request: HttpRequest, page_id: int) -> HttpResponse:
    page = own_page(request, page_id)
    try:
        policy.prepare(row=_standing(page).row, seen=request.POST.get("seen", ""), by=request.user)
    except Refused as refused:
        messages.error(request, str(refused.message))
        return shown(request, page, status=409)
    messages.success(
        request, _("Confirmed: both drafts go out together when the page is published.")
    )
    return redirect("cms_page_languages", page.pk)


@require_POST
def decide(request: HttpRequest, page_id: int) -> HttpResponse:
    page = own_page(request, page_id)
    form = RuleForm(request.POST)
    if not form.is_valid():
        return shown(request, page, rule_form=form, status=422)
    rule = form.cleaned_data["rule"]
    try:
        policy.decide(page=page, rule=LanguageRule(rule) if rule else None, by=request.user)
    except Refused as refused:
        messages.error(request, str(refused.message))
        return shown(request, page, rule_form=form, status=409)
    messages.success(request, _("Saved what publishing asks of the other language."))
    return redirect("cms_page_languages", page.pk)


@require_POST
def make_review_link(request: HttpRequest, page_id: int) -> HttpResponse:
    """Shows the secret in the answer to this very request; it is kept nowhere."""
    page = own_page(request, page_id)
    form = LinkForm(request.POST)
    if not form.is_valid():
        return shown(request, page, link_form=form, status=422)
    try:
        link, token = reviews.make(
            page=page, by=request.user, now=timezone.now(), **form.cleaned_data
        )
    except Refused as refused:
        messages.error(request, str(refused.message))
        return shown(request, page, link_form=form, status=409)
    with translation.override(link.page.locale.language_code):
        path = reverse("cms:review", args=[token])
    response = shown(request, page, new_link=link, new_address=f"{settings.SITE_URL}{path}")
    response["Cache-Control"] = "no-store"
    return response


@require_POST
def withdraw_review_link(request: HttpRequest, page_id: int, link_id: int) -> HttpResponse:
    page = own_page(request, page_id)
    link = get_object_or_404(ReviewLink.objects.of(page), pk=link_id)
    try:
        reviews.withdraw(link=link, by=request.user, now=timezone.now())
    except Refused as refused:
        raise Http404 from refused
    messages.success(request, _("Withdrawn: the link leads nowhere from now on."))
    return redirect("cms_page_languages", page.pk)


def _standing(page: BasePage) -> queries.Standing:
    found = queries.standing(page)
    if found is None:
        raise Http404
    return found


def shown(request: HttpRequest, page: BasePage, *, status: int = 200, **forms: Any) -> HttpResponse:
    standing = _standing(page)
    row = standing.row
    context = {
        "page": page,
        "standing": standing,
        "owner_form": OwnerForm(initial={"owner": row.owner, "due_on": row.due_on}),
        "breadcrumbs_items": _way(page),
        "header_title": page.get_admin_display_title(),
        "rule_form": RuleForm(initial={"rule": _own_rule(page)}),
        "rule": policy.rule_of(page),
        "draft": _draft(standing),
        "link_form": LinkForm(),
        "links": _links(page),
        "new_link": None,
        "new_address": "",
        **forms,
    }
    return render(request, "cms/admin/translations/languages.html", context, status=status)


def _own_rule(page: BasePage) -> str:
    found = LanguagePolicy.objects.filter(page__translation_key=page.translation_key).first()
    return found.rule if found else ""


def _draft(standing: queries.Standing) -> dict[str, Any] | None:
    """What of the page's draft waits for its translation, where both go out together."""
    row = standing.row
    if policy.rule_of(standing.source) is not LanguageRule.TOGETHER:
        return None
    draft = standing.source.get_latest_revision_as_object()
    is_prepared = row.prepared_revision is not None and not changes.since(row.prepared, draft)
    return {
        "changes": changes.since(row.prepared if is_prepared else row.confirmed, draft),
        "is_prepared": is_prepared,
        "seen": fingerprint(passages(draft)),
    }


def _links(page: BasePage) -> list[dict[str, Any]]:
    """The newest first, each with whether it is still good and whether its draft still leads."""
    now, newest = timezone.now(), page.get_latest_revision()
    found = ReviewLink.objects.of(page).select_related("created_by").order_by("-created_at", "-pk")
    newest_pk = newest.pk if newest else None
    return [
        {
            "link": link,
            "is_open": link.is_open(now),
            "is_newest": newest_pk in (link.revision_id, link.other_revision_id),
        }
        for link in found
    ]


def _way(page: BasePage) -> list[dict[str, str]]:
    return [
        {"url": reverse("cms_translation_debt"), "label": _("Languages")},
        {
            "url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
            "label": page.get_admin_display_title(),
        },
        {
            "url": "",
            "label": _("Both languages of “%(page)s”") % {"page": page.get_admin_display_title()},
        },
    ]
