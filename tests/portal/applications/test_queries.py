from datetime import UTC, date, datetime

import pytest
import time_machine
from django.utils import timezone
from django.utils.translation import override

from portal.applications import actions, queries, summaries, tasks
from portal.applications.enums import Asked
from portal.centres.enums import Role
from tests.factories.applications import ApplicationFactory, worker
from tests.factories.files import upload

pytestmark = pytest.mark.django_db


def story(application) -> list[tuple[str, str]]:
    with override("en"):
        marks = {(True, True): "now", (False, True): "ahead", (True, False): "end"}
        return [
            (str(m.title), marks.get((m.is_current, m.is_ahead), "past"))
            for m in queries.timeline(application)
        ]


def test_the_story_of_a_request_that_was_just_sent():
    assert story(ApplicationFactory(submitted=True)) == [
        ("You sent the request", "past"),
        ("A case worker reads your request", "now"),
        ("The decision reaches you", "ahead"),
    ]


def test_the_story_while_something_is_asked():
    assert story(ApplicationFactory(information_requested=True)) == [
        ("You sent the request", "past"),
        ("A case worker began to study it", "past"),
        ("We asked you for something", "past"),
        ("We wait for your answer", "now"),
        ("The decision reaches you", "ahead"),
    ]


@pytest.mark.parametrize(
    ("trait", "end"),
    [
        ("approved", "The request was accepted"),
        ("declined", "The request was not accepted"),
        ("withdrawn", "You withdrew the request"),
    ],
)
def test_a_settled_request_has_nothing_ahead(trait, end):
    told = story(ApplicationFactory(**{trait: True}))

    assert told[-1] == (end, "end")
    assert "ahead" not in [mark for _title, mark in told]


def test_days_are_said_in_both_calendars_and_what_is_ahead_has_its_limit():
    sent = ApplicationFactory(
        submitted=True,
        submitted_at=datetime(2026, 5, 3, 9, tzinfo=UTC),
        due_on=date(2026, 5, 24),
    )

    with override("ar"):
        days = [milestone.when for milestone in queries.timeline(sent)]

    assert days == [
        "3 مايو 2026 (16 ذو القعدة 1447 هـ)",
        "",
        "في موعد أقصاه 24 مايو 2026 (7 ذو الحجة 1447 هـ)",
    ]


def test_no_decision_is_promised_before_the_answer_it_waits_for():
    asked = ApplicationFactory(information_requested=True)
    last_day = queries.open_request(asked).due_on
    asked.due_on = last_day

    *_past, answer, decision = queries.timeline(asked)

    assert (answer.day, decision.day) == (last_day, None)


def test_an_answer_leaves_the_centre_time_to_read_it():
    application = ApplicationFactory(in_review=True, due_on=date(2026, 5, 3))

    with time_machine.travel("2026-05-03T09:00Z"):
        told = {"by": application.case_worker, "now": timezone.now()}
        asked = actions.request_information(
            application=application,
            asked_for=Asked.ANSWER,
            text_ar="كم؟",
            text_en="How many?",
            due_on=date(2026, 5, 10),
            **told,
        )
        answered = actions.answer_request(
            asked=asked, answer="3", by=application.person.user, now=timezone.now()
        )

    assert answered.due_on == date(2026, 5, 6)


def test_the_task_list_says_how_far_each_page_is():
    draft = ApplicationFactory(
        answers={"name": "Mona", "children": 1, "rents": True},
        visited=["household"],
        unfinished={"papers_page": {"x": ["y"]}},
    )

    with override("en"):
        told = [(t.title, t.status) for section in tasks.sections(draft) for t in section.tasks]

    assert told == [
        ("Household", "Complete"),
        ("Rent", "Not started"),
        ("Papers", "In progress"),
    ]


def test_the_summary_shows_what_counts_and_its_files():
    draft = ApplicationFactory(answers={"name": "Mona", "children": 1, "rents": False, "rent": "9"})
    actions.attach(
        application=draft,
        question="card",
        upload=upload("card.jpg"),
        by=draft.person.user,
        now=timezone.now(),
    )

    parts = summaries.parts(draft, "en", changeable=True)

    rows = [(row.label, row.value) for part in parts for row in part.rows]
    assert rows == [
        ("Your name", "Mona"),
        ("Children", "1"),
        ("Do you rent?", "No"),
        ("Identity card", "card.jpg"),
    ]
    assert parts[0].rows[0].url.endswith("/steps/household/?return=check")
    assert all(not row.url for part in summaries.parts(draft, "en") for row in part.rows)


def test_who_opened_a_request_is_told_by_role():
    application = ApplicationFactory(submitted=True)
    for role in (Role.CASE_WORKER, Role.DECIDER):
        actions.record_view(application=application, by=worker(application, role))
    actions.record_view(application=application, by=application.person.user)

    with override("en"):
        told = [str(reader.role) for reader in queries.readers(application)]

    assert sorted(told) == ["case worker", "decider"]
