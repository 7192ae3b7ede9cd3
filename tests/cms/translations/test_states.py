"""The other language falls behind block by block, by what visitors read and by nothing else."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from cms.models import ArticlePage, PageTranslation
from cms.translations import actions as translations
from cms.translations import changes, upkeep
from cms.translations.passages import fingerprint, passages
from tests.factories import cms as pages
from tests.factories.accounts import UserFactory
from tests.factories.centres import CentreFactory

pytestmark = pytest.mark.django_db

BODY = [
    {"type": "paragraph", "id": "p1", "value": "<p>أول <b>غليظ</b></p><ul><li>نقطة</li></ul>"},
    {"type": "paragraph", "id": "p2", "value": "<p>ثانٍ</p>"},
    {"type": "heading", "id": "h1", "value": {"text": "عنوان", "level": "h2"}},
    {
        "type": "accordion",
        "id": "a1",
        "value": {
            "questions": [
                {
                    "type": "item",
                    "id": "q1",
                    "value": {"question": "سؤال", "answer": "<p>جواب</p>"},
                },
                {
                    "type": "item",
                    "id": "q2",
                    "value": {"question": "سؤال آخر", "answer": "<p>جواب آخر</p>"},
                },
            ]
        },
    },
]
ALL_PATHS = [
    "title",
    "summary",
    "body.p1",
    "body.p2",
    "body.h1.text",
    "body.a1.questions.q1.question",
    "body.a1.questions.q1.answer",
    "body.a1.questions.q2.question",
    "body.a1.questions.q2.answer",
]


def publish(page):
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def row_of(page):
    return PageTranslation.objects.of(page).get()


def states(page):
    row = row_of(page)
    return (row.state, row.passages_behind)


@pytest.fixture
def arabic():
    pages.home("en")
    return publish(pages.article(body=json.dumps(BODY), title="العنوان", summary="ملخص"))


@pytest.fixture
def english(arabic):
    return publish(pages.article("en", of=arabic, title="Title", summary="Summary"))


def write(page, blocks):
    page.body = json.dumps(blocks)
    return publish(page)


def without(number):
    return [block for place, block in enumerate(BODY) if place != number]


def with_second(value):
    return [BODY[0], {**BODY[1], "value": value}, *BODY[2:]]


def in_list(items):
    return [*BODY[:3], {**BODY[3], "value": {"questions": items}}]


ITEMS = BODY[3]["value"]["questions"]
EDITED = {**ITEMS[1], "value": {**ITEMS[1]["value"], "answer": "<p>جواب جديد</p>"}}
PASTED = {**BODY[1], "id": "another"}

CASES = {
    "a paragraph": (with_second("<p>ثانٍ جديد</p>"), [("changed", "body.p2")]),
    "a point of a list within it": (
        [{**BODY[0], "value": "<p>أول غليظ</p><ul><li>نقطتان</li></ul>"}, *BODY[1:]],
        [("changed", "body.p1")],
    ),
    "a part of a block": (
        [*BODY[:2], {**BODY[2], "value": {"text": "عنوان آخر", "level": "h2"}}, BODY[3]],
        [("changed", "body.h1.text")],
    ),
    "an item of a list": (
        in_list([ITEMS[0], EDITED]),
        [("changed", "body.a1.questions.q2.answer")],
    ),
    "a removed item": (
        in_list(ITEMS[:1]),
        [
            ("removed", "body.a1.questions.q2.question"),
            ("removed", "body.a1.questions.q2.answer"),
        ],
    ),
    "a removed block": (without(1), [("removed", "body.p2")]),
    "an added block": (
        [*BODY, {"type": "paragraph", "id": "p3", "value": "<p>ثالث</p>"}],
        [("added", "body.p3")],
    ),
    "other order": ([*reversed(BODY[:3]), BODY[3]], []),
    "other order of items": (in_list([ITEMS[1], ITEMS[0]]), []),
    "cut and pasted": ([BODY[0], *BODY[2:], PASTED], []),
    "bold and spaces": (with_second("<p> <b>ثانٍ</b>  </p>"), []),
    "what is not read": (
        [*BODY[:2], {**BODY[2], "value": {"text": "عنوان", "level": "h3"}}, BODY[3]],
        [],
    ),
}


def test_passages_stand_at_paths_that_name_their_block(arabic):
    found = passages(arabic)

    assert [passage.path for passage in found] == ALL_PATHS
    assert found[2].text == "أول غليظ نقطة"


def test_page_is_missing_until_it_is_published_in_the_other_language(arabic):
    assert states(arabic) == ("missing", len(ALL_PATHS))

    draft = pages.article("en", of=arabic, live=False)
    upkeep.refresh(key=arabic.translation_key, now=timezone.now())
    assert states(arabic) == ("missing", len(ALL_PATHS))

    publish(draft)
    assert states(arabic) == ("current", 0)
    assert row_of(arabic).since is None


@pytest.mark.parametrize(("blocks", "expected"), CASES.values(), ids=CASES.keys())
def test_exactly_what_changed_falls_behind(arabic, english, blocks, expected):
    arabic = write(arabic, blocks)

    found = changes.since(row_of(arabic).confirmed, arabic)

    assert sorted((change.kind, change.path) for change in found) == sorted(expected)
    assert states(arabic) == ("stale" if expected else "current", len(expected))


def test_a_change_says_what_it_was_and_what_it_is(arabic, english):
    arabic = write(arabic, with_second("<p>ثانٍ جديد</p>"))

    change = changes.since(row_of(arabic).confirmed, arabic)[0]

    assert (change.before, change.after) == ("ثانٍ", "ثانٍ جديد")


def test_a_draft_counts_only_when_it_goes_live(arabic, english):
    arabic.body = json.dumps(with_second("<p>مسودة</p>"))
    revision = arabic.save_revision()
    upkeep.refresh(key=arabic.translation_key, now=timezone.now())
    assert states(arabic) == ("current", 0)

    revision.publish()
    assert states(arabic) == ("stale", 1)


def test_scheduled_words_count_from_their_hour(arabic, english, time_machine):
    noon = datetime(2026, 11, 23, 9, tzinfo=UTC)
    time_machine.move_to(noon - timedelta(hours=1), tick=False)
    arabic.go_live_at = noon
    arabic.body = json.dumps(with_second("<p>موعد</p>"))
    arabic.save_revision().publish()
    assert states(arabic) == ("current", 0)

    time_machine.move_to(noon + timedelta(minutes=1), tick=False)
    call_command("publish_scheduled")

    assert states(arabic) == ("stale", 1)
    assert row_of(arabic).since == noon + timedelta(minutes=1)


def test_unpublished_translation_is_missing_and_remembers_its_words(arabic, english):
    english.unpublish()
    assert states(arabic) == ("missing", len(ALL_PATHS))

    publish(english)
    assert states(arabic) == ("current", 0)


def test_unpublished_page_owes_nothing(arabic, english):
    arabic = write(arabic, with_second("<p>جديد</p>"))
    assert list(PageTranslation.objects.owed()) == [row_of(arabic)]

    arabic.unpublish()

    assert list(PageTranslation.objects.owed()) == []
    assert row_of(arabic).since is None


def test_mending_the_translation_confirms_nothing(arabic, english):
    write(arabic, with_second("<p>جديد</p>"))
    english.title = "A better title"
    publish(english)

    assert states(arabic) == ("stale", 1)


def test_deleted_translation_is_missing_and_a_deleted_page_forgotten(arabic, english):
    english.delete()
    assert states(arabic)[0] == "missing"

    arabic.delete()
    assert not PageTranslation.objects.of(arabic).exists()


def test_english_leads_where_it_was_there_first():
    first = publish(pages.article("en"))
    publish(pages.article("ar", of=first))

    row = row_of(first)
    assert (row.source_page_id, row.locale.language_code) == (first.pk, "ar")


def test_pages_from_before_are_counted_once(arabic, english):
    PageTranslation.objects.all().delete()

    assert upkeep.fill(now=timezone.now()) > 0
    assert states(arabic) == ("stale", len(ALL_PATHS))
    assert upkeep.fill(now=timezone.now()) == 0


def test_a_page_belongs_to_the_centre_of_its_row_or_of_the_page_above():
    ehsan = CentreFactory()
    above = pages.centre(centre=ehsan)
    below = pages.under(above, pages.models.StandardPage)

    assert upkeep.centre_of(pages.article(centre=ehsan)) == ehsan
    assert upkeep.centre_of(below) == ehsan
    assert upkeep.centre_of(pages.standard()) is None


def confirm(page, *, seen=None, by=None):
    seen = fingerprint(passages(page)) if seen is None else seen
    by = by or UserFactory(staff=True, is_superuser=True)
    return translations.confirm(row=row_of(page), seen=seen, by=by, now=timezone.now())


def test_confirming_clears_it(arabic, english):
    arabic = write(arabic, with_second("<p>جديد</p>"))
    by = UserFactory(staff=True, is_superuser=True)

    row = confirm(arabic, by=by)

    assert (row.state, row.passages_behind, row.since) == ("current", 0, None)
    assert (row.confirmed_by, row.confirmed["body.p2"]) == (by, "جديد")


def test_confirming_needs_the_words_that_are_there_now(arabic, english):
    seen = fingerprint(passages(arabic))
    arabic = write(arabic, with_second("<p>جديد</p>"))

    with pytest.raises(translations.ChangedMeanwhile):
        confirm(arabic, seen=seen)

    assert states(arabic) == ("stale", 1)


def test_what_is_not_there_is_not_confirmed(arabic):
    with pytest.raises(translations.NothingToConfirm):
        confirm(arabic)


def test_strangers_to_the_page_neither_confirm_nor_assign(arabic, english):
    stranger = UserFactory(staff=True)
    write(arabic, with_second("<p>جديد</p>"))

    with pytest.raises(translations.NotAllowed):
        confirm(ArticlePage.objects.get(pk=arabic.pk), by=stranger)
    with pytest.raises(translations.NotAllowed):
        translations.assign(row=row_of(arabic), owner=None, due_on=None, by=stranger)
    boss = UserFactory(staff=True, is_superuser=True)
    with pytest.raises(translations.CannotSeeToIt):
        translations.assign(row=row_of(arabic), owner=stranger, due_on=None, by=boss)

    assert (states(arabic), row_of(arabic).owner) == (("stale", 1), None)
