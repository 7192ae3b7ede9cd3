from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Count, Max, QuerySet
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from portal.accounts.models import User
from portal.applications.enums import State
from portal.applications.models import Application, Attachment, InformationRequest
from portal.applications.phrases import STATUSES, Status
from portal.audit import queries as audit
from portal.centres.enums import CASE_ROLES, Role
from portal.centres.models import Membership
from portal.common import calendars
from portal.programmes.routes import Page

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class Milestone:
    """One line of a request's story. What is still ahead has a day by which it is due."""

    title: Any
    day: date | datetime | None
    text: Any = ""
    is_current: bool = False
    is_ahead: bool = False

    @property
    def when(self) -> str:
        if self.day is None:
            return ""
        words = calendars.both_calendars(self.day, get_language() or "ar")
        return gettext("by %(date)s") % {"date": words} if self.is_ahead else words

    @property
    def datetime(self) -> str:
        return self.day.isoformat() if self.day else ""


# Events of an application that tell of somebody reading it.
READING = ("application.viewed", "application.numbers_shown", "application.document_downloaded")


@dataclass(frozen=True)
class Reader:
    """Somebody who opened a request. The applicant is told the role, colleagues the name."""

    role: Any
    name: str
    times: int
    last_at: datetime


def incomplete_pages(application: Application) -> tuple[Page, ...]:
    """Pages of the draft that were never saved, or lack a required answer."""
    route, files = application.route, file_counts(application)
    return tuple(
        page
        for page in route.pages
        if page.key not in application.visited or page.missing(route.answers, files)
    )


def open_request(application: Application) -> InformationRequest | None:
    """What the applicant is asked for at present."""
    return application.requests.filter(answered_at=None, closed_at=None).first()


def answered_requests(application: Application) -> QuerySet[InformationRequest]:
    """What was asked and answered, with the files that came, oldest first."""
    return (
        application.requests.filter(answered_at__isnull=False)
        .prefetch_related("attachments__document")
        .order_by("asked_at", "pk")
    )


def applicant(key: UUID) -> User | None:
    """Whose application it is, to keep what was typed for nobody else; it gives nothing away."""
    return User.objects.filter(person__applications__key=key).first()


def requests_of(user: User) -> list[Request]:
    """The person's own applications in plain words, the newest first."""
    mine = Application.objects.visible_to(user).filter(person__user_id=user.pk)
    found = mine.select_related("programme__centre").prefetch_related("requests")
    return [_request(application) for application in found.order_by("-started_at", "-pk")]


def _request(application: Application) -> Request:
    asked = None
    if application.state == State.INFORMATION_REQUESTED:
        asked = next((asked for asked in application.requests.all() if asked.is_open), None)
    return Request(application, STATUSES[State(application.state)], asked)


def attachments(application: Application) -> QuerySet[Attachment]:
    return application.attachments.select_related("document").order_by("pk")


@dataclass(frozen=True)
class Request:
    """One of a person's applications with its status in plain words."""

    application: Application
    status: Status
    asked: InformationRequest | None = None


def file_counts(application: Application) -> Counter[str]:
    """How many documents each question has now."""
    attached = application.attachments.filter(request=None)
    return Counter(attached.values_list("question", flat=True))


def readers(application: Application) -> list[Reader]:
    """Who of the centre opened the request or its documents, latest first."""
    looks = (
        audit.events(f"application:{application.key}")
        .filter(action__in=READING)
        .order_by()
        .values("by")
        .annotate(times=Count("pk"), last_at=Max("at"))
    )
    who = User.objects.filter(public_id__in=[look["by"] for look in looks])
    people = {str(user.public_id): user for user in who}
    roles = dict(
        Membership.objects.filter(centre=application.centre, role__in=CASE_ROLES)
        .filter(user__in=people.values())
        .order_by("started_at", "pk")
        .values_list("user_id", "role")
    )
    found = []
    for look in looks:
        person = people.get(look["by"])
        role = Role(roles[person.pk]).label if person and person.pk in roles else _("staff")
        found.append(Reader(role, str(person or ""), look["times"], look["last_at"]))
    return sorted(found, key=lambda reader: reader.last_at, reverse=True)


def inbox(applications: QuerySet[Application]) -> QuerySet[Application]:
    """Of the given applications those sent and not yet in anybody's hands, most urgent first."""
    return (
        applications.filter(state=State.SUBMITTED)
        .select_related("programme__centre", "person__user")
        .order_by("due_on", "pk")
    )


def timeline(application: Application) -> list[Milestone]:
    """What has happened, where it stands, and what comes next, oldest first."""
    past = _past(application)
    ahead = _ahead(application)
    if past and not ahead:
        past[-1] = _current(past[-1])
    return past + ahead


def _past(application: Application) -> list[Milestone]:
    found = [Milestone(_("You sent the request"), application.submitted_at)]
    found.append(Milestone(_("A case worker began to study it"), application.review_started_at))
    for asked in application.requests.order_by("asked_at", "pk"):
        found.append(Milestone(_("We asked you for something"), asked.asked_at))
        found.append(Milestone(_("You answered"), asked.answered_at))
    decision = {
        State.APPROVED: _("The request was accepted"),
        State.DECLINED: _("The request was not accepted"),
    }.get(State(application.state), "")
    found.append(Milestone(decision, application.decided_at))
    found.append(Milestone(_("You withdrew the request"), application.withdrawn_at))
    return sorted((m for m in found if m.day), key=attrgetter("day"))


def _ahead(application: Application) -> list[Milestone]:
    """What comes next and by when; the first of it is where the request stands now."""
    asked = open_request(application) if application.is_pending else None
    answer_by = asked.due_on if asked else None
    now_at: dict[State, tuple[StrOrPromise, date | None]] = {
        State.SUBMITTED: (_("A case worker reads your request"), None),
        State.IN_REVIEW: (_("A case worker is studying your request"), None),
        State.INFORMATION_REQUESTED: (_("We wait for your answer"), answer_by),
    }
    here = now_at.get(State(application.state))
    # The day of the decision moves with a late answer, so it is not promised before.
    is_certain = answer_by is None or application.due_on is None or answer_by < application.due_on
    decision_by = application.due_on if is_certain else None
    next_steps = [here, (_("The decision reaches you"), decision_by)] if here else []
    return [
        Milestone(title, day, is_current=position == 0, is_ahead=True)
        for position, (title, day) in enumerate(next_steps)
    ]


def _current(milestone: Milestone) -> Milestone:
    return Milestone(milestone.title, milestone.day, milestone.text, is_current=True)
