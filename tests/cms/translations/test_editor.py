"""The translation editor begins with what is there, and marks what has changed."""

import pytest
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation

from cms.models import ArticlePage, PageTranslation
from tests.cms.translations.conftest import publish
from tests.factories import cms as pages

pytestmark = pytest.mark.django_db


def begin(client, page, **options):
    return client.post(reverse("cms_translate_page", args=[page.pk]), **options)


def said():
    """Each translation by its passage, and whether it is marked."""
    rows = StringTranslation.objects.select_related("context")
    return {(row.context.path.split(".")[0], row.data): row.has_error for row in rows}


@pytest.fixture
def english(arabic):
    """The English page with the same blocks, as copying for translation makes it."""
    first, second = arabic.body.raw_data
    body = [{**first, "value": "<p>First</p>"}, {**second, "value": "<p>Second</p>"}]
    page = pages.article(
        "en", of=arabic, title="Title", summary="Summary", slug=arabic.slug, body=body
    )
    return publish(page)


def test_words_that_are_there_are_taken_over_and_changed_ones_marked(
    communications, behind, english
):
    response = begin(communications, behind)

    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[english.pk])
    assert said() == {
        ("title", "Title"): False,
        ("summary", "Summary"): False,
        ("slug", english.slug): False,
        ("body", "First"): True,
        ("body", "Second"): False,
    }
    assert communications.get(response["Location"]).status_code == 200


def test_what_a_translator_wrote_stays(communications, behind, english):
    begin(communications, behind)
    StringTranslation.objects.filter(data="First").update(data="New first", has_error=False)

    begin(communications, behind)

    assert ("body", "New first") in said()
    assert ("body", "First") not in said()


def test_publishing_there_confirms(
    communications, behind, english, django_capture_on_commit_callbacks
):
    edit = begin(communications, behind)["Location"]
    communications.post(edit, {"action": "publish"})
    assert PageTranslation.objects.of(behind).get().state == "stale"
    StringTranslation.objects.filter(data="First").update(
        data="New first", has_error=False, field_error=""
    )

    with django_capture_on_commit_callbacks(execute=True):
        communications.post(edit, {"action": "publish"})

    row = PageTranslation.objects.of(behind).get()
    assert (row.state, row.passages_behind) == ("current", 0)
    assert "New first" in str(ArticlePage.objects.get(pk=english.pk).body)


def test_publishing_older_words_confirms_those_only(
    communications, arabic, english, django_capture_on_commit_callbacks
):
    edit = begin(communications, arabic)["Location"]
    arabic.title = "عنوان لاحق"
    publish(arabic)

    with django_capture_on_commit_callbacks(execute=True):
        communications.post(edit, {"action": "publish"})

    row = PageTranslation.objects.of(arabic).get()
    assert (row.state, row.passages_behind) == ("stale", 1)


def test_a_page_without_the_language_gets_its_draft(communications, arabic):
    pages.index(type(arabic.get_parent().specific), "en")

    begin(communications, arabic)

    draft = ArticlePage.objects.get(locale__language_code="en")
    assert not draft.live
    assert PageTranslation.objects.of(arabic).get().state == "missing"


def test_strangers_to_either_language_begin_nothing(editor_of, arabic, english):
    arabic_only = editor_of(arabic)
    stranger = editor_of(pages.standard())

    assert begin(stranger, arabic, follow=True).status_code == 404
    assert begin(arabic_only, arabic).status_code == 409
    assert not Translation.objects.exists()
