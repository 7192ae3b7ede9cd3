"""The editors' calendar: a month with drafts, what is scheduled, and what is for staff."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms import agenda, periods
from cms.agenda import Entry
from cms.enums import CampaignAudience
from cms.models import CampaignPage, Occurrence
from cms.months import Month
from portal.common import calendars
from portal.common.numerals import shown

# What makes somebody an editor of a page.
EDITS = {"add", "change", "publish"}


@dataclass(frozen=True)
class Planned:
    """A campaign as it will be once its newest words are published, in all of its languages."""

    title: str
    starts_on: date
    ends_on: date
    audience: str
    centre_id: int | None
    versions: tuple[CampaignPage, ...]

    @property
    def page(self) -> CampaignPage:
        """The version in the editor's own language, or else the first."""
        here = get_language() or "ar"
        mine = (page for page in self.versions if page.locale.language_code == here)
        return next(mine, self.versions[0])

    @property
    def is_live(self) -> bool:
        return any(page.live for page in self.versions)

    def overlaps(self, other: "Planned") -> bool:
        """Whether both speak to the same people, for the same centre, on the same days."""
        return (
            (self.audience, self.centre_id) == (other.audience, other.centre_id)
            and self.starts_on <= other.ends_on
            and other.starts_on <= self.ends_on
        )


@require_safe
def campaign_calendar(request: HttpRequest, code: str = "") -> HttpResponse:
    today = timezone.localdate()
    month = Month.named(code) if code else Month.of(today)
    if month is None:
        raise Http404
    entries = [*_seasons(request.user, month), *_campaigns(request.user, month, today)]
    context = {
        "header_icon": "calendar-alt",
        "month": month,
        "other": month.in_other_calendar,
        "is_now": month.holds(today),
        "weekdays": agenda.weekdays(),
        "weeks": agenda.weeks(month, entries, today),
        "days": agenda.days(month, entries),
        "overlaps": [entry for entry in entries if entry.is_warned],
    }
    return render(request, "cms/admin/campaign_calendar.html", context)


def _seasons(user: Any, month: Month) -> list[Entry]:
    """Seasons lie behind everything; who may correct one is led there."""
    may_correct = user.has_perm("cms.change_occurrence")
    return [
        Entry(
            agenda.SEASON,
            str(row),
            row.starts_on,
            row.ends_on,
            url=reverse("wagtailsnippets_cms_occurrence:edit", args=[row.pk])
            if may_correct and row.is_hijri
            else "",
        )
        for row in Occurrence.objects.with_season().within(*month.weeks)
    ]


def _campaigns(user: Any, month: Month, today: date) -> list[Entry]:
    first, last = month.weeks
    everything = _planned(_editable(user, first, last))
    here = [each for each in everything if each.starts_on <= last and each.ends_on >= first]
    return [_entry(user, each, here, today) for each in here]


def _editable(user: Any, first: date, last: date) -> Any:
    """What has days in the month, and every draft: its days stand in its newest revision."""
    allowed = PagePermissionPolicy().instances_user_has_any_permission_for(user, EDITS)
    found = CampaignPage.objects.within(first, last) | CampaignPage.objects.filter(
        has_unpublished_changes=True
    )
    related = "centre", "locale", "latest_revision", "occurrence__season"
    return (
        found.filter(Q(alias_of__isnull=True), pk__in=allowed.values("pk"))
        .select_related(*related)
        .order_by("locale__language_code", "pk")
    )


def _planned(pages: Iterable[CampaignPage]) -> list[Planned]:
    versions = defaultdict(list)
    for page in pages:
        versions[page.translation_key].append(page)
    occurrences = Occurrence.objects.in_bulk(
        {pk for found in versions.values() for page in found if (pk := _said(page, "occurrence"))}
    )
    return [_as_planned(tuple(found), occurrences) for found in versions.values()]


def _as_planned(pages: tuple[CampaignPage, ...], occurrences: dict[int, Occurrence]) -> Planned:
    here = get_language() or "ar"
    page = next((page for page in pages if page.locale.language_code == here), pages[0])
    starts_on, ends_on = _days(page, occurrences)
    return Planned(
        title=_said(page, "title"),
        starts_on=starts_on,
        ends_on=ends_on,
        audience=_said(page, "audience"),
        centre_id=_said(page, "centre"),
        versions=pages,
    )


def _said(page: CampaignPage, field: str) -> Any:
    """A field as the newest draft has it."""
    if page.has_unpublished_changes and page.latest_revision:
        found = page.latest_revision.content
        if field in found:
            return found[field]
    return getattr(page, page._meta.get_field(field).attname)


def _days(page: CampaignPage, occurrences: dict[int, Occurrence]) -> tuple[date, date]:
    occurrence = occurrences.get(_said(page, "occurrence"))
    if occurrence:
        before, after = (
            timedelta(days=_said(page, name) or 0) for name in ("begins_before", "ends_after")
        )
        return occurrence.starts_on - before, occurrence.ends_on + after
    own = _date(_said(page, "own_starts_on")), _date(_said(page, "own_ends_on"))
    return own[0] or page.starts_on, own[1] or page.ends_on


def _date(said: Any) -> date | None:
    return parse_date(said) if isinstance(said, str) else said


def _entry(user: Any, planned: Planned, all_here: list[Planned], today: date) -> Entry:
    page = planned.page
    can_edit = page.permissions_for_user(user).can_edit()
    notes = [shown(periods.countdown(planned.starts_on, planned.ends_on, today))]
    notes += [
        f"{version.locale.get_display_name()}: {_state(version)}" for version in planned.versions
    ]
    if planned.audience == CampaignAudience.INTERNAL:
        notes.append(_("Staff only"))
    if page.centre:
        notes.append(page.centre.name)
    entry = Entry(
        agenda.CAMPAIGN,
        planned.title,
        planned.starts_on,
        planned.ends_on,
        url=reverse("wagtailadmin_pages:edit", args=[page.pk]) if can_edit else "",
        notes=tuple(notes),
        is_quiet=not planned.is_live,
    )
    others = [each for each in all_here if each is not planned and each.overlaps(planned)]
    if not others:
        return entry
    return agenda.warned(entry, *(_overlap(planned, other) for other in others))


def _version(page: CampaignPage) -> str:
    told = {"language": page.locale.get_display_name(), "state": _state(page)}
    return _("%(language)s: %(state)s") % told


def _state(page: CampaignPage) -> str:
    revision = page.latest_revision
    if revision and revision.approved_go_live_at:
        language = get_language() or "ar"
        when = shown(calendars.long_moment(revision.approved_go_live_at, language))
        return _("scheduled for %(when)s") % {"when": when}
    if page.live:
        return (
            _("published, with a newer draft") if page.has_unpublished_changes else _("published")
        )
    return _("draft")


def _overlap(planned: Planned, other: Planned) -> str:
    first, last = max(planned.starts_on, other.starts_on), min(planned.ends_on, other.ends_on)
    told = {"title": other.title, "range": periods.period(first, last, first).range}
    return _("Overlaps with “%(title)s”. %(range)s") % told
