from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from portal.centres import hours
from portal.centres.enums import Weekday
from portal.centres.hours import Hours, Rule, Season, Status, Stretch

DOHA = ZoneInfo("Asia/Qatar")
SUNDAY = date(2026, 11, 22)
MORNING = Hours(time(7), time(14))
WORKED = [Weekday.SUNDAY, Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY]
WEEK = {day: [MORNING] for day in WORKED}


def at(day, hour, minute=0):
    return datetime.combine(day, time(hour, minute), DOHA)


def days(number):
    return SUNDAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("now", "is_open", "changes_at"),
    [
        (at(SUNDAY, 6, 59), False, at(SUNDAY, 7)),
        (at(SUNDAY, 7), True, at(SUNDAY, 14)),
        (at(SUNDAY, 13, 59), True, at(SUNDAY, 14)),
        (at(SUNDAY, 14), False, at(days(1), 7)),
        # Thursday afternoon: the weekend is passed over.
        (at(days(4), 14), False, at(days(7), 7)),
    ],
)
def test_open_from_the_first_minute_to_the_last(now, is_open, changes_at):
    assert hours.status(Rule(WEEK), now, DOHA) == Status(is_open, changes_at)


def test_the_hour_is_that_of_the_country_whatever_zone_the_server_speaks():
    utc = datetime(2026, 11, 22, 4, 0, tzinfo=ZoneInfo("UTC"))

    assert hours.status(Rule(WEEK), utc, DOHA).is_open


def test_evenings_past_midnight_belong_to_the_day_they_begin_on():
    rule = Rule({Weekday.SUNDAY: [Hours(time(20), time(1))]})

    assert hours.status(rule, at(days(1), 0, 59), DOHA) == Status(True, at(days(1), 1))
    assert hours.status(rule, at(days(1), 1), DOHA) == Status(False, at(days(7), 20))
    assert not hours.status(rule, at(SUNDAY, 0, 30), DOHA).is_open


def test_until_midnight_and_from_midnight_is_one_stretch():
    rule = Rule(
        {Weekday.SUNDAY: [Hours(time(20), time(0))], Weekday.MONDAY: [Hours(time(0), time(2))]}
    )

    assert hours.stretches(rule, SUNDAY, days(1), DOHA) == [Stretch(at(SUNDAY, 20), at(days(1), 2))]


def test_a_season_of_several_weeks_takes_the_place_of_the_week():
    ramadan = Season(
        "Ramadan", days(0), days(29), week={day: [Hours(time(9), time(13))] for day in WORKED}
    )
    rule = Rule(WEEK, [ramadan])

    assert rule.hours_on(days(21)) == [Hours(time(9), time(13))]
    assert hours.status(rule, at(days(21), 8), DOHA) == Status(False, at(days(21), 9))
    assert rule.hours_on(days(30)) == [MORNING]
    assert rule.hours_on(days(-3)) == [MORNING]


def test_the_last_evening_before_a_holiday_lasts_past_its_first_midnight():
    rule = Rule(
        {day: [Hours(time(20), time(1))] for day in WORKED},
        [Season("Feast", days(1), days(4))],
    )

    assert hours.status(rule, at(days(1), 0, 30), DOHA) == Status(True, at(days(1), 1))
    assert hours.status(rule, at(days(1), 20, 30), DOHA) == Status(False, at(days(7), 20))


def test_a_feast_within_ramadan_is_a_feast_and_the_centres_own_goes_first():
    ramadan = Season("Ramadan", days(0), days(29), week=WEEK, is_own=True)
    feast = Season("Feast", days(10), days(12))
    own_feast = Season("Own feast", days(10), days(12), week=WEEK, is_own=True)

    assert Rule({}, [ramadan, feast]).season_on(days(11)) == feast
    assert Rule({}, [ramadan, feast, own_feast]).season_on(days(11)) == own_feast
    assert Rule({}, [ramadan, feast]).season_on(days(13)) == ramadan


def test_nothing_is_promised_where_nothing_opens():
    assert hours.status(Rule({}), at(SUNDAY, 9), DOHA) == Status(False, None)
