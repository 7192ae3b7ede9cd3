from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.blocks import BodyBlock, PointsBlock
from cms.blocks.lists import StepBlock
from cms.blocks.text import QuestionBlock
from cms.models.base import BasePage, IndexPage
from portal.programmes.models import Programme


class ProgrammeIndexPage(IndexPage):
    template = "cms/programme_index.html"
    subpage_types = ["cms.ProgrammePage"]

    class Meta:
        verbose_name = _("list of programmes")
        verbose_name_plural = _("lists of programmes")


class ProgrammePage(BasePage):
    """A kind of support explained. Its window, its fee and its form are its row's."""

    programme = models.ForeignKey(
        Programme, models.PROTECT, related_name="pages", verbose_name=_("programme")
    )
    who_for = StreamField(PointsBlock(), verbose_name=_("who it is for"), blank=True)
    documents = StreamField(PointsBlock(), verbose_name=_("documents needed"), blank=True)
    steps = StreamField([("step", StepBlock())], verbose_name=_("steps"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)
    questions = StreamField(
        [("question", QuestionBlock())], verbose_name=_("questions and answers"), blank=True
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("programme"),
        FieldPanel("who_for"),
        FieldPanel("documents"),
        FieldPanel("steps"),
        FieldPanel("body"),
        FieldPanel("questions"),
    ]

    searchable = ("summary", "who_for", "documents", "steps", "body", "questions")
    template = "cms/programme.html"
    parent_page_types = ["cms.ProgrammeIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("programme page")
        verbose_name_plural = _("programme pages")
