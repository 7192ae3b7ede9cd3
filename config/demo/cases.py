"""Applications on their way: each is walked by its people through the real actions, once."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import uuid4

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management.base import OutputWrapper
from django.utils import timezone
from PIL import Image, ImageDraw, ImageFont

from config.demo import source
from config.demo.source import Data
from portal.accounts.models import User
from portal.applications import actions as applications
from portal.applications import queries as requests
from portal.applications.models import Application
from portal.beneficiaries import actions as beneficiaries
from portal.beneficiaries.models import Person
from portal.cases import actions
from portal.cases.enums import Outcome
from portal.cases.models import Case
from portal.cases.phrases import READY_TEXTS
from portal.centres.enums import Role
from portal.centres.models import Centre, Membership
from portal.common.memorable import Calendar, MemorableDate
from portal.programmes.answers import to_json
from portal.programmes.definitions import Question
from portal.programmes.enums import QuestionType
from portal.programmes.models import Programme
from portal.programmes.routes import Page

FONT = Path(settings.ROOT) / "templates/pdf/fonts/IBMPlexSansArabic-Regular.ttf"


@dataclass(frozen=True)
class Story:
    """One application of the file, and the staff who work on it."""

    data: Data
    application: Application
    worker: User
    decider: User

    @property
    def case(self) -> Case:
        return Case.objects.select_related("application").get(application=self.application)


@contextmanager
def clock(moment: datetime) -> Iterator[None]:
    """Audit events and messages read the clock themselves, so it is put back for them."""
    with patch("django.utils.timezone.now", return_value=moment):
        yield


def load(out: OutputWrapper) -> None:
    told = source.read("cases")["case"]
    new = [data for data in told if not Person.objects.filter(user__phone=data["phone"]).exists()]
    morning = timezone.localtime().replace(hour=8, minute=40)
    for data in new:
        _walk(data, morning - timedelta(days=data["days_ago"]))
    out.write(f"  {len(new)} applications" if new else "  applications are as they were")


def _walk(data: Data, now: datetime) -> None:
    """From the draft to the step that the file names, some hours apart."""
    programme = Programme.objects.get(slug=data["programme"])
    with clock(now):
        application = _submitted(_person(data), programme, data, now)
    team = _team(programme.centre)
    if team is None:
        return
    story = Story(data, application, *team)
    for step in STEPS[: REACHES[data["reaches"]]]:
        now += timedelta(minutes=75)
        with clock(now):
            step(story, now)


def _take(story: Story, now: datetime) -> None:
    actions.take(application=story.application, by=story.worker, now=now)
    applications.record_view(application=story.application, by=story.worker)


def _note(story: Story, now: datetime) -> None:
    if "note" in story.data:
        actions.write_note(
            case=story.case, text=story.data["note"], request_key=uuid4(), by=story.worker, now=now
        )


def _ask(story: Story, now: datetime) -> None:
    ready = next((text for text in READY_TEXTS if text.key == story.data.get("question")), None)
    if ready is not None:
        actions.ask(
            case=story.case,
            asked_for=ready.asked_for,
            text_ar=ready.in_language("ar"),
            text_en=ready.in_language("en"),
            due_on=timezone.localdate(now) + timedelta(days=14),
            by=story.worker,
            now=now,
        )


def _answer(story: Story, now: datetime) -> None:
    asked = requests.open_request(story.application)
    if asked is not None:
        applications.answer_request(
            asked=asked, answer=story.data["answer"], by=story.application.person.user, now=now
        )


def _recommend(story: Story, now: datetime) -> None:
    actions.recommend(
        case=story.case,
        outcome=Outcome(story.data["outcome"]),
        reasoning=story.data["reasoning"],
        by=story.worker,
        now=now,
    )


def _decide(story: Story, now: datetime) -> None:
    applications.record_view(application=story.application, by=story.decider)
    actions.decide(
        case=story.case,
        outcome=Outcome(story.data["outcome"]),
        reason_ar=story.data["reason_ar"],
        reason_en=story.data["reason_en"],
        by=story.decider,
        now=now,
    )


STEPS = (_take, _note, _ask, _answer, _recommend, _decide)
# How many of the steps are taken; those the file says nothing for change nothing.
REACHES = {"new": 0, "in_study": 2, "asked": 3, "answered": 4, "recommended": 5, "decided": 6}


def _team(centre: Centre) -> tuple[User, User] | None:
    """The first case worker and decider of the centre, who are not the same person."""
    found: dict[Role, User] = {}
    for role in (Role.CASE_WORKER, Role.DECIDER):
        members = Membership.objects.current().filter(centre=centre, role=role)
        others = members.exclude(user__in=found.values()).order_by("pk")
        membership = others.select_related("user").first()
        if membership is None:
            return None
        found[role] = membership.user
    return found[Role.CASE_WORKER], found[Role.DECIDER]


def _person(data: Data) -> Person:
    first, father, grandfather, family = data["name"]
    user = User.objects.create_user(
        phone=data["phone"],
        phone_proved_at=timezone.now(),
        display_name=first,
        language=data.get("language", "ar"),
    )
    return beneficiaries.update(
        person=beneficiaries.person_for(user),
        values={
            "first_name": first,
            "father_name": father,
            "grandfather_name": grandfather,
            "family_name": family,
            "latin_name": data.get("latin_name", ""),
            "birth_date": data["born"],
            "identity_number": data["identity"],
        },
        by=user,
    )


def _submitted(person: Person, programme: Programme, data: Data, now: datetime) -> Application:
    by = person.user
    draft = applications.start(person=person, programme=programme, by=by, now=now)
    for page in _pages(draft, data["answers"], by, now):
        for question in page.questions:
            title = data.get("documents", {}).get(question.key)
            if question.is_file and title:
                upload = _paper(title)
                applications.attach(
                    application=draft, question=question.key, upload=upload, by=by, now=now
                )
    return applications.submit(application=draft, by=by, now=now)


def _pages(draft: Application, answers: Data, by: User, now: datetime) -> Iterator[Page]:
    """Each page as the answers before it open it, saved with its own."""
    page: Page | None = draft.route.pages[0]
    while page:
        kept = {
            question.key: to_json(question, _value(question, answers[question.key], now))
            for question in page.questions
            if question.key in answers
        }
        applications.save_step(application=draft, page_key=page.key, answers=kept, by=by, now=now)
        draft.refresh_from_db()
        yield page
        page = draft.route.after(page.key)


def _value(question: Question, told: Any, now: datetime) -> Any:
    """An answer of the file as a form field would give it."""
    if question.type == QuestionType.MONEY:
        return Decimal(told)
    if question.type == QuestionType.DATE:
        day = timezone.localdate(now) + timedelta(days=told)
        return MemorableDate(day, Calendar.GREGORIAN, is_approximate=False)
    return told


def _paper(title: str) -> SimpleUploadedFile:
    """A sheet that says what it would be."""
    sheet = Image.new("RGB", (620, 877), "white")
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((40, 40, 580, 837), outline="#0b5457", width=3)
    draw.text((310, 300), title, fill="#083c3e", anchor="mm", font=ImageFont.truetype(FONT, 42))
    draw.text((310, 380), "Specimen", fill="#8a1538", anchor="mm", font_size=28)
    written = io.BytesIO()
    sheet.save(written, "JPEG", quality=80)
    return SimpleUploadedFile(f"{title}.jpg", written.getvalue(), "image/jpeg")
