"""Announcements, written by publishers and shown at once."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.models import Announcement


class AnnouncementViewSet(SnippetViewSet):
    model = Announcement
    icon = "warning"
    add_to_admin_menu = True
    menu_order = 160
    ordering = ["-starts_at", "-pk"]
    search_fields = ["text_ar", "text_en"]
    list_display = ["text_ar", "level", "centre", "starts_at", "ends_at"]
    list_filter = ["level", "centre"]
    panels = [
        FieldPanel("text_ar"),
        FieldPanel("text_en"),
        FieldPanel("level"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        FieldPanel("centre"),
        FieldPanel("page"),
    ]
