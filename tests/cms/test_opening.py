"""Opening hours in words, as the centre's page says them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from django.utils import translation

from cms import opening
from portal.centres.enums import Weekday
from portal.centres.models import OpeningHours, SpecialHours, SpecialStretch
from tests.factories import cms as pages
from tests.factories.centres import CentreFactory

pytestmark = pytest.mark.django_db

SUNDAY = date(2026, 11, 22)
# Doha is three hours ahead.
EIGHT = datetime(2026, 11, 22, 5, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def centre():
    found = CentreFactory()
    for weekday in (Weekday.SUNDAY, Weekday.MONDAY, Weekday.TUESDAY):
        OpeningHours.objects.create(
            centre=found, weekday=weekday, opens_at=time(7), closes_at=time(14)
        )
    return found


def special(centre, first, last, **hours):
    row = SpecialHours.objects.create(
        centre=centre, name_ar="رمضان", name_en="Ramadan", first_on=first, last_on=last
    )
    for weekday in hours.get("weekdays", []):
        SpecialStretch.objects.create(
            special=row, weekday=weekday, opens_at=hours["opens"], closes_at=hours["closes"]
        )


def now(centre, moment, language="en"):
    with translation.override(language):
        return opening.opening(centre, moment).now


@pytest.mark.parametrize(
    ("moment", "english", "arabic"),
    [
        (EIGHT, "Open now, until 2:00 pm", "مفتوح الآن حتى 2:00 م"),
        (
            EIGHT - 2 * HOUR,
            "Closed now. Opens today at 7:00 am",
            "مغلق الآن. يفتح اليوم الساعة 7:00 ص",
        ),
        (
            EIGHT + 7 * HOUR,
            "Closed now. Opens tomorrow at 7:00 am",
            "مغلق الآن. يفتح غدًا الساعة 7:00 ص",
        ),
        # Tuesday at ten in the evening: already Tuesday, still, in Doha.
        (
            EIGHT + 2 * DAY + 14 * HOUR,
            "Closed now. Opens Sunday at 7:00 am",
            "مغلق الآن. يفتح الأحد الساعة 7:00 ص",
        ),
    ],
)
def test_now_in_plain_words(centre, moment, english, arabic):
    assert now(centre, moment) == english
    assert now(centre, moment, "ar") == arabic


def test_a_holiday_gives_its_name_and_the_day_after_it(centre):
    special(None, SUNDAY, SUNDAY + 20 * DAY)

    assert now(centre, EIGHT) == ("Closed now: Ramadan. Opens Sunday 13 December 2026 at 7:00 am")


def test_an_evening_past_midnight_is_open_until_its_hour(centre):
    special(
        centre,
        SUNDAY,
        SUNDAY + 5 * DAY,
        weekdays=[Weekday.SUNDAY],
        opens=time(20),
        closes=time(1, 30),
    )

    assert now(centre, EIGHT + 13 * HOUR) == "Open now, until 1:30 am"
    assert now(centre, EIGHT + 17 * HOUR) == "Open now, until 1:30 am"
    # Some stretches are left of the season: it is not called a closure.
    assert now(centre, EIGHT + 18 * HOUR) == "Closed now. Opens Sunday at 7:00 am"


def test_the_week_shows_the_days_as_they_really_are(centre):
    special(
        centre,
        SUNDAY + DAY,
        SUNDAY + 30 * DAY,
        weekdays=[Weekday.MONDAY, Weekday.TUESDAY],
        opens=time(9),
        closes=time(13),
    )

    with translation.override("en"):
        found = opening.opening(centre, EIGHT)

    assert [day.hours for day in found.week] == [
        "7:00 am to 2:00 pm",
        "9:00 am to 1:00 pm",
        "9:00 am to 1:00 pm",
        "",
        "",
        "",
        "",
    ]
    assert [day.is_today for day in found.week] == [True] + [False] * 6
    assert [(s.name, s.days, s.lines, s.is_now) for s in found.soon] == [
        (
            "Ramadan",
            "From Monday 23 November 2026 to Tuesday 22 December 2026",
            ["Monday – Tuesday: 9:00 am to 1:00 pm"],
            False,
        )
    ]


def test_what_is_over_or_far_away_is_not_announced(centre):
    special(centre, SUNDAY - 9 * DAY, SUNDAY - DAY)
    special(centre, SUNDAY + 61 * DAY, SUNDAY + 63 * DAY)

    assert opening.opening(centre, EIGHT).soon == []


def test_unknown_hours_are_not_called_closed():
    assert opening.opening(CentreFactory(), EIGHT) is None


def test_the_centres_page_says_it(centre, visitor):
    page = pages.centre("en", centre=centre)
    special(None, SUNDAY + DAY, SUNDAY + DAY)

    with time_machine.travel(EIGHT, tick=False):
        html = visitor.get(page.url).content.decode()

    assert "Open now, until 2:00 pm" in html
    assert "Monday 23 November 2026" in html


@pytest.mark.parametrize("number", [1, 3])
def test_as_many_queries_for_three_seasons_as_for_one(centre, django_assert_num_queries, number):
    for n in range(number):
        special(
            centre,
            SUNDAY + n * DAY,
            SUNDAY + n * DAY,
            weekdays=[Weekday.SUNDAY],
            opens=time(9),
            closes=time(12),
        )

    with django_assert_num_queries(3):
        opening.opening(centre, EIGHT)
