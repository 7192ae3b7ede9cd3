"""The reading copy follows the pages: what may be seen is found, and nothing else."""

import json

import pytest
from django.core.management import call_command
from wagtail.models import PageViewRestriction

from search.backends import Query, backend
from search.models import Entry
from tests.factories import cms as pages
from tests.factories.centres import ServiceFactory

pytestmark = pytest.mark.django_db


def found(text, language="ar"):
    return [entry.page_id for entry in backend().find(Query(text, language)).entries]


def test_publishing_brings_a_page_in_and_unpublishing_takes_it_out():
    page = pages.article(title="زيارات مرئية", live=False)

    assert found("مرئية") == []
    page.save_revision().publish()
    assert found("مرئية") == [page.pk]
    page.refresh_from_db()
    page.unpublish()
    assert found("مرئية") == []


def test_a_draft_changes_nothing_until_it_is_published():
    page = pages.article(title="عنوان قديم")
    page.save_revision().publish()
    page.title = "عنوان جديد"
    revision = page.save_revision()

    assert (found("قديم"), found("جديد")) == ([page.pk], [])
    revision.publish()
    assert (found("قديم"), found("جديد")) == ([], [page.pk])


def test_a_deleted_page_is_gone(written):
    page = written("زيارات")
    page.delete()

    assert Entry.objects.count() == 0


def test_private_pages_are_never_found_nor_those_below_them(written):
    page = written("للموظفين")
    PageViewRestriction.objects.create(
        page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN
    )

    assert found("للموظفين") == []


def test_a_stand_in_for_another_language_is_never_found():
    original = pages.article("ar", title="بالعربية")
    stand_in = original.copy_for_translation(pages.home("en").locale, copy_parents=True, alias=True)
    call_command("search_rebuild", verbosity=0)

    assert stand_in.live
    assert found("بالعربية", "en") == []


def test_a_moved_page_is_found_at_its_new_address(visitor):
    page = pages.standard(title="شهادات")
    page.save_revision().publish()
    parent = pages.standard(slug="new-place")
    page.move(parent, pos="last-child")
    page.refresh_from_db()

    assert f'href="{page.url}"' in visitor.get("/ar/search/?q=شهادات").content.decode()


def test_services_of_a_centre_are_found_on_its_page_and_follow_their_row():
    page = pages.centre()
    page.save_revision().publish()
    service = ServiceFactory(centre=page.centre, name_ar="علاج النطق", name_en="Speech therapy")

    assert found("النطق") == [page.pk]
    service.name_ar = "علاج السمع"
    service.save()
    assert (found("النطق"), found("السمع")) == ([], [page.pk])


def test_every_field_a_page_declares_is_found():
    page = pages.programme(
        who_for=json.dumps([{"type": "point", "value": "عاطل"}]),
        documents=json.dumps([{"type": "point", "value": "جواز"}]),
        steps=json.dumps([{"type": "step", "value": {"title": "تحويل", "text": "مالك"}}]),
        questions=json.dumps(
            [{"type": "question", "value": {"question": "جيران", "answer": "<p>لا يعلمون</p>"}}]
        ),
    )
    page.save_revision().publish()

    for word in ("عاطل", "جواز", "تحويل", "مالك", "جيران", "يعلمون"):
        assert found(word) == [page.pk]


def test_rebuilding_equals_what_publishing_wrote(written):
    written("أول", text="نص")
    written("Second", text="text", language="en")
    before = list(Entry.objects.order_by("key").values())
    Entry.objects.filter(title="أول").update(words="", title="شيء آخر")
    Entry.objects.create(key="page:0", page_id=pages.home().pk, language="ar", kind="page")

    call_command("search_rebuild", verbosity=0)

    assert [e for e in entries_without_ids() if e["kind"] == "article"] == without_ids(before)
    assert not Entry.objects.filter(key="page:0").exists()


def entries_without_ids():
    return without_ids(Entry.objects.order_by("key").values())


def without_ids(rows):
    return [{name: value for name, value in row.items() if name != "id"} for row in rows]
