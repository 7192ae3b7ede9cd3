from wagtail.admin.panels import FieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from search.models import LexiconEntry


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
