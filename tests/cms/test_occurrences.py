"""Seasons are written ahead once, and move by a day with what follows from it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry

from cms import occurrences
from cms.models import CampaignPage, Occurrence, Season
from cms.occurrences import CannotCorrect, EndsTooEarly, WrongLength
from search.models import Entry
from tests.factories import cms as pages
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 22, 9, tzinfo=ZoneInfo("Asia/Qatar"))


def correct(row, start, end, by=None):
    return occurrences.correct(
        occurrence=row, start_shift=start, end_shift=end, by=by or UserFactory(staff=True), now=NOW
    )


@pytest.fixture
def spring():
    """Ramadan 1447 has thirty days by calculation."""
    return {
        slug: pages.occurrence(slug, 1447)
        for slug in ("ramadan", "laylat-al-qadr", "eid-al-fitr", "eid-al-adha")
    }


def days(spring):
    rows = Occurrence.objects.in_bulk([row.pk for row in spring.values()])
    return {slug: (rows[row.pk].starts_on, rows[row.pk].ends_on) for slug, row in spring.items()}


def test_years_ahead_are_written_once():
    made = occurrences.materialise(now=NOW)

    assert made == Occurrence.objects.count() == Season.objects.count() * 6
    ramadan = Occurrence.objects.filter(season__slug="ramadan").order_by("year")
    assert [row.year for row in ramadan] == [1447, 1448, 1449, 1450, 1451, 1452]
    assert occurrences.materialise(now=NOW) == 0


def test_asking_again_costs_two_questions(django_assert_num_queries):
    occurrences.materialise(now=NOW)

    # Two for the rows, two for the savepoint around them, one for writing nothing is not asked.
    with django_assert_num_queries(4):
        occurrences.materialise(now=NOW)


def test_the_end_of_the_tables_stops_the_rows_and_breaks_nothing():
    season = pages.SeasonFactory(calendar="hijri", first_month=12, first_day=29, days=5)

    occurrences.materialise(now=datetime(2076, 12, 1, tzinfo=ZoneInfo("Asia/Qatar")))

    assert max(Occurrence.objects.filter(season=season).values_list("year", flat=True)) == 1499


def test_a_season_told_anew_moves_what_is_still_to_come(time_machine):
    season = pages.SeasonFactory(first_month=12, first_day=1)
    occurrences.materialise(now=NOW)
    page = pages.campaign(occurrence=season.occurrences.get(year=2026))
    season.first_day = 5
    season.save()

    occurrences.materialise(now=NOW)

    page.refresh_from_db()
    assert page.starts_on == date(2026, 12, 5)
    assert season.occurrences.get(year=2025).starts_on == date(2025, 12, 1)


def test_a_moved_end_of_ramadan_moves_eid_and_nothing_before_it(spring):
    by = UserFactory(staff=True)

    moved = correct(spring["ramadan"], 0, -1, by)

    assert [row.pk for row in moved] == [spring["ramadan"].pk, spring["eid-al-fitr"].pk]
    assert days(spring) == {
        "ramadan": (date(2026, 2, 18), date(2026, 3, 18)),
        "laylat-al-qadr": (date(2026, 3, 16), date(2026, 3, 16)),
        "eid-al-fitr": (date(2026, 3, 19), date(2026, 3, 21)),
        "eid-al-adha": (date(2026, 5, 27), date(2026, 5, 30)),
    }
    row = Occurrence.objects.get(pk=spring["eid-al-fitr"].pk)
    assert (row.corrected_at, row.corrected_by, row.led_by_id) == (NOW, by, spring["ramadan"].pk)
    assert ModelLogEntry.objects.filter(action="cms.correct", user=by).count() == 2


def test_a_moved_beginning_moves_what_comes_later_in_the_month(spring):
    correct(spring["ramadan"], 1, 0)

    assert days(spring)["ramadan"] == (date(2026, 2, 19), date(2026, 3, 19))
    assert days(spring)["laylat-al-qadr"] == (date(2026, 3, 17), date(2026, 3, 17))
    assert days(spring)["eid-al-fitr"] == (date(2026, 3, 20), date(2026, 3, 22))


def test_taking_a_correction_back_takes_its_followers_back(spring):
    before = days(spring)
    correct(spring["ramadan"], 1, 0)
    correct(spring["ramadan"], 0, 0)

    assert days(spring) == before


def test_what_somebody_said_of_a_season_itself_stays(spring):
    correct(spring["eid-al-fitr"], 0, 1)

    correct(spring["ramadan"], 0, -1)

    assert days(spring)["eid-al-fitr"] == (date(2026, 3, 20), date(2026, 3, 23))


@pytest.mark.parametrize(
    ("slug", "year", "start", "end", "refusal"),
    [
        ("ramadan", 1447, 0, 1, WrongLength),
        ("ramadan", 1448, 1, 0, WrongLength),
        ("arafah", 1447, 1, 0, EndsTooEarly),
        ("older-persons-day", 2026, 1, 1, CannotCorrect),
    ],
)
def test_no_sighting_makes_a_month_of_another_length(slug, year, start, end, refusal):
    row = pages.occurrence(slug, year)

    with pytest.raises(refusal):
        correct(row, start, end)

    row.refresh_from_db()
    assert (row.start_shift, row.end_shift, row.corrected_at) == (0, 0, None)


def test_a_correction_moves_its_campaigns_in_both_languages_and_the_search(spring):
    arabic = pages.campaign(occurrence=spring["eid-al-fitr"], begins_before=3, ends_after=1)
    english = pages.campaign(
        "en", of=arabic, occurrence=spring["eid-al-fitr"], begins_before=3, ends_after=1
    )
    other = pages.campaign(starts_on=date(2026, 3, 17), ends_on=date(2026, 3, 23))
    for page in (arabic, english, other):
        page.save_revision().publish()
    assert (arabic.starts_on, arabic.ends_on) == (date(2026, 3, 17), date(2026, 3, 23))

    correct(spring["ramadan"], 0, -1)

    found = {page.pk: (page.starts_on, page.ends_on) for page in CampaignPage.objects.all()}
    moved = (date(2026, 3, 16), date(2026, 3, 22))
    assert found == {
        arabic.pk: moved,
        english.pk: moved,
        other.pk: (date(2026, 3, 17), date(2026, 3, 23)),
    }
    dated = dict(Entry.objects.values_list("page_id", "dated_on"))
    assert (dated[arabic.pk], dated[english.pk]) == (date(2026, 3, 16), date(2026, 3, 16))
    assert PageLogEntry.objects.filter(action="cms.follow_season").count() == 2


def test_a_draft_follows_whenever_it_is_read_or_published(spring):
    page = pages.campaign()
    page.occurrence, page.own_starts_on, page.own_ends_on = spring["eid-al-fitr"], None, None
    revision = page.save_revision()

    correct(spring["ramadan"], 0, -1)

    assert revision.as_object().starts_on == date(2026, 3, 19)
    revision.publish()
    page.refresh_from_db()
    assert (page.starts_on, page.ends_on) == (date(2026, 3, 19), date(2026, 3, 21))


def test_a_draft_from_before_seasons_keeps_its_dates():
    page = pages.campaign()
    content = page.serializable_data()
    del content["own_starts_on"], content["own_ends_on"], content["occurrence"]

    again = page.with_content_json(content)

    assert (again.own_starts_on, again.own_ends_on) == (page.starts_on, page.ends_on)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"own_starts_on": None, "own_ends_on": None}, "own_starts_on"),
        ({"own_ends_on": None}, "own_ends_on"),
        ({"own_ends_on": date(2020, 1, 1)}, "own_ends_on"),
        ({"begins_before": 3}, "begins_before"),
        ({"occurrence": "ramadan"}, "own_starts_on"),
    ],
)
def test_a_campaign_has_a_season_or_its_own_dates(fields, wrong):
    page = pages.campaign()
    if "occurrence" in fields:
        fields = {"occurrence": pages.occurrence("ramadan", 1448)}
    for name, value in fields.items():
        setattr(page, name, value)

    with pytest.raises(ValidationError) as refused:
        page.full_clean()

    assert wrong in refused.value.message_dict
    with pytest.raises(IntegrityError):
        CampaignPage.objects.filter(pk=page.pk).update(own_starts_on=None)


def test_publishers_correct_in_the_admin_and_are_told_what_cannot_be(communications):
    row = pages.occurrence("ramadan", 1447)
    url = reverse("wagtailsnippets_cms_occurrence:edit", args=[row.pk])

    refused = communications.post(url, {"start_shift": "0", "end_shift": "1"})
    done = communications.post(url, {"start_shift": "0", "end_shift": "-1"})

    assert (refused.status_code, done.status_code) == (422, 302)
    assert "29 أو 30 يومًا" in refused.content.decode()
    row.refresh_from_db()
    assert (row.end_shift, row.corrected_by) == (-1, communications.user)
    listed = communications.get(reverse("wagtailsnippets_cms_occurrence:list"))
    assert "1447" in listed.content.decode()
