from datetime import date
from typing import Any

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms import local_menu
from cms.blocks import BodyBlock
from cms.models.base import BasePage, RoutedPage


class StandardPage(RoutedPage):
    """About, contact, privacy, help now: whatever stands by itself."""

    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)
    is_in_footer = models.BooleanField(_("in the footer"), default=False)
    has_quick_exit = models.BooleanField(
        _("quick exit"),
        default=False,
        help_text=_("Offers to leave the site at once, for readers who may be watched."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    promote_panels = [*BasePage.promote_panels, FieldPanel("is_in_footer")]
    settings_panels = [*BasePage.settings_panels, FieldPanel("has_quick_exit")]

    searchable = ("summary", "body")
    template = "cms/standard.html"
    parent_page_types = ["cms.HomePage", "cms.CentrePage", "cms.StandardPage"]
    subpage_types = ["cms.StandardPage"]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")

    @cached_property
    def centre_page(self) -> Any:
        """The centre it belongs to, or nothing."""
        return local_menu.centre_page(self)

    @property
    def concerned_centre(self) -> int | None:
        return self.centre_page.centre_id if self.centre_page else None

    def contents(self, today: date) -> dict[str, Any]:
        home = self.centre_page
        return {
            "accent": home.centre.accent if home else "",
            "menu": local_menu.entries(home, self) if home else [],
        }
