"""What is done with campaigns beside editing them."""

from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from cms.models import CampaignPage, Occurrence


@transaction.atomic
def follow(*, occurrence: Occurrence, by: Any) -> list[CampaignPage]:
    """Bring the campaigns of a season to its days; returns those that moved.

    Drafts need no writing: a revision reads its days from the season whenever it is opened.
    """
    moved = []
    for page in CampaignPage.objects.filter(occurrence=occurrence).order_by("pk"):
        before = (page.starts_on, page.ends_on)
        page.occurrence = occurrence
        page.take_dates()
        if (page.starts_on, page.ends_on) == before:
            continue
        # The search and whatever else keeps a campaign's days listens to the page being saved.
        page.save(clean=False, update_fields=["starts_on", "ends_on"])
        told = {"starts_on": str(page.starts_on), "ends_on": str(page.ends_on)}
        log(instance=page, action="cms.follow_season", user=by, data=told)
        moved.append(page)
    return moved
