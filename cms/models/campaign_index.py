from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.contrib.routable_page.models import path

from cms import agenda, visibility
from cms.enums import CampaignState
from cms.filters import by_year
from cms.models.base import IndexPage, RoutedPage
from cms.models.campaigns import CampaignPage, CampaignQuerySet
from cms.models.seasons import Occurrence
from cms.months import Month
from portal.common.memorable import Calendar

PER_PAGE = 12
# Past campaigns on the list itself; the archive has them all.
LATELY = 3


class CampaignIndexPage(RoutedPage, IndexPage):
    template = "cms/campaign_index.html"
    subpage_types = ["cms.CampaignPage"]

    class Meta:
        verbose_name = gettext_lazy("list of campaigns")
        verbose_name_plural = gettext_lazy("lists of campaigns")

    def campaigns(self, request: HttpRequest) -> CampaignQuerySet:
        """What the reader may see here: staff also see what is for them."""
        internal = visibility.is_for_staff(request)
        return CampaignPage.objects.beside(self).readable(internal=internal)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Three groups from one query, the nearest first in each."""
        context = super().get_context(request, *args, **kwargs)
        today = timezone.localdate()
        groups: dict[CampaignState, list[CampaignPage]] = {state: [] for state in CampaignState}
        for campaign in self.campaigns(request).as_cards().order_by("starts_on", "pk"):
            groups[campaign.state_on(today)].append(campaign)
        ended = groups[CampaignState.ENDED][::-1]
        return {
            **context,
            "running": groups[CampaignState.RUNNING],
            "upcoming": groups[CampaignState.UPCOMING],
            "ended": ended[:LATELY],
            "ended_count": len(ended),
        }

    @path("archive/", name="archive")
    def archive(self, request: HttpRequest) -> HttpResponse:
        """Past campaigns, narrowed to a year of either calendar."""
        ended = self.campaigns(request).ended_on(timezone.localdate())
        days = list(ended.values_list("starts_on", flat=True))
        years = {calendar: by_year(days, calendar, request.GET) for calendar in Calendar}
        chosen = [each for filters in years.values() for each in filters if each.is_current]
        if chosen:
            ended = ended.filter(starts_on__range=chosen[0].days)
        page = Paginator(ended.as_cards().order_by("-starts_on", "-pk"), PER_PAGE)
        return self.screen(
            request,
            "cms/campaign_archive.html",
            below="archive/",
            title=_("Archive of campaigns"),
            total=len(days),
            years=years[Calendar.GREGORIAN],
            hijri_years=years[Calendar.HIJRI],
            chosen=chosen[0] if chosen else None,
            campaigns=page.get_page(request.GET.get("page")),
        )

    @path("calendar/", name="calendar")
    @path("calendar/<str:code>/", name="month")
    def calendar(self, request: HttpRequest, code: str = "") -> HttpResponse:
        """A month of campaigns, seasons and activities; of this one when none is named."""
        today = timezone.localdate()
        month = Month.named(code) if code else Month.of(today)
        if month is None:
            raise Http404
        campaigns = self.campaigns(request)
        entries = [
            *agenda.seasons(Occurrence.objects.with_season().within(*month.weeks)),
            *agenda.campaigns(campaigns.within(*agenda.around(month)), month.weeks, today),
        ]
        return self.screen(
            request,
            "cms/campaign_calendar.html",
            below=f"calendar/{month.code}/",
            title=_("Calendar of campaigns"),
            month=month,
            other=month.in_other_calendar,
            is_now=month.holds(today),
            weekdays=agenda.weekdays(),
            weeks=agenda.weeks(month, entries, today),
            days=agenda.days(month, entries),
        )
