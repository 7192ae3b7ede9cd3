from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import StreamValue
from wagtail.models import Page

from cms.models.pictures import Picture


class BasePage(Page):
    """What every public page has. Facts are rows elsewhere; a page holds words and pictures."""

    # Fields whose text a search should find, beside the title.
    searchable: ClassVar[tuple[str, ...]] = ("summary",)

    summary = models.TextField(
        _("summary"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences, for lists and for search engines."),
    )
    picture = models.ForeignKey(
        Picture,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )
    review_on = models.DateField(
        _("review by"), null=True, blank=True, help_text=_("When someone should read it again.")
    )

    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("picture")]
    settings_panels = [*Page.settings_panels, FieldPanel("review_on")]

    class Meta:
        abstract = True

    @property
    def description(self) -> str:
        """What search engines and shared links say of the page."""
        return self.search_description or self.summary

    def searchable_text(self) -> str:
        """The page's words without its title, one part a line."""
        return "\n".join(filter(None, (self._text_of(field) for field in self.searchable)))

    def _text_of(self, field: str) -> str:
        value: Any = getattr(self, field)
        if isinstance(value, StreamValue):
            return "\n".join(map(str, value.stream_block.get_searchable_content(value)))
        return strip_tags(str(value))


class IndexPage(BasePage):
    """A list of its children; one of a kind in each language."""

    show_in_menus_default = True
    max_count_per_parent = 1
    parent_page_types = ["cms.HomePage"]

    class Meta:
        abstract = True
