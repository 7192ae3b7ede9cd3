from __future__ import annotations

from datetime import date, timedelta
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.blocks import CharBlock
from wagtail.contrib.routable_page.models import path
from wagtail.fields import StreamField
from wagtail.models import PageManager

from cms import activities, media_kit, periods, structured
from cms.blocks import ActivityBlock, BodyBlock, MaterialBlock, PictureBlock, StepBlock
from cms.enums import CampaignAudience, CampaignState
from cms.forms import CampaignPageForm
from cms.models.base import BasePage, PublicPageQuerySet, RoutedPage
from cms.models.seasons import Occurrence
from cms.structured import Data
from portal.centres.enums import Audience
from portal.centres.models import Centre

LONGEST_OFFSET = 120


class CampaignQuerySet(PublicPageQuerySet):
    def running_on(self, day: date) -> CampaignQuerySet:
        return self.filter(starts_on__lte=day, ends_on__gte=day)

    def upcoming_on(self, day: date) -> CampaignQuerySet:
        return self.filter(starts_on__gt=day)

    def ended_on(self, day: date) -> CampaignQuerySet:
        return self.filter(ends_on__lt=day)

    def within(self, first: date, last: date) -> CampaignQuerySet:
        """Those with a day between the two."""
        return self.filter(starts_on__lte=last, ends_on__gte=first)

    def as_cards(self) -> CampaignQuerySet:
        return self.with_picture()


class CampaignPage(RoutedPage):
    """A dated awareness campaign: its goal, what to do, what to take along, what takes place.

    It has a season's days or days of its own. `starts_on` and `ends_on` follow from either.
    """

    occurrence = models.ForeignKey(
        Occurrence,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="campaigns",
        verbose_name=_("season"),
        help_text=_("The campaign then follows the season, also when the moon moves it by a day."),
    )
    begins_before = models.PositiveSmallIntegerField(
        _("days before the season begins"),
        default=0,
        validators=[MaxValueValidator(LONGEST_OFFSET)],
    )
    ends_after = models.PositiveSmallIntegerField(
        _("days after the season ends"), default=0, validators=[MaxValueValidator(LONGEST_OFFSET)]
    )
    own_starts_on = models.DateField(_("begins"), null=True, blank=True)
    own_ends_on = models.DateField(_("ends"), null=True, blank=True)
    starts_on = models.DateField(_("begins"), editable=False)
    ends_on = models.DateField(_("ends"), editable=False)
    audience = models.CharField(
        _("for whom"),
        max_length=10,
        choices=CampaignAudience,
        default=CampaignAudience.PUBLIC,
        help_text=_("A campaign for staff only is seen by nobody else, wherever they look."),
    )
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
    taking_part = StreamField(
        [("step", StepBlock())], verbose_name=_("how to take part"), blank=True, max_num=8
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)
    activities = StreamField(
        [("activity", ActivityBlock())], verbose_name=_("activities"), blank=True
    )
    material = StreamField(MaterialBlock(), verbose_name=_("material"), blank=True)
    gallery = StreamField(
        [("picture", PictureBlock())], verbose_name=_("gallery"), blank=True, max_num=12
    )
    partners = StreamField(
        [("partner", CharBlock(label=_("partner"), max_length=150))],
        verbose_name=_("partners"),
        blank=True,
        max_num=30,
    )

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("occurrence", widget=forms.Select),
                FieldRowPanel([FieldPanel("begins_before"), FieldPanel("ends_after")]),
                FieldRowPanel([FieldPanel("own_starts_on"), FieldPanel("own_ends_on")]),
            ],
            heading=_("dates: a season's, or its own"),
        ),
        FieldRowPanel(
            [FieldPanel("audience"), FieldPanel("centre", permission="centres.change_centre")]
        ),
        FieldPanel("goal"),
        FieldPanel("hashtag"),
        FieldPanel("taking_part"),
        FieldPanel("body"),
        FieldPanel("activities"),
        FieldPanel("material"),
        FieldPanel("gallery"),
        FieldPanel("partners"),
    ]

    objects = PageManager.from_queryset(CampaignQuerySet)()

    base_form_class = CampaignPageForm
    searchable = (
        "summary",
        "goal",
        "hashtag",
        "taking_part",
        "body",
        "activities",
        "material",
        "gallery",
        "partners",
    )
    kind_of_page = "campaign"
    template = "cms/campaign.html"
    parent_page_types = ["cms.CampaignIndexPage", "cms.CentrePage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on__lte=F("ends_on")),
                name="campaign_begins_before_it_ends",
                violation_error_message=_("The end comes before the beginning."),
            ),
            models.CheckConstraint(
                condition=Q(
                    occurrence__isnull=False, own_starts_on__isnull=True, own_ends_on__isnull=True
                )
                | Q(
                    occurrence__isnull=True,
                    own_starts_on__isnull=False,
                    own_ends_on__isnull=False,
                    begins_before=0,
                    ends_after=0,
                ),
                name="campaign_has_a_season_or_own_dates",
                violation_error_message=_("Choose a season, or give both dates."),
            ),
        ]

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        self.take_dates()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self) -> None:
        self.take_dates()
        super().minimal_clean()

    def clean(self) -> None:
        super().clean()
        own = (self.own_starts_on, self.own_ends_on)
        if self.occurrence_id is None:
            if self.own_starts_on is None or self.own_ends_on is None:
                field = "own_ends_on" if self.own_starts_on else "own_starts_on"
                raise ValidationError({field: _("Choose a season, or give both dates.")})
            if self.own_ends_on < self.own_starts_on:
                raise ValidationError({"own_ends_on": _("The end comes before the beginning.")})
            if self.begins_before or self.ends_after:
                field = "begins_before" if self.begins_before else "ends_after"
                message = _("Days before and after go with a season. Choose one, or enter 0.")
                raise ValidationError({field: message})
        elif any(own):
            message = _("The season gives the dates. Clear these, or choose no season.")
            raise ValidationError({"own_starts_on" if own[0] else "own_ends_on": message})

    def with_content_json(self, content: dict[str, Any]) -> CampaignPage:
        """A draft read again has the season's days as they are now, not as they were then."""
        page = super().with_content_json(content)
        if "own_starts_on" not in content and page.occurrence_id is None:
            # Written before campaigns could follow a season.
            page.own_starts_on, page.own_ends_on = page.starts_on, page.ends_on
        page.take_dates()
        return page

    def take_dates(self) -> None:
        """Set the days that all lists and calendars read."""
        if self.occurrence is not None:
            before, after = self.begins_before or 0, self.ends_after or 0
            self.starts_on = self.occurrence.starts_on - timedelta(days=before)
            self.ends_on = self.occurrence.ends_on + timedelta(days=after)
        elif self.own_starts_on and self.own_ends_on:
            self.starts_on, self.ends_on = self.own_starts_on, self.own_ends_on

    @property
    def is_internal(self) -> bool:  # type: ignore[override]
        return self.audience == CampaignAudience.INTERNAL

    @property
    def dated_on(self) -> date:
        return self.starts_on

    @property
    def has_quick_exit(self) -> bool:  # type: ignore[override]
        return bool(self.centre and self.centre.audience == Audience.PROTECTION)

    def state_on(self, day: date) -> CampaignState:
        return periods.state_on(self.starts_on, self.ends_on, day)

    def contents(self, today: date) -> dict[str, Any]:
        kit = media_kit.files(self.material)
        return {
            "activities": activities.activities(self.activities),
            "kit_size": media_kit.size(kit) if media_kit.is_worth_it(kit) else None,
        }

    def structured_data(self) -> list[Data]:
        """The days of the campaign, and what takes place on them."""
        events = [_event(each, self.url) for each in activities.activities(self.activities)]
        return [
            structured.without_empty(
                {
                    "@type": "EventSeries",
                    "name": self.title,
                    "description": self.description,
                    "url": structured.absolute(self.url),
                    "startDate": self.starts_on.isoformat(),
                    "endDate": self.ends_on.isoformat(),
                    "organizer": {"@id": structured.absolute("/#foundation")},
                    "subEvent": events,
                }
            )
        ]

    @path("kit/", name="kit")
    def kit(self, request: HttpRequest) -> HttpResponse:
        """All files in one."""
        found = media_kit.files(self.material)
        if not media_kit.is_worth_it(found):
            raise Http404
        return _download(media_kit.packed(found), "application/zip", f"{self.slug}.zip")

    @path("activities/<uuid:key>/", name="activity")
    def activity(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """One activity for the reader's own calendar."""
        blocks = [block for block in self.activities if block.id == str(key)]
        if not blocks:
            raise Http404
        [found] = activities.activities(blocks)
        url = f"{settings.SITE_URL}{self.url}#activity-{found.key}"
        data = activities.calendar_file(found, url=url, now=timezone.now())
        return _download(data, "text/calendar; charset=utf-8", f"{self.slug}.ics")


def _download(data: bytes, kind: str, name: str) -> HttpResponse:
    disposition = content_disposition_header(as_attachment=True, filename=name)
    return HttpResponse(data, content_type=kind, headers={"Content-Disposition": disposition})


def _event(activity: activities.Activity, url: str) -> Data:
    ends_at = activity.ends_at
    return structured.event(
        name=activity.title,
        starts_at=timezone.localtime(activity.starts_at),
        ends_at=timezone.localtime(ends_at) if ends_at else None,
        where=activity.place or (activity.centre.name if activity.centre else ""),
        is_remote=activity.is_remote,
        url=f"{url}#activity-{activity.key}",
    )
