from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.blocks import FigureBlock, TileBlock
from cms.models.base import BasePage


class HomePage(BasePage):
    """Purpose, ways in, what goes on now, figures. Lists come from the pages below."""

    tasks = StreamField(
        [("task", TileBlock())], verbose_name=_("what people come for"), blank=True, max_num=6
    )
    audiences = StreamField(
        [("audience", TileBlock())], verbose_name=_("who are you"), blank=True, max_num=9
    )
    figures = StreamField(
        [("figure", FigureBlock())], verbose_name=_("figures"), blank=True, max_num=6
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("tasks"),
        FieldPanel("audiences"),
        FieldPanel("figures"),
    ]

    searchable = ("summary", "tasks", "audiences")
    template = "cms/home.html"
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")
