from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.enums import CampaignState
from cms.models.base import IndexPage
from cms.models.campaigns import CampaignPage


class CampaignIndexPage(IndexPage):
    template = "cms/campaign_index.html"
    subpage_types = ["cms.CampaignPage"]

    class Meta:
        verbose_name = _("list of campaigns")
        verbose_name_plural = _("lists of campaigns")

    def contents(self, today: date) -> dict[str, Any]:
        """Three groups from one query, the nearest first in each."""
        shown = CampaignPage.objects.beside(self).shown().as_cards().order_by("starts_on", "pk")
        groups: dict[CampaignState, list[CampaignPage]] = {state: [] for state in CampaignState}
        for campaign in shown:
            groups[campaign.state_on(today)].append(campaign)
        return {
            "running": groups[CampaignState.RUNNING],
            "upcoming": groups[CampaignState.UPCOMING],
            "ended": groups[CampaignState.ENDED][::-1],
        }
