from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField

from cms.blocks import ActivityBlock, BodyBlock, MaterialBlock, PictureBlock
from cms.enums import CampaignState
from cms.models.base import BasePage, IndexPage
from portal.centres.models import Centre


class CampaignIndexPage(IndexPage):
    template = "cms/campaign_index.html"
    subpage_types = ["cms.CampaignPage"]

    class Meta:
        verbose_name = _("list of campaigns")
        verbose_name_plural = _("lists of campaigns")


class CampaignPage(BasePage):
    """A dated awareness campaign: its goal, what to do, what to take along, what takes place."""

    starts_on = models.DateField(_("begins"))
    ends_on = models.DateField(_("ends"))
    centre = models.ForeignKey(
        Centre,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("centre"),
        help_text=_("Empty for a campaign of the whole foundation."),
    )
    goal = models.TextField(_("goal"), max_length=400, blank=True)
    hashtag = models.CharField(_("hashtag"), max_length=60, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)
    activities = StreamField(
        [("activity", ActivityBlock())], verbose_name=_("activities"), blank=True
    )
    material = StreamField(MaterialBlock(), verbose_name=_("material"), blank=True)
    gallery = StreamField(
        [("picture", PictureBlock())], verbose_name=_("gallery"), blank=True, max_num=12
    )

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")], heading=_("dates")),
        FieldPanel("centre"),
        FieldPanel("goal"),
        FieldPanel("hashtag"),
        FieldPanel("body"),
        FieldPanel("activities"),
        FieldPanel("material"),
        FieldPanel("gallery"),
    ]

    searchable = ("summary", "goal", "hashtag", "body", "activities", "material", "gallery")
    template = "cms/campaign.html"
    parent_page_types = ["cms.CampaignIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on__lte=F("ends_on")),
                name="campaign_begins_before_it_ends",
                violation_error_message=_("The end comes before the beginning."),
            )
        ]

    def state_on(self, day: date) -> CampaignState:
        if day < self.starts_on:
            return CampaignState.UPCOMING
        return CampaignState.RUNNING if day <= self.ends_on else CampaignState.ENDED
