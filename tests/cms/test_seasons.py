"""Days of seasons by Umm al-Qura and by the Gregorian calendar, against published dates."""

from datetime import date

import pytest

from cms import seasons
from cms.models import Season
from portal.common import calendars
from portal.common.calendars import DateOutOfRange
from tests.factories.cms import SeasonFactory

pytestmark = pytest.mark.django_db

GOLDEN = [
    ("ramadan", 1441, date(2020, 4, 24), date(2020, 5, 23)),
    ("ramadan", 1447, date(2026, 2, 18), date(2026, 3, 19)),
    ("ramadan", 1448, date(2027, 2, 8), date(2027, 3, 8)),
    ("ramadan", 1449, date(2028, 1, 28), date(2028, 2, 25)),
    ("ramadan", 1450, date(2029, 1, 16), date(2029, 2, 13)),
    ("laylat-al-qadr", 1448, date(2027, 3, 6), date(2027, 3, 6)),
    ("eid-al-fitr", 1447, date(2026, 3, 20), date(2026, 3, 22)),
    ("eid-al-fitr", 1448, date(2027, 3, 9), date(2027, 3, 11)),
    ("arafah", 1447, date(2026, 5, 26), date(2026, 5, 26)),
    ("eid-al-adha", 1447, date(2026, 5, 27), date(2026, 5, 30)),
    ("eid-al-adha", 1448, date(2027, 5, 16), date(2027, 5, 19)),
    ("ashura", 1448, date(2026, 6, 25), date(2026, 6, 25)),
    ("older-persons-day", 2026, date(2026, 10, 1), date(2026, 10, 1)),
    ("persons-with-disabilities-day", 2026, date(2026, 12, 3), date(2026, 12, 3)),
    ("women-day", 2027, date(2027, 3, 8), date(2027, 3, 8)),
    ("breast-cancer-month", 2026, date(2026, 10, 1), date(2026, 10, 31)),
    # The second Tuesday of February.
    ("sports-day", 2026, date(2026, 2, 10), date(2026, 2, 10)),
    ("sports-day", 2028, date(2028, 2, 8), date(2028, 2, 8)),
    # Over the end of the year, and to the last of February in a leap year.
    ("winter", 2026, date(2026, 12, 1), date(2027, 2, 28)),
    ("winter", 2027, date(2027, 12, 1), date(2028, 2, 29)),
]


@pytest.mark.parametrize(("slug", "year", "first", "last"), GOLDEN)
def test_days_of_known_seasons(slug, year, first, last):
    assert seasons.days(Season.objects.get(slug=slug), year) == (first, last)


def test_the_nineteenth_of_shaban_1441():
    season = SeasonFactory(calendar="hijri", first_month=8, first_day=19, days=1)

    assert seasons.days(season, 1441).starts_on == date(2020, 4, 12)


def test_a_hijri_season_crosses_its_year_too():
    season = SeasonFactory(
        calendar="hijri", first_month=12, first_day=25, days=None, last_month=1, last_day=30
    )
    found = seasons.days(season, 1447)

    assert calendars.to_hijri(found.starts_on) == (1447, 12, 25)
    assert calendars.to_hijri(found.ends_on)[:2] == (1448, 1)
    assert seasons.month_after(found) == (1448, 2)


def test_every_month_of_the_tables_ends_on_its_own_last_day():
    season = SeasonFactory(
        calendar="hijri", first_month=9, first_day=1, days=None, last_month=9, last_day=30
    )

    lengths = {seasons.days(season, year).length for year in calendars.HIJRI_YEARS}

    assert lengths == {29, 30}
    assert all(seasons.is_whole_month(seasons.days(season, year)) for year in (1447, 1448, 1499))


@pytest.mark.parametrize("year", [1342, 1501])
def test_beyond_the_tables_there_is_no_promise(year):
    with pytest.raises(DateOutOfRange):
        seasons.days(Season.objects.get(slug="ramadan"), year)


def test_a_length_that_leaves_the_tables_is_refused():
    season = SeasonFactory(calendar="hijri", first_month=12, first_day=29, days=5)

    with pytest.raises(DateOutOfRange):
        seasons.days(season, 1500)
