from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.blocks import BodyBlock, PictureBlock
from cms.models.base import BasePage, IndexPage
from portal.centres.models import Centre


class CentreIndexPage(IndexPage):
    template = "cms/centre_index.html"
    subpage_types = ["cms.CentrePage"]

    class Meta:
        verbose_name = _("list of centres")
        verbose_name_plural = _("lists of centres")


class CentrePage(BasePage):
    """A centre in words and pictures. Services, hours and contacts are read from its row."""

    centre = models.ForeignKey(
        Centre, models.PROTECT, related_name="pages", verbose_name=_("centre")
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)
    gallery = StreamField(
        [("picture", PictureBlock())], verbose_name=_("gallery"), blank=True, max_num=12
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("centre"),
        FieldPanel("body"),
        FieldPanel("gallery"),
    ]

    searchable = ("summary", "body", "gallery")
    template = "cms/centre.html"
    parent_page_types = ["cms.CentreIndexPage"]
    subpage_types = ["cms.StandardPage"]

    class Meta:
        verbose_name = _("centre page")
        verbose_name_plural = _("centre pages")
