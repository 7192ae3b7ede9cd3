from django.http import HttpRequest
from django.urls import URLPattern
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.admin import reports
from search.models import LexiconEntry
from search.reports import REPORTS


class LexiconEntryViewSet(SnippetViewSet):
    model = LexiconEntry
    icon = "openquote"
    add_to_admin_menu = True
    menu_order = 170
    ordering = ["words", "pk"]
    search_fields = ["words"]
    list_display = ["words", "belonging"]
    list_filter = ["belonging"]
    panels = [FieldPanel("belonging"), FieldPanel("words")]


register_snippet(LexiconEntryViewSet)


@hooks.register("register_admin_urls")
def addresses_of_reports() -> list[URLPattern]:
    return reports.addresses(REPORTS)


@hooks.register("construct_reports_menu")
def reports_of_our_own(request: HttpRequest, items: list[MenuItem]) -> None:
    items.extend(item for item in reports.items(REPORTS) if item.is_shown(request))
