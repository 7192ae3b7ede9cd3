"""The debt report and a page's own screen, for who may edit the page and for nobody else."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.models import PageTranslation
from portal.centres.enums import Role
from tests.cms.conftest import employed
from tests.cms.translations.conftest import publish
from tests.factories import cms as pages
from tests.factories.centres import CentreFactory

pytestmark = pytest.mark.django_db

REPORT = "/admin/languages/"


def row_of(page):
    return PageTranslation.objects.of(page).get()


def rows(response):
    return [row.source_page.title for row in response.context["object_list"]]


def words(response):
    """A page's words without its tags."""
    return " ".join(response.content.decode().split())


def url(name, page):
    return reverse(f"cms_{name}", args=[page.pk])


def test_report_lists_what_is_owed_the_oldest_first(communications, behind):
    missing = publish(pages.article(title="مفقود"))
    PageTranslation.objects.filter(source_page=missing).update(
        since=timezone.now() - timedelta(days=12)
    )
    in_step = publish(pages.article(title="متوافق"))
    publish(pages.article("en", of=in_step))
    draft = pages.article(title="مسودة", live=False)
    draft.save_revision()

    response = communications.get(REPORT)

    assert rows(response) == ["مفقود", "زيارات المنازل"]
    assert "12 يومًا" in words(response)
    assert "متوافق" not in words(response)
    assert url("page_languages", behind) in response.content.decode()


def test_report_is_filtered(communications, behind):
    ehsan = CentreFactory()
    translator = employed(Role.TRANSLATOR)
    of_ehsan = publish(pages.article(title="إحسان", centre=ehsan))
    PageTranslation.objects.filter(source_page=of_ehsan).update(owner=translator)
    english = row_of(behind).locale

    def listed(**query):
        return rows(communications.get(REPORT, query))

    assert listed(centre=ehsan.pk) == ["إحسان"]
    assert listed(state="stale") == ["زيارات المنازل"]
    assert listed(state="missing") == ["إحسان"]
    assert listed(owner=translator.pk) == ["إحسان"]
    assert listed(locale=english.pk) == ["زيارات المنازل", "إحسان"]
    assert listed(locale=behind.locale_id) == []


def test_an_editor_sees_the_pages_of_one_centre_only(editor_of, behind):
    centre = publish(pages.centre(title="مركز"))
    client = editor_of(centre)

    response = client.get(REPORT)

    assert rows(response) == ["مركز"]
    assert behind.title not in words(response)


def test_people_of_other_work_see_no_report(staff_client, behind):
    response = staff_client(Role.CASE_WORKER).get(REPORT)

    assert response.status_code == 403


def test_report_asks_the_same_for_one_row_and_for_three(
    communications, behind, django_assert_num_queries, django_assert_max_num_queries
):
    communications.get(REPORT)
    with django_assert_max_num_queries(60) as one:
        communications.get(REPORT)
    for number in range(2):
        publish(pages.article(title=f"آخر {number}", centre=CentreFactory()))

    with django_assert_num_queries(len(one)):
        assert len(rows(communications.get(REPORT))) == 3


def test_export_starts_no_formula(communications, arabic):
    arabic.title = '=HYPERLINK("http://x.example")'
    publish(arabic)

    response = communications.get(REPORT, {"export": "csv"})
    table = b"".join(response.streaming_content).decode()

    assert "\r\n\"'=HYPERLINK(" in table
    assert "\r\n=" not in table
    assert '\r\n"=' not in table


def test_page_shows_what_it_said_and_says(communications, behind):
    response = communications.get(url("page_languages", behind))

    shown = words(response)
    assert "<del>أول</del>" in shown
    assert "<ins>أول جديد</ins>" in shown
    assert "ثانٍ" not in shown
    assert "المحتوى › النص" in shown


def test_the_other_language_leads_to_the_same_screen(communications, behind, english):
    of_english = communications.get(url("page_languages", english))

    assert "<ins>أول جديد</ins>" in words(of_english)


def test_confirming_clears_and_is_logged(communications, behind):
    seen = communications.get(url("page_languages", behind)).context["standing"].seen

    response = communications.post(url("confirm_translation", behind), {"seen": seen}, follow=True)

    row = row_of(behind)
    assert (row.state, row.confirmed_by) == ("current", communications.user)
    assert "confirm" not in words(response)
    history = communications.get(reverse("wagtailadmin_pages:history", args=[behind.pk]))
    assert "أُكِّد أن اللغتين تقولان الشيء نفسه" in words(history)


def test_confirming_what_changed_meanwhile_is_refused(communications, behind):
    response = communications.post(url("confirm_translation", behind), {"seen": "old"})

    assert response.status_code == 409
    assert row_of(behind).state == "stale"
    assert "<ins>أول جديد</ins>" in words(response)


def test_translation_is_given_to_somebody(communications, behind):
    translator = employed(Role.TRANSLATOR)
    given = {"owner": translator.pk, "due_on": "2026-12-01"}

    communications.post(url("assign_translation", behind), given)

    row = row_of(behind)
    assert (row.owner, row.due_on) == (translator, date(2026, 12, 1))
    assert str(translator) in words(communications.get(REPORT))


@pytest.mark.parametrize("due_on", ["2026-02-30", "soon", "=1+1"])
def test_a_day_that_is_none_is_refused_and_kept(communications, behind, due_on):
    response = communications.post(url("assign_translation", behind), {"due_on": due_on})

    assert response.status_code == 422
    assert f'value="{due_on}"' in response.content.decode()
    assert row_of(behind).due_on is None


def test_strangers_to_the_page_find_nothing_and_change_nothing(editor_of, behind):
    client = editor_of(pages.standard())
    before = row_of(behind)

    # An address that is none is first sent to the one with a language before it.
    answers = [
        client.get(url("page_languages", behind), follow=True),
        client.post(url("confirm_translation", behind), {"seen": "x"}, follow=True),
        client.post(url("assign_translation", behind), {"due_on": "2026-12-01"}, follow=True),
    ]

    assert [answer.status_code for answer in answers] == [404] * len(answers)
    assert not any(behind.title in words(answer) for answer in answers)
    after = row_of(behind)
    assert (after.state, after.due_on) == (before.state, None)


@pytest.mark.parametrize("page_id", [0, 1, 99999999])
def test_pages_that_are_none(communications, page_id):
    address = reverse("cms_page_languages", args=[page_id])

    assert communications.get(address, follow=True).status_code == 404
