"""A centre's editors see and change their own section; Wagtail's own permissions hold most of it.

What is left to say: pages of others that are not public are not offered for linking, nobody of a
centre deletes its section, and screens that count or list the whole site are the foundation's.
"""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model, Q
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from wagtail.models import Page
from wagtail.permissions import page_permission_policy, policy_registry
from wagtail.query import PageQuerySet

from cms import sections, visibility
from cms.models import CentrePage, Picture, Publication
from portal.centres.models import Centre

# Names of views, and beginnings of names, that know no page's permissions.
WHOLE_SITE = (
    "wagtailadmin_reports:page_types_usage",
    "wagtail_localize:translations_report",
    "wagtail_localize:snippets_api_listing",
    "wagtailadmin_api:images:listing",
    "wagtailadmin_api:images:find",
    "wagtailadmin_api:documents:listing",
    "wagtailadmin_api:documents:find",
    # Publishes, moves and deletes without the hooks that hold this back.
    "wagtailadmin_api:pages:action",
)
# One file, as the translation editor shows it.
FILES: dict[str, type[Model]] = {
    "wagtailadmin_api:images:detail": Picture,
    "wagtailadmin_api:documents:detail": Publication,
}
# Shows where a page stands in its workflow, to whoever asks.
UNASKED = "wagtailadmin_pages:confirm_workflow_cancellation"


def refuse_others(request: HttpRequest, name: str, kwargs: dict[str, Any]) -> None:
    """What is not the person's is not there."""
    if name.startswith(WHOLE_SITE) and not sections.is_of_foundation(request.user):
        raise Http404
    if name in FILES:
        row = get_object_or_404(FILES[name], pk=kwargs["pk"])
        policy = policy_registry.get(row)
        if not policy.user_has_any_permission_for_instance(request.user, ["choose", "change"], row):
            raise Http404
    if name == UNASKED:
        page = get_object_or_404(Page, pk=kwargs["page_id"])
        if not page.permissions_for_user(request.user).can_edit():
            raise Http404


def move_own(request: HttpRequest, page: Page, destination: Page) -> None:
    """Asked again when the move is made; until then Wagtail shows both titles to anybody."""
    if not page.permissions_for_user(request.user).can_move_to(destination):
        raise PermissionDenied


def offer_for_links(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """Public pages, and those the person works on."""
    if sections.is_of_foundation(request.user):
        return pages
    own = page_permission_policy.explorable_instances(request.user).values("pk")
    # In one column: the chooser's search filters by nothing else.
    offered = Page.objects.filter(Q(pk__in=own) | visibility.shown()).values("pk")
    return pages.filter(pk__in=offered)


def keep_section(request: HttpRequest, page: Page) -> None:
    """A centre's page holds everything the centre has written: only the foundation deletes it."""
    is_section = issubclass(page.specific_class or Page, CentrePage)
    if is_section and not sections.is_of_foundation(request.user):
        raise PermissionDenied


def keep_sections(request: HttpRequest, action: str, pages: list[Model]) -> None:
    if action == "delete":
        for page in pages:
            if isinstance(page, Page):
                keep_section(request, page)


def follow_centre(request: HttpRequest, row: Model) -> None:
    """A centre that is made or renamed brings its section with it."""
    if isinstance(row, Centre):
        sections.establish(centre=row)


def follow_page(request: HttpRequest, page: Page, *_rest: object) -> None:
    """So does its page in either language."""
    if isinstance(page.specific, CentrePage):
        sections.establish(centre=page.specific.centre)
