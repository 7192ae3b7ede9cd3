"""What the desk's screens show, gathered from the domains below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.translation import get_language_info, gettext, override

from portal.accounts.models import User
from portal.applications import queries as requests
from portal.applications.enums import UNDER_REVIEW, State
from portal.applications.models import Application, InformationRequest
from portal.applications.phrases import STATUSES
from portal.beneficiaries.models import Person
from portal.cases import queries as cases
from portal.cases import rules
from portal.cases.due import Due, due
from portal.cases.enums import Outcome, Stage
from portal.cases.models import Recommendation
from portal.cases.phrases import Tag
from portal.common import calendars, phones
from portal.documents.models import Document
from portal.programmes import presentation
from portal.programmes.models import Programme


@dataclass(frozen=True)
class Line:
    """One application in a list."""

    application: Application
    tag: Tag
    due: Due | None

    @property
    def can_be_handed_over(self) -> bool:
        return self.application.state in UNDER_REVIEW


def lines(applications: Iterable[Any], *, today: date) -> list[Line]:
    """Rows of `cases.queries.with_stage` as a list shows them."""
    return [
        Line(
            application=application,
            tag=cases.tag(application, is_recommended=application.is_recommended),
            due=due_of(application, today=today),
        )
        for application in applications
    ]


def due_of(application: Application, *, today: date) -> Due | None:
    """How urgent the application is; a closed one is not."""
    if application.due_on is None or not application.is_pending:
        return None
    return due(application.due_on, today=today)


def queue(user: User) -> QuerySet[Application]:
    """What the user may open, with what lists show of it and without the file's content."""
    return (
        cases.with_stage(cases.readable_by(user))
        .select_related("programme__centre", "person__user", "case_worker")
        .defer("answers", "unfinished", "reason_ar", "reason_en")
    )


def steered(user: User) -> QuerySet[Application]:
    """What managers see of the work of their centres; see `cases.queries.steered_by`."""
    rows = cases.with_stage(cases.steered_by(user))
    return rows.select_related("programme__centre", "case_worker")


def stage_counts(rows: QuerySet[Any]) -> dict[Stage, int]:
    counts: dict[Stage, int] = {}
    # `with_stage` annotated the rows: the types know only the model's own columns.
    staged: Any = rows.order_by()
    groups = staged.values_list("state", "is_recommended").annotate(number=Count("pk"))
    for state, is_recommended, number in groups:
        at = cases.stage(state, is_recommended=is_recommended)
        counts[at] = counts.get(at, 0) + number
    return counts


def programmes_of(rows: QuerySet[Application]) -> list[Programme]:
    """Programmes that have a row, for the filter."""
    found = Programme.objects.filter(pk__in=rows.order_by().values("programme"))
    return list(found.order_by("centre", "position", "pk"))


def waits_for(application: Application, recommendation: Recommendation | None, user: User) -> str:
    """Whom the case waits for, when that is not the reader."""
    at = cases.stage(application.state, is_recommended=recommendation is not None)
    if at == Stage.TO_DECIDE:
        is_mine = rules.can_decide(user, application, recommendation)
        return "" if is_mine else gettext("A decider who did not study this case decides now.")
    if application.case_worker_id == user.pk or at == Stage.CLOSED:
        return ""
    return {
        Stage.NEW: ""
        if rules.can_take(user, application)
        else gettext("The case waits for a case worker of the centre to take it."),
        Stage.WAITING: gettext("The applicant was asked and has not answered yet."),
        Stage.IN_STUDY: gettext("The case worker is studying it."),
    }[at]


@dataclass(frozen=True)
class Answer:
    label: str
    value: str
    ltr: bool = False


@dataclass(frozen=True)
class Section:
    title: str
    answers: list[Answer]


def sections(application: Application, *, language: str, mask: bool) -> list[Section]:
    """The answers as the form engine presents them, section by section."""
    counted = application.route
    found = []
    for section, pages in groupby(counted.pages, key=lambda page: page.section):
        asked = [question for page in pages for question in page.questions]
        answers = [
            _answer(question, counted.answers.get(question.key), language, mask)
            for question in asked
            if question.is_answered_in_form
        ]
        if answers:
            found.append(Section(section.title.in_language(language), answers))
    return found


def _answer(question: Any, answer: Any, language: str, mask: bool) -> Answer:
    shown = presentation.present(question, answer, language, mask=mask)
    return Answer(question.label.in_language(language), shown.value, shown.is_ltr)


@dataclass(frozen=True)
class Paper:
    """A document of the application, under the question it answers."""

    label: str
    document: Document


def papers(application: Application, *, language: str) -> list[Paper]:
    questions = application.form_version.form.questions
    found = requests.attachments(application).select_related("document", "request")
    return [
        Paper(
            attachment.request.text(language)
            if attachment.request
            else questions[attachment.question].label.in_language(language),
            attachment.document,
        )
        for attachment in found
    ]


@dataclass(frozen=True)
class Question:
    """Something the applicant was asked, in the reader's language."""

    text: str
    asked: InformationRequest


def questions(application: Application, *, language: str) -> list[Question]:
    asked = application.requests.select_related("asked_by").order_by("-asked_at", "-pk")
    return [Question(one.text(language), one) for one in asked]


def applicant(person: Person, *, language: str, mask: bool) -> list[Answer]:
    """Who applied, as the profile has it."""
    born = calendars.both_calendars(person.birth_date, language) if person.birth_date else ""
    about = gettext("About %(date)s") % {"date": born}
    number = person.masked_identity if mask else person.identity_number
    phone = person.user.phone
    rows = [
        Answer(gettext("Name"), person.full_name),
        Answer(gettext("Date of birth"), about if person.birth_is_approximate else born),
        Answer(gettext("Identity number"), number, ltr=True),
        Answer(gettext("Phone"), phones.display(phone) if phone else "", ltr=True),
        Answer(gettext("E-mail"), person.user.email or "", ltr=True),
        Answer(gettext("Reads messages in"), person.user.get_language_display()),
    ]
    return [row for row in rows if row.value]


@dataclass(frozen=True)
class Letter:
    """What the applicant reads of a decision, in one language."""

    language: str
    direction: str
    name: str
    title: str
    meaning: str
    reason: str


def letters(outcome: Outcome, reasons: dict[str, str]) -> list[Letter]:
    status = STATUSES[State.APPROVED if outcome == Outcome.APPROVE else State.DECLINED]
    found = []
    for code, reason in reasons.items():
        info = get_language_info(code)
        with override(code):
            found.append(
                Letter(
                    language=code,
                    direction="rtl" if info["bidi"] else "ltr",
                    name=info["name_local"],
                    title=str(status.label),
                    meaning=str(status.meaning),
                    reason=reason,
                )
            )
    return found
