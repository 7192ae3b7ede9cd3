"""A member of staff's day: what waits for this person, by role, most urgent first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from portal.applications.models import Application
from portal.appointments import queries as appointments
from portal.appointments.models import Booking
from portal.cases import queries as cases
from portal.cases.enums import OPEN_STAGES, Stage
from portal.centres.enums import Role
from portal.desk import queries

if TYPE_CHECKING:
    from portal.accounts.models import User

SHOWN = 5


@dataclass(frozen=True)
class Part:
    title: str
    empty: str
    lines: list[queries.Line]
    count: int
    link: str
    url: str


@dataclass(frozen=True)
class Notice:
    text: str
    url: str
    color: str


def parts(user: User, roles: set[str], *, today: date) -> list[Part]:
    """The lists of cases that wait for the user."""
    found = []
    rows = queries.queue(user)
    if Role.DECIDER in roles:
        found.append(_to_decide(rows, user, today))
    if Role.CASE_WORKER in roles:
        found += [_mine(rows, user, today), _new(rows, today)]
    return found


def consultations(user: User, *, today: date) -> list[Booking]:
    """Who comes to this counsellor today, the cancelled left out."""
    seen = appointments.on_days(user, today, today)
    return [b for b in seen if b.counsellor.user_id == user.pk and not b.is_cancelled]


def _to_decide(rows: QuerySet[Application], user: User, today: date) -> Part:
    waiting = cases.at_stage(rows, Stage.TO_DECIDE).exclude(cases.studied_by(user))
    return _part(
        waiting,
        today,
        title=gettext("Waiting for your decision"),
        empty=gettext("Nothing waits for a decision."),
        query="stage=to_decide",
    )


def _mine(rows: QuerySet[Application], user: User, today: date) -> Part:
    return _part(
        cases.at_stage(rows, Stage.IN_STUDY).filter(case_worker=user),
        today,
        title=gettext("Yours to go on with"),
        empty=gettext("You have no case to study. Take one from the new ones."),
        query="whose=mine",
    )


def _new(rows: QuerySet[Application], today: date) -> Part:
    return _part(
        cases.at_stage(rows, Stage.NEW),
        today,
        title=gettext("New, in nobody's hands yet"),
        empty=gettext("No new applications."),
        query="stage=new",
    )


def _part(rows: QuerySet[Application], today: date, *, title: str, empty: str, query: str) -> Part:
    count = rows.count()
    first = rows.order_by("due_on", "pk")[:SHOWN]
    return Part(
        title=title,
        empty=empty,
        lines=queries.lines(first, today=today),
        count=count,
        link=gettext("All of them in the inbox"),
        url=f"{reverse('desk:inbox')}?{query}" if count > SHOWN else "",
    )


def notices(user: User, roles: set[str], *, today: date) -> list[Notice]:
    """What is late, in one line each."""
    found = []
    if Role.CASE_WORKER in roles:
        late = _late(queries.queue(user), today).filter(Q(case_worker=user) | Q(case_worker=None))
        text = ngettext(
            "%(number)d application of yours or of nobody is late",
            "%(number)d applications of yours or of nobody are late",
            number := late.count(),
        )
        found.append((number, text, "desk:inbox"))
    if Role.MANAGER in roles:
        late = _late(queries.steered(user), today)
        text = ngettext(
            "%(number)d application of your centre is late",
            "%(number)d applications of your centre are late",
            number := late.count(),
        )
        found.append((number, text, "desk:queue"))
    return [
        Notice(text % {"number": number}, f"{reverse(view)}?late=yes", "danger")
        for number, text, view in found
        if number
    ]


def _late(rows: QuerySet[Application], today: date) -> QuerySet[Application]:
    return cases.at_stage(rows, *OPEN_STAGES).filter(due_on__lt=today)
