"""Partners and their memoranda, beside the page that lists them."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.admin.snippets import both
from cms.models import Partner


class PartnerViewSet(SnippetViewSet):
    model = Partner
    icon = "group"
    add_to_admin_menu = True
    menu_order = 165
    ordering = ["position", "pk"]
    search_fields = ["name_ar", "name_en"]
    list_display = ["name_ar", "name_en", "kind", "signed_on", "valid_until"]
    list_filter = ["kind"]
    panels = [
        both("name"),
        both("field"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("position")]),
        FieldRowPanel([FieldPanel("logo"), FieldPanel("address")]),
        FieldRowPanel([FieldPanel("signed_on"), FieldPanel("valid_until")]),
    ]
