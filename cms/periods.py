"""When a campaign runs, in both calendars and in words."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from cms.enums import CampaignState
from portal.common import calendars
from portal.common.numerals import shown

COLOURS = {
    CampaignState.UPCOMING: "sky",
    CampaignState.RUNNING: "success",
    CampaignState.ENDED: "neutral",
}


@dataclass(frozen=True)
class Period:
    range: str
    other_calendar: str
    state: str
    colour: str
    # The same in the fewest words: how long to wait, how far along, or that it is over.
    countdown: str


def state_on(starts_on: date, ends_on: date, day: date) -> CampaignState:
    if day < starts_on:
        return CampaignState.UPCOMING
    return CampaignState.RUNNING if day <= ends_on else CampaignState.ENDED


def period(starts_on: date, ends_on: date, today: date) -> Period:
    language = get_language() or "ar"
    gregorian = _from_to(*(calendars.long_date(day, language) for day in (starts_on, ends_on)))
    hijri = [calendars.hijri_date(day, language) for day in (starts_on, ends_on)]
    other = _from_to(hijri[0], hijri[1]) if hijri[0] and hijri[1] else ""
    if settings.MIZALLA_CALENDARS == "gregorian":
        other = ""
    if settings.MIZALLA_CALENDARS == "hijri_first" and other:
        gregorian, other = other, gregorian
    state = state_on(starts_on, ends_on, today)
    words = _in_words(state, starts_on, ends_on, today)
    near = shown(countdown(starts_on, ends_on, today))
    return Period(shown(gregorian), shown(other), shown(words), COLOURS[state], near)


def countdown(starts_on: date, ends_on: date, today: date) -> str:
    state = state_on(starts_on, ends_on, today)
    if state is CampaignState.ENDED:
        return _("Ended")
    if state is CampaignState.UPCOMING:
        days = (starts_on - today).days
        words = ngettext("Begins tomorrow", "Begins in %(days)d days", days)
        return words % {"days": days}
    if starts_on == ends_on:
        return _("Today only")
    if today == ends_on:
        return _("Last day")
    length = (ends_on - starts_on).days + 1
    told = {"day": (today - starts_on).days + 1, "length": length}
    return _("Day %(day)d of %(length)d") % told


def _from_to(start: str, end: str) -> str:
    return start if start == end else _("From %(start)s to %(end)s") % {"start": start, "end": end}


def _in_words(state: CampaignState, starts_on: date, ends_on: date, today: date) -> str:
    language = get_language() or "ar"
    if state is CampaignState.ENDED:
        return _("Ended on %(day)s") % {"day": calendars.long_date(ends_on, language)}
    if state is CampaignState.RUNNING:
        last = calendars.relative_day(ends_on, today=today, language=language)
        return _("Running now, until %(day)s") % {"day": last}
    first = calendars.relative_day(starts_on, today=today, language=language)
    return _("Begins %(day)s") % {"day": first}
