"""The month of campaigns: for visitors, for staff, and for editors with what is not published."""

import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from django.utils import translation

from cms import agenda, occurrences
from cms.agenda import Entry
from cms.enums import CampaignAudience
from cms.models import CampaignIndexPage
from cms.months import Month
from portal.centres.enums import Role
from tests.factories import cms as pages
from tests.factories.accounts import UserFactory
from tests.factories.centres import CentreFactory

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, tzinfo=ZoneInfo("Asia/Qatar"))


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to("2026-11-22 09:00+03:00", tick=False)


def at(code="", language="ar"):
    return f"{pages.index(CampaignIndexPage, language).url}calendar/{code + '/' if code else ''}"


def admin_at(code):
    return reverse("cms_campaign_month", args=[code])


def main(response):
    html = response.content.decode()
    return html[html.index("<main") : html.index("</main>")]


@pytest.mark.parametrize(
    ("code", "first", "last", "weeks"),
    [
        ("2026-11", date(2026, 11, 1), date(2026, 11, 30), (date(2026, 11, 1), date(2026, 12, 5))),
        ("1448-09", date(2027, 2, 8), date(2027, 3, 8), (date(2027, 2, 7), date(2027, 3, 13))),
        ("1448-12", date(2027, 5, 7), date(2027, 6, 5), (date(2027, 5, 2), date(2027, 6, 5))),
    ],
)
def test_a_month_of_either_calendar_in_weeks_from_sunday(code, first, last, weeks):
    month = Month.named(code)

    assert (month.first, month.last, month.weeks) == (first, last, weeks)
    assert month.next.previous == month


def test_months_are_named_in_both_calendars():
    with translation.override("ar"):
        month = Month.named("2026-11")
        assert (month.name, month.other_name) == (
            "نوفمبر 2026",
            "جمادى الأولى 1448 هـ – جمادى الآخرة 1448 هـ",
        )
        assert month.in_other_calendar.name == "جمادى الآخرة 1448 هـ"
    assert [Month.named(code) for code in ("2026-13", "26-1", "1700-01", "x", "2026-1")] == [
        None
    ] * 5
    assert (Month.named("1499-12").next, Month.named("1990-01").previous) == (None, None)


def test_what_overlaps_stands_in_rows_of_its_own():
    with translation.override("en"):
        entries = [
            Entry(agenda.CAMPAIGN, "long", date(2026, 10, 1), date(2026, 11, 10)),
            Entry(agenda.CAMPAIGN, "short", date(2026, 11, 3), date(2026, 11, 4)),
            Entry(agenda.CAMPAIGN, "later", date(2026, 11, 6), date(2026, 11, 7)),
            Entry(agenda.SEASON, "season", date(2026, 11, 2), date(2026, 11, 2)),
        ]
        weeks = agenda.weeks(Month.named("2026-11"), entries, TODAY)

    def told(row):
        return [(cell.span, cell.entry.title if cell.entry else "") for cell in row]

    assert [told(row) for row in weeks[0].rows] == [
        [(1, ""), (1, "season"), (5, "")],
        [(7, "long")],
        [(2, ""), (2, "short"), (1, ""), (2, "later")],
    ]
    assert [told(row) for row in weeks[1].rows] == [[(3, "long"), (4, "")]]
    later = weeks[1].rows[0][0]
    assert (later.is_begun, later.goes_on, later.is_first) == (True, False, False)
    assert (weeks[0].rows[1][0].is_begun, weeks[0].rows[1][0].is_first) == (True, True)
    assert [day.number for day in weeks[0].days] == ["1", "2", "3", "4", "5", "6", "7"]
    assert [day.is_today for day in weeks[3].days].index(True) == 0


@pytest.mark.parametrize("language", ["ar", "en"])
def test_visitors_see_campaigns_seasons_and_activities(visitor, language):
    pages.occurrence("sixteen-days", 2026)
    said = pages.WORDS[language]
    value = {"title": f"{said} walk", "starts_at": "2026-11-05T16:00:00+03:00", "place": said}
    page = pages.campaign(
        language,
        starts_on=date(2026, 11, 20),
        ends_on=date(2026, 12, 10),
        activities=json.dumps([{"type": "activity", "value": value}]),
    )
    outside = pages.campaign(language, starts_on=date(2027, 1, 1), ends_on=date(2027, 1, 5))
    hidden = pages.campaign(language, audience=CampaignAudience.INTERNAL)
    draft = pages.campaign(language, live=False)

    html = main(visitor.get(at("2026-11", language)))

    # Once in each of three weeks of the table, once in the list.
    assert html.count(f'href="{page.url}"') == 4
    assert f"{said} walk" in html
    assert {"ar": "أيام مناهضة العنف", "en": "Sixteen days"}[language] in html
    assert {"ar": "اليوم 3 من 21", "en": "Day 3 of 21"}[language] in html
    assert {"ar": "الأحد 1 نوفمبر 2026 (", "en": "Sunday 1 November 2026 ("}[language] in html
    for other in (outside, hidden, draft):
        assert other.title not in html
    assert 'aria-current="date"' in html
    assert f'href="{at("2026-12", language)}"' in html


def test_the_switch_of_languages_keeps_the_month(visitor):
    pages.campaign(), pages.campaign("en")

    html = visitor.get(at("1448-06")).content.decode()

    assert f'href="{at("1448-06", "en")}"' in html
    assert f'rel="canonical" href="http://127.0.0.1:8000{at("1448-06")}"' in html


@pytest.mark.parametrize("code", ["2026-13", "9999-01", "1300-01", "nonsense"])
def test_months_that_are_none_are_not_found(visitor, communications, code):
    assert visitor.get(at(code)).status_code == 404
    assert communications.get(admin_at(code), follow=True).status_code == 404


def test_staff_see_what_is_for_them_and_are_told_so(staff_client):
    page = pages.campaign(audience=CampaignAudience.INTERNAL)

    html = main(staff_client(Role.CASE_WORKER).get(at("2026-11")))

    assert page.title in html
    assert "للموظفين فقط" in html


@pytest.mark.parametrize("number", [1, 3])
def test_the_month_asks_as_often_for_three_as_for_one(
    visitor, communications, django_assert_max_num_queries, number
):
    for slug in ("winter", "sixteen-days", "sports-day")[:number]:
        pages.occurrence(slug, 2026)
        page = pages.campaign(centre=CentreFactory())
        page.save_revision()
    url = at("2026-11")
    visitor.get(url)
    communications.get(admin_at("2026-11"))

    with django_assert_max_num_queries(15):
        visitor.get(url)
    with django_assert_max_num_queries(12):
        communications.get(admin_at("2026-11"))


def test_a_correction_moves_the_calendar(visitor):
    eid = pages.occurrence("eid-al-fitr", 1447)
    pages.campaign(occurrence=eid, title="عيدنا")
    before = visitor.get(at("2026-03")).context["days"]

    occurrences.correct(
        occurrence=eid, start_shift=-1, end_shift=-1, by=UserFactory(staff=True), now=NOW
    )

    after = visitor.get(at("2026-03")).context["days"]
    assert ([day.iso for day in before], [day.iso for day in after]) == (
        ["2026-03-20"],
        ["2026-03-19"],
    )


def test_editors_see_drafts_at_their_new_days_and_overlaps_in_words(communications):
    nama = CentreFactory(name_ar="نماء")
    winter = pages.campaign(title="شتاء", centre=nama)
    moved = pages.campaign(
        title="مسودة قديمة", centre=nama, starts_on=date(2026, 5, 1), ends_on=date(2026, 5, 2)
    )
    moved.title = "مسودة جديدة"
    moved.own_starts_on, moved.own_ends_on = date(2026, 11, 29), date(2026, 12, 2)
    moved.save_revision()
    pages.campaign(title="لغير نماء", centre=CentreFactory())
    pages.campaign(title="للموظفين", centre=nama, audience=CampaignAudience.INTERNAL)

    response = communications.get(admin_at("2026-11"))

    entries = {e.title: e for day in response.context["days"] for e in day.entries}
    assert {e.title for e in entries.values() if e.is_warned} == {"شتاء", "مسودة جديدة"}
    html = response.content.decode()
    assert "مسودة قديمة" not in html
    assert "تتداخل مع «مسودة جديدة». من 29 نوفمبر 2026 إلى 30 نوفمبر 2026" in html
    assert "منشورة، ولها مسودة أحدث" in html
    assert reverse("wagtailadmin_pages:edit", args=[winter.pk]) in html


def test_only_editors_open_the_planning(visitor, staff_client, beneficiary):
    assert visitor.get(admin_at("2026-11")).status_code == 302
    assert staff_client(Role.CASE_WORKER).get(admin_at("2026-11")).status_code == 403
    assert beneficiary.get(admin_at("2026-11")).status_code == 403
