"""What a switch of mode would do, in figures, before anybody confirms it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, ngettext

from cms import queries as site
from portal.accounts.models import User
from portal.appointments import queries as appointments
from portal.appointments import rules as booking
from portal.appointments.models import Booking
from portal.centres import queries as centres
from portal.centres.courses import Stage
from portal.centres.enums import ChangeKind, Mode
from portal.centres.models import Centre, ModeChange, Service
from portal.common import calendars
from portal.common.numerals import shown

# Of each service, the latest changes first.
MOST_SHOWN = 20


@dataclass(frozen=True)
class Link:
    title: str
    url: str
    language: str


@dataclass(frozen=True)
class Day:
    """A day on which booked people are affected; hours only for those who may see them."""

    day: date
    people: str
    hours: str


@dataclass(frozen=True)
class Effect:
    pages: list[Link]
    days: list[Day]
    bookings: int
    # What is given by itself after the last day.
    next_mode: str
    # Whether it could be booked on the site before, and can be now.
    closes: bool
    opens: bool

    @property
    def of_pages(self) -> str:
        text = ngettext(
            "%(count)d page shows it at once.",
            "%(count)d pages show it at once.",
            len(self.pages),
        )
        return shown(text % {"count": len(self.pages)})

    @property
    def confirmation(self) -> str:
        """What the button says."""
        if self.bookings:
            return gettext("Confirm and tell the people booked")
        return gettext("Confirm the switch")

    @property
    def of_bookings(self) -> str:
        if not self.bookings:
            return gettext("No booked consultation is affected.")
        text = ngettext(
            "%(count)d booked consultation is affected: the person is told by SMS or e-mail.",
            "%(count)d booked consultations are affected: the people are told by SMS or e-mail.",
            self.bookings,
        )
        return shown(text % {"count": self.bookings})


def effect(service: Service, stage: Stage, *, user: User, now: datetime) -> Effect:
    """What happens when the service is given so from now on."""
    before = centres.course(service)
    after = centres.course_with(service, stage)
    bookings = appointments.affected(service, before, after, now=now)
    could_be_open = booking.is_open_in(service, stage.mode)
    return Effect(
        pages=pages(service),
        days=_days(bookings, user),
        bookings=len(bookings),
        next_mode=shown_stage(after[1]).mode if stage.until else "",
        closes=booking.is_open(service) and not could_be_open,
        opens=could_be_open and not booking.is_open(service),
    )


def pages(service: Service) -> list[Link]:
    """Every public page that says how the service is given."""
    found = [
        Link(page.title, page.url, page.locale.language_code)
        for page in site.pages_of_centre(service.centre_id)
    ]
    return found + (_booking_pages(service) if service.is_bookable else [])


def _booking_pages(service: Service) -> list[Link]:
    found = []
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            own = reverse("appointments:service", args=[service.centre.slug, service.slug])
            listed = reverse("appointments:services")
            found.append(Link(gettext("Book a remote consultation"), listed, language))
            found.append(Link(service.name, own, language))
    return found


def _days(bookings: Sequence[Booking], user: User) -> list[Day]:
    """How many people each day; the hours too where the user may see the bookings themselves."""
    keys = [booking.pk for booking in bookings]
    visible = set(Booking.objects.visible_to(user).filter(pk__in=keys).values_list("pk", flat=True))
    language = get_language() or settings.LANGUAGE_CODE
    found = []
    for day, of_day in groupby(bookings, key=appointments.local_day):
        rows = list(of_day)
        hours = [calendars.clock(b.starts_at, language) for b in rows if b.pk in visible]
        people = ngettext("%(count)d person", "%(count)d people", len(rows)) % {"count": len(rows)}
        found.append(Day(day, shown(people), shown(gettext(", ").join(hours))))
    return found


@dataclass(frozen=True)
class Shown:
    """A stage in the words of the page."""

    mode: str
    colour: str
    icon: str
    reason: str
    until: str


COLOURS = {
    Mode.IN_PERSON: ("accent", "building-2"),
    Mode.REMOTE: ("sky", "video"),
    Mode.HOME: ("sand", "house"),
    Mode.SUSPENDED: ("warning", "circle-alert"),
}


def shown_stage(stage: Stage) -> Shown:
    language = get_language() or settings.LANGUAGE_CODE
    colour, icon = COLOURS[stage.mode]
    return Shown(
        mode=capfirst(str(stage.mode.label)),
        colour=colour,
        icon=icon,
        reason=stage.reason_en if language == "en" else stage.reason_ar,
        until=shown(calendars.both_calendars(stage.until, language)) if stage.until else "",
    )


@dataclass(frozen=True)
class Event:
    """A change in the history of a service, as the timeline shows it."""

    title: str
    when: str
    datetime: str
    text: str
    by: str
    is_current: bool


@dataclass(frozen=True)
class Line:
    """A service with what holds now, what comes after it, and what was."""

    service: Service
    now: Shown
    next_mode: str
    events: list[Event]
    undo: ModeChange | None


def lines(centre: Centre) -> list[Line]:
    found = centre.services.select_related("centre").order_by("position", "pk")
    history: dict[int, list[ModeChange]] = {}
    for change in centres.history(centre):
        history.setdefault(change.service_id, []).append(change)
    return [_line(service, history.get(service.pk, [])) for service in found]


def _line(service: Service, changes: list[ModeChange]) -> Line:
    latest = changes[0] if changes else None
    course = centres.course_by(service, latest)
    can_undo = latest is not None and centres.can_be_undone(latest, service, latest)
    return Line(
        service=service,
        now=shown_stage(course[0]),
        next_mode=shown_stage(course[1]).mode if course[0].until and len(course) > 1 else "",
        events=[_event(change, is_current=change == latest) for change in changes[:MOST_SHOWN]],
        undo=latest if can_undo else None,
    )


def _event(change: ModeChange, *, is_current: bool) -> Event:
    language = get_language() or settings.LANGUAGE_CODE
    titles = {
        ChangeKind.SWITCHED: gettext("Switched: %(mode)s"),
        ChangeKind.UNDONE: gettext("Undone, so again: %(mode)s"),
        ChangeKind.RETURNED: gettext("Returned by itself: %(mode)s"),
    }
    stage = shown_stage(change.stage)
    until = gettext("Until %(day)s.") % {"day": stage.until} if stage.until else ""
    told = ngettext("%(count)d booking told.", "%(count)d bookings told.", change.told)
    parts = [stage.reason, until, shown(told % {"count": change.told}) if change.told else ""]
    return Event(
        title=titles[ChangeKind(change.kind)] % {"mode": stage.mode},
        when=shown(calendars.long_moment(change.made_at, language)),
        datetime=change.made_at.isoformat(),
        text=" ".join(part for part in parts if part),
        by=str(change.made_by) if change.made_by else "",
        is_current=is_current,
    )


@dataclass(frozen=True)
class CentreLine:
    centre: Centre
    summary: str


def by_centre(found: Sequence[Centre]) -> list[CentreLine]:
    """The centres with how many of their services are suspended."""
    counts = centres.suspended_counts(found)
    return [CentreLine(centre, _suspended(counts.get(centre.pk, 0))) for centre in found]


def _suspended(count: int) -> str:
    if not count:
        return gettext("Nothing is suspended.")
    text = ngettext("%(count)d service is suspended.", "%(count)d services are suspended.", count)
    return shown(text % {"count": count})
