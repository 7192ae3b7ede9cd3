from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager

from cms import periods
from cms.blocks import ActivityBlock, BodyBlock, MaterialBlock, PictureBlock
from cms.enums import CampaignState
from cms.models.base import BasePage, IndexPage, PublicPageQuerySet
from portal.centres.enums import Audience
from portal.centres.models import Centre


class CampaignQuerySet(PublicPageQuerySet):
    def running_on(self, day: date) -> CampaignQuerySet:
        return self.filter(starts_on__lte=day, ends_on__gte=day)

    def upcoming_on(self, day: date) -> CampaignQuerySet:
        return self.filter(starts_on__gt=day)

    def ended_on(self, day: date) -> CampaignQuerySet:
        return self.filter(ends_on__lt=day)

    def as_cards(self) -> CampaignQuerySet:
        return self.with_picture()


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

    objects = PageManager.from_queryset(CampaignQuerySet)()

    searchable = ("summary", "goal", "hashtag", "body", "activities", "material", "gallery")
    kind_of_page = "campaign"
    template = "cms/campaign.html"
    parent_page_types = ["cms.CampaignIndexPage"]
    subpage_types: ClassVar[list[str]] = []

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

    @property
    def dated_on(self) -> date:
        return self.starts_on

    @property
    def has_quick_exit(self) -> bool:  # type: ignore[override]
        return bool(self.centre and self.centre.audience == Audience.PROTECTION)

    def state_on(self, day: date) -> CampaignState:
        return periods.state_on(self.starts_on, self.ends_on, day)

    def contents(self, today: date) -> dict[str, Any]:
        activities = [child.value for child in self.activities]
        return {"activities": sorted(activities, key=lambda activity: activity["starts_at"])}


class CampaignIndexPage(IndexPage):
    template = "cms/campaign_index.html"
    subpage_types = ["cms.CampaignPage"]

    class Meta:
        verbose_name = _("list of campaigns")
        verbose_name_plural = _("lists of campaigns")

    def contents(self, today: date) -> dict[str, Any]:
        """Three groups from one query, the nearest first in each."""
        shown = CampaignPage.objects.child_of(self).shown().as_cards().order_by("starts_on", "pk")
        groups: dict[CampaignState, list[CampaignPage]] = {state: [] for state in CampaignState}
        for campaign in shown:
            groups[campaign.state_on(today)].append(campaign)
        return {
            "running": groups[CampaignState.RUNNING],
            "upcoming": groups[CampaignState.UPCOMING],
            "ended": groups[CampaignState.ENDED][::-1],
        }
