"""What stops publishing says so in a sentence; whatever else is missing is only said."""

import json
from datetime import date

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import translation
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowTask

from cms import checks
from cms.models import ArticlePage, Picture
from portal.delivery.models import Message
from tests.factories import cms as pages
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def picture(**fields):
    return pages.PictureFactory(**{"title": "Two hands", **fields})


def shown(picture, **fields):
    return json.dumps([{"type": "picture", "value": {"picture": picture.pk, **fields}}])


def text(source):
    return json.dumps([{"type": "paragraph", "value": source}])


def unmet(page):
    return {(reason, check.blocks) for check in checks.checklist(page) for reason in check.reasons}


def complete(**fields):
    return pages.article(**{"review_on": date(2027, 1, 1), **fields})


def test_a_complete_page_lacks_nothing():
    page = complete(
        picture=picture(shows="children", consent_on=date(2026, 9, 1), consent_note="File 31"),
        body=text("<p>عربي</p>"),
    )

    assert unmet(page) == set()
    assert all(check.is_met for check in checks.checklist(page))


def test_words_of_the_pages_own_language_count():
    silent = picture(alternative_ar="")

    assert unmet(complete(picture=silent)) == {
        (
            "“Two hands” has no alternative text in Arabic. Write it, or mark decoration.",
            True,
        )
    }
    assert unmet(complete(picture=picture(alternative_en=""))) == set()
    english = pages.article("en", picture=silent, review_on=date(2027, 1, 1))
    assert unmet(english) == set()


@pytest.mark.parametrize("place", [{"is_decorative": True}, {"alternative_text": "عربي"}])
def test_words_of_a_place_are_enough_there(place):
    silent = picture(alternative_ar="")

    assert unmet(complete(body=shown(silent, **place))) == set()
    assert len(unmet(complete(body=shown(silent)))) == 1


@pytest.mark.parametrize(
    ("shows", "reason"),
    [
        ("", "Say of “Two hands” whether it shows people."),
        ("adults", "“Two hands” shows people, and their consent is not on record."),
        (
            "children",
            "“Two hands” shows children, and no consent of their guardians is on record.",
        ),
    ],
)
def test_people_in_pictures_agreed(shows, reason):
    without = picture(shows=shows)
    measures = {"measures": [{"title": "عربي", "text": "", "picture": without.pk}]}
    deep = json.dumps([{"type": "measures", "value": measures}])

    assert unmet(complete(picture=without)) == {(reason, True)}
    assert unmet(complete(body=deep)) == {(reason, True)}


def test_english_addresses_are_latin():
    page = pages.article("en", slug="زيارات", review_on=date(2027, 1, 1))

    assert {blocks for _reason, blocks in unmet(page)} == {True}
    assert unmet(complete(slug="زيارات")) == set()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<p><a linktype="page" id="99999">gone</a></p>', ("leads nowhere", True)),
        ('<p><a linktype="document" id="99999">gone</a></p>', ("leads nowhere", True)),
        ("<p><a>nothing</a></p>", ("leads nowhere", True)),
        ('<p><a href="https://x.example"></a></p>', ("has no words", True)),
        ('<p><a href="https://x.example">elsewhere</a></p>', None),
    ],
)
def test_links_lead_somewhere(source, expected):
    found = unmet(complete(body=text(source)))

    assert len(found) == (1 if expected else 0)
    for reason, blocks in found:
        assert expected[0] in reason
        assert blocks is expected[1]


def test_a_draft_that_is_linked_to_only_warns():
    draft = pages.standard(live=False)
    page = complete(body=text(f'<p><a linktype="page" id="{draft.pk}">there</a></p>'))

    assert [blocks for _reason, blocks in unmet(page)] == [False]
    assert checks.obstacles(page) == []


def test_what_only_warns():
    page = pages.article(summary="", review_on=None)

    assert {blocks for _reason, blocks in unmet(page)} == {False}
    assert len(unmet(page)) == 2


@pytest.fixture
def unready():
    """A draft with a picture of children without consent; its editor reads English."""
    page = pages.article(live=False, slug="unready", picture=picture(shows="children"))
    page.save_revision(user=UserFactory(staff=True, email="e@mizalla.example", language="en"))
    return page


def is_live(page):
    return Page.objects.get(pk=page.pk).live


def agree():
    Picture.objects.update(consent_on=date(2026, 9, 1), consent_note="File 31")


def test_nothing_half_ready_is_published_by_schedule(unready, time_machine):
    revision = unready.get_latest_revision()
    revision.approved_go_live_at = "2026-11-22T06:00:00Z"
    revision.save()
    time_machine.move_to("2026-11-22 09:01+03:00", tick=False)

    call_command("publish_scheduled")
    call_command("publish_scheduled")

    assert not is_live(unready)
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None
    message = Message.objects.get()
    assert message.to == "e@mizalla.example"
    assert "no consent of their guardians" in message.text


def test_nor_by_a_workflow(unready, communications):
    workflow = Workflow.objects.create(name="w")
    task = GroupApprovalTask.objects.create(name="t")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    state = workflow.start(unready, communications.user)

    state.current_task_state.approve(user=communications.user)

    assert not is_live(unready)
    assert Message.objects.count() == 1


def test_nor_from_a_list(unready, communications):
    url = f"/admin/bulk/wagtailcore/page/publish/?id={unready.pk}"

    response = communications.post(url, follow=True)

    assert not is_live(unready)
    assert "لم يُنشر شيء" in response.content.decode()
    agree()
    communications.post(url)
    assert is_live(unready)


def test_nor_by_the_admins_own_interface(unready, administrator):
    url = f"/admin/api/main/pages/{unready.pk}/action/publish/"

    response = administrator.post(url, content_type="application/json")

    assert (response.status_code, is_live(unready)) == (400, False)
    agree()
    administrator.post(url, content_type="application/json")
    assert is_live(unready)


def sent(page, **fields):
    return {
        "title": "عنوان جديد",
        "slug": page.slug,
        "summary": "",
        "picture": page.picture.pk if page.picture else "",
        "kind": "news",
        "published_on": "2026-11-20",
        "body-count": "0",
        "registration-count": "0",
        "event_state": "planned",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "comments-MIN_NUM_FORMS": "0",
        "comments-MAX_NUM_FORMS": "",
        **fields,
    }


def test_editor_is_told_and_loses_nothing(unready, communications):
    url = reverse("wagtailadmin_pages:edit", args=[unready.pk])

    response = communications.post(url, sent(unready, **{"action-publish": "1"}))

    html = response.content.decode()
    assert not is_live(unready)
    assert "لا موافقة مسجّلة من أولياء أمورهم" in html
    assert 'value="عنوان جديد"' in html or ">عنوان جديد<" in html


def test_saving_a_draft_is_never_stopped(unready, communications):
    url = reverse("wagtailadmin_pages:edit", args=[unready.pk])

    response = communications.post(url, sent(unready))

    assert response.status_code == 302
    draft = ArticlePage.objects.get(pk=unready.pk).get_latest_revision_as_object()
    assert (draft.title, draft.live) == ("عنوان جديد", False)


def test_new_page_is_published_when_it_is_ready_only(unready, communications):
    parent = unready.get_parent()
    url = reverse("wagtailadmin_pages:add", args=["cms", "articlepage", parent.pk])
    new = sent(unready, slug="new", **{"action-publish": "1"})

    communications.post(url, new)
    assert not ArticlePage.objects.filter(slug="new").exists()

    agree()
    communications.post(url, new)
    assert is_live(ArticlePage.objects.get(slug="new"))


def test_checklist_stands_in_the_editor(unready, communications):
    html = communications.get(
        reverse("wagtailadmin_pages:edit", args=[unready.pk])
    ).content.decode()

    assert "checklist__item--blocks" in html
    assert "لا موافقة مسجّلة من أولياء أمورهم" in html
