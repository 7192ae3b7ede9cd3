from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import get_language

from portal.accounts.models import User
from portal.applications.enums import PENDING, State
from portal.applications.models import Application, ApplicationQuerySet
from portal.audit import queries as audit
from portal.beneficiaries.models import Person
from portal.cases import phrases
from portal.cases.enums import Stage
from portal.cases.models import Case, Note, Recommendation
from portal.centres import queries as centres
from portal.centres.enums import Role
from portal.centres.models import Membership
from portal.common import arabic, calendars, identifiers, phones, references
from portal.common.errors import Refused

PREFIX = "AP"
NAMES = (
    "person__first_name",
    "person__father_name",
    "person__grandfather_name",
    "person__family_name",
    "person__latin_name",
)


def readable_by(user: User) -> ApplicationQuerySet:
    """What a member of staff may open. One's own application is read in the portal only."""
    return Application.objects.visible_to(user).exclude(person__user_id=user.pk)


def steered_by(user: User) -> QuerySet[Application]:
    """Applications of the centres the user manages. Managers see the queue, never a file: take
    reference, programme, stage and dates from these rows, and nothing of the person."""
    managed = centres.centres_of(user, Role.MANAGER).values("pk")
    return (
        Application.objects.filter(programme__centre__in=managed)
        .exclude(state=State.DRAFT)
        .exclude(person__user_id=user.pk)
        .defer("answers", "unfinished", "reason_ar", "reason_en")
    )


def colleagues_for(application: Application) -> QuerySet[User]:
    """Case workers of the centre into whose hands the application could go."""
    workers = Membership.objects.current().filter(
        centre=application.centre, role=Role.CASE_WORKER, user__is_active=True
    )
    return (
        User.objects.filter(pk__in=workers.values("user"))
        .exclude(pk__in=[application.case_worker_id, application.person.user_id])
        .order_by("display_name", "pk")
    )


def has_twin(person: Person) -> bool:
    """Whether another account holds the same identity number: staff look twice then."""
    if not person.identity_number:
        return False
    same = Person.objects.with_identity(person.identity_country, person.identity_number)
    return same.exclude(pk=person.pk).exists()


def notes(case: Case) -> QuerySet[Note]:
    return case.notes.select_related("written_by").order_by("-written_at", "-pk")


def earlier(case: Case) -> QuerySet[Recommendation]:
    """Recommendations that no longer stand, latest first."""
    gone = case.recommendations.exclude(set_aside_at=None).select_related("made_by")
    return gone.order_by("-made_at", "-pk")


@dataclass(frozen=True)
class Moment:
    """One line of a case's history, for staff."""

    title: str | Promise
    by: str
    at: datetime

    @property
    def when(self) -> str:
        return calendars.long_moment(self.at, get_language() or "ar")

    @property
    def datetime(self) -> str:
        return self.at.isoformat()


def history(application: Application) -> list[Moment]:
    """What was changed and by whom, latest first, read from the audit events."""
    told = audit.events(f"application:{application.key}").filter(action__in=phrases.EVENTS)
    events = list(told.order_by("-sequence"))
    who = User.objects.filter(public_id__in={event.by for event in events if event.by})
    names = {str(user.public_id): str(user) for user in who}
    return [
        Moment(phrases.EVENTS[event.action], names.get(event.by, ""), event.at) for event in events
    ]


def with_stage(applications: QuerySet[Application]) -> QuerySet[Application]:
    """The rows with `is_recommended`, from which `stage` reads."""
    standing = Recommendation.objects.standing().filter(case__application_id=OuterRef("pk"))
    return applications.annotate(is_recommended=Exists(standing))


def stage(state: str, *, is_recommended: bool) -> Stage:
    if state == State.IN_REVIEW:
        return Stage.TO_DECIDE if is_recommended else Stage.IN_STUDY
    if state == State.INFORMATION_REQUESTED:
        return Stage.WAITING
    return Stage.NEW if state == State.SUBMITTED else Stage.CLOSED


def tag(application: Application, *, is_recommended: bool) -> phrases.Tag:
    """The stage in the staff's words; a closed one says how it ended."""
    found = stage(application.state, is_recommended=is_recommended)
    if found == Stage.CLOSED:
        return phrases.ENDS[State(application.state)]
    return phrases.STAGES[found]


def studied_by(user: User) -> Q:
    """Applications the user may not decide, having studied them or recommended an outcome."""
    recommended = Recommendation.objects.standing().filter(made_by=user)
    return Q(case_worker=user) | Q(pk__in=recommended.values("case__application"))


def at_stage(applications: QuerySet[Application], *stages: Stage) -> QuerySet[Application]:
    """Of rows `with_stage` those at one of the stages."""
    conditions = {
        Stage.NEW: Q(state=State.SUBMITTED),
        Stage.IN_STUDY: Q(state=State.IN_REVIEW, is_recommended=False),
        Stage.WAITING: Q(state=State.INFORMATION_REQUESTED),
        Stage.TO_DECIDE: Q(state=State.IN_REVIEW, is_recommended=True),
        Stage.CLOSED: ~Q(state__in=[*PENDING, State.DRAFT]),
    }
    chosen = Q(pk__in=[])
    for one in stages:
        chosen |= conditions[one]
    return applications.filter(chosen)


def found(applications: QuerySet[Application], text: str) -> QuerySet[Application]:
    """The rows somebody means who types a reference, a phone, an identity number or a name."""
    try:
        return applications.filter(reference=references.normalise(text, prefix=PREFIX))
    except Refused:
        pass
    try:
        return applications.filter(person__user__phone=phones.parse(text))
    except Refused:
        pass
    try:
        number = identifiers.get("QA").validate(text)
    except Refused:
        return applications.filter(pk__in=_named(applications, arabic.name_words(text)))
    same = Person.objects.with_identity("QA", number)
    return applications.filter(person__in=same)


def _named(applications: QuerySet[Application], wanted: list[str]) -> list[int]:
    """Names are matched word by word, in any order, by their beginnings and in any spelling.

    In Python, because the folded form stands in no column: a centre has some thousand rows.
    """
    rows = applications.values_list("pk", *NAMES)
    return [pk for pk, *names in rows if _begins(arabic.name_words(" ".join(names)), wanted)]


def _begins(words: Iterable[str], wanted: list[str]) -> bool:
    known = list(words)
    return bool(wanted) and all(any(w.startswith(want) for w in known) for want in wanted)
