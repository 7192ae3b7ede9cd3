"""What is done with campaigns beside editing them."""

import re
import uuid
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from cms.models import CampaignPage, Occurrence
from portal.common.errors import Refused


class CannotUseAgain(Refused):
    message = _("The season's days of next year are not known yet. Try again when they are.")


class IsUsedAgain(CannotUseAgain):
    message = _("There is a campaign of this name for the next time already: %(title)s")


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


@transaction.atomic
def use_again(*, campaign: CampaignPage, by: Any) -> list[CampaignPage]:
    """Copy a campaign, in every language it has, to its next time; drafts, to be read again.

    Activities move by as many days as the campaign does, and lose their registration.
    """
    dates = _next_dates(campaign)
    # Locks the campaign, so that two who ask at once do not both copy it.
    versions = CampaignPage.objects.select_for_update(of=("self",)).filter(
        translation_key=campaign.translation_key, alias_of=None
    )
    key = uuid.uuid4()
    return [_copied(version, dates, key, by) for version in versions.order_by("pk")]


def _next_dates(campaign: CampaignPage) -> dict[str, Any]:
    if campaign.occurrence is None:
        own = (campaign.own_starts_on, campaign.own_ends_on)
        starts_on, ends_on = (_a_year_later(day) for day in own if day)
        return {"own_starts_on": starts_on, "own_ends_on": ends_on}
    following = campaign.occurrence.get_next()
    if following is None:
        raise CannotUseAgain
    return {"occurrence": following}


def _a_year_later(day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if is_leap_day else day.day)


def _copied(page: CampaignPage, dates: dict[str, Any], key: uuid.UUID, by: Any) -> CampaignPage:
    ahead = CampaignPage(**{name: getattr(page, name) for name in ("begins_before", "ends_after")})
    for name, value in dates.items():
        setattr(ahead, name, value)
    ahead.take_dates()
    years = _years(page, ahead)
    slug = _retold(page.slug, years)
    if slug == page.slug:
        slug = f"{slug}-{max(years.values())}"
    parent = page.get_parent()
    found = parent.get_children().filter(slug=slug).first()
    if found:
        raise IsUsedAgain(title=found.get_admin_display_title())
    title = _retold(page.title, years)
    return page.copy(
        update_attrs={
            **dates,
            "title": title,
            "draft_title": title,
            "slug": slug,
            "translation_key": key,
            "go_live_at": None,
            "expire_at": None,
            "activities": _moved(page, ahead.starts_on - page.starts_on, key),
        },
        copy_revisions=False,
        keep_live=False,
        user=by,
        reset_translation_key=False,
    )


def _years(page: CampaignPage, ahead: CampaignPage) -> dict[int, int]:
    """Each year that the name may say, and the one that it should say now."""
    years = {page.starts_on.year: ahead.starts_on.year}
    if page.occurrence and ahead.occurrence:
        years[page.occurrence.year] = ahead.occurrence.year
    return years


def _retold(text: str, years: dict[int, int]) -> str:
    said = "|".join(map(str, years))
    return re.sub(rf"(?<!\d)({said})(?!\d)", lambda year: str(years[int(year[0])]), text)


def _moved(page: CampaignPage, by: timedelta, key: uuid.UUID) -> list[dict[str, Any]]:
    """The activities as they are stored, each with a new identity that all languages share."""
    found = []
    for block in page.activities.raw_data:
        value = {name: said for name, said in block["value"].items() if name != "registration"}
        for name in ("starts_at", "ends_at"):
            if value.get(name):
                moment = value[name]
                if isinstance(moment, str):
                    moment = datetime.fromisoformat(moment)
                value[name] = (moment + by).isoformat()
        value["is_full"] = False
        identity = str(uuid.uuid5(key, str(block["id"])))
        found.append({"type": block["type"], "value": value, "id": identity})
    return found
