from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse_lazy
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.site_summary import SummaryItem
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from cms import occurrences, queries, ranges, visibility
from cms.admin import again, guide, own_section, publishing, release, reports, tiles
from cms.admin.announcements import AnnouncementViewSet
from cms.admin.campaign_calendar import campaign_calendar
from cms.admin.partners import PartnerViewSet
from cms.admin.seasons import SeasonsViewSetGroup
from cms.admin.snippets import FactsViewSetGroup
from cms.admin.translating import SubmitOwnPage, UpdateOwnPage
from cms.admin.translations import hooks as languages
from cms.models import Publication, Season
from cms.rich_text import LocalPageLinkHandler

# What a centre's editors see and change, and what follows a centre.
OWN_SECTION = {
    "construct_page_chooser_queryset": own_section.offer_for_links,
    "before_move_page": own_section.move_own,
    "before_delete_page": own_section.keep_section,
    "after_create_page": own_section.follow_page,
    "after_copy_page": lambda request, page, copy: own_section.follow_page(request, copy),
    "after_create_snippet": own_section.follow_centre,
    "after_edit_snippet": own_section.follow_centre,
}
FONTS = "vendor/fonts/ibm-plex-sans-arabic/5.3.0/fonts.css"

register_snippet(FactsViewSetGroup)
register_snippet(AnnouncementViewSet)
register_snippet(PartnerViewSet)
register_snippet(SeasonsViewSetGroup)
for hook, answer in OWN_SECTION.items():
    hooks.register(hook, answer)

# Imported for what it registers.
__all__ = ["languages", "release"]


# After Wagtail's own, which it replaces.
@hooks.register("register_rich_text_features", order=1000)
def links_in_the_readers_language(features: FeatureRegistry) -> None:
    features.register_link_type(LocalPageLinkHandler)


# Before wagtail-localize's, whose addresses these are: the first match answers.
@hooks.register("register_admin_urls", order=-1000)
def guarded_translation() -> list[URLPattern]:
    return [
        path(
            "localize/submit/page/<int:page_id>/",
            SubmitOwnPage.as_view(),
            name="cms_submit_translation",
        ),
        path(
            "localize/update/<int:translation_source_id>/",
            UpdateOwnPage.as_view(),
            name="cms_update_translation",
        ),
    ]


@hooks.register("register_admin_urls")
def planning() -> list[URLPattern]:
    return [
        path("campaigns/calendar/", campaign_calendar, name="cms_campaign_calendar"),
        path("campaigns/calendar/<str:code>/", campaign_calendar, name="cms_campaign_month"),
        path("campaigns/<int:page_id>/again/", again.use_again, name="cms_use_again"),
    ]


@hooks.register("register_admin_menu_item")
def campaign_calendar_in_the_menu() -> MenuItem:
    url = reverse_lazy("cms_campaign_calendar")
    return MenuItem(_("Calendar of campaigns"), url, icon_name="calendar-alt", order=155)


hooks.register("register_page_header_buttons", again.buttons)
hooks.register("register_page_listing_more_buttons", again.buttons)


@hooks.register("before_edit_page", order=-1000)
def publish_only_what_is_complete(request: HttpRequest, page: Page) -> HttpResponse | None:
    return publishing.hold_back(request, page)


@hooks.register("before_bulk_action")
def keep_sections(
    request: HttpRequest, action: str, objects: list[Model], action_object: object
) -> None:
    own_section.keep_sections(request, action, objects)


@hooks.register("insert_global_admin_js")
def own_words() -> SafeString:
    return format_html('<script src="{}"></script>', static("js/admin.js"))


@hooks.register("insert_global_admin_css")
def own_look() -> SafeString:
    sheets = [(static(FONTS),), (static("css/admin.css"),)]
    return format_html_join("", '<link rel="stylesheet" href="{}">', sheets)


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def write_seasons_ahead(request: HttpRequest, instance: Model) -> None:
    """At once, rather than when things next fall due: a campaign may want to follow it."""
    if isinstance(instance, Season):
        occurrences.materialise(now=timezone.now())


@hooks.register("register_log_actions")
def acts_of_our_own(actions: LogActionRegistry) -> None:
    actions.register_action("cms.correct", _("Correct"), _("Corrected by the moon"))
    actions.register_action("cms.follow_season", _("Move"), _("Moved with its season"))


# Before Wagtail asks for sign-in: others do not learn that there is such a file.
@hooks.register("before_serve_document", order=-1000)
def keep_what_is_for_staff(document: Publication, request: HttpRequest) -> None:
    """A file that stands only on pages for staff is as hidden as they are."""
    if queries.is_for_staff_only(document) and not visibility.is_for_staff(request):
        raise Http404


@hooks.register("register_admin_urls")
def addresses_of_our_own() -> list[URLPattern]:
    return [*reports.own_addresses(), *guide.addresses()]


@hooks.register("construct_reports_menu")
def reports_of_our_own(request: HttpRequest, items: list[MenuItem]) -> None:
    items.extend(item for item in reports.items() if item.is_shown(request))


@hooks.register("construct_homepage_summary_items")
def what_waits(request: HttpRequest, items: list[SummaryItem]) -> None:
    items.extend(tiles.tiles(request))


@hooks.register("register_help_menu_item")
def own_guide() -> MenuItem:
    return guide.item()


# After everything that may keep the file from the visitor.
@hooks.register("before_serve_document", order=1000)
def serve_a_part_of_a_film(document: Publication, request: HttpRequest) -> HttpResponse | None:
    return ranges.part(document, request)
