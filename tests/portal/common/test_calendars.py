from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from portal.common import calendars
from portal.common.calendars import DateOutOfRange, Hijri, NoSuchDay

FOUNDING = date(2026, 10, 4)


@pytest.fixture(autouse=True)
def customs(settings):
    settings.MIZALLA_CALENDARS = "both"
    settings.MIZALLA_MONTH_NAMES = "gulf"
    settings.WORKING_DAYS = (6, 0, 1, 2, 3)
    settings.TIME_ZONE = "Asia/Qatar"


@pytest.mark.parametrize(
    ("gregorian", "hijri"),
    [
        (date(2020, 4, 12), Hijri(1441, 8, 19)),
        (date(2026, 10, 4), Hijri(1448, 4, 23)),
        (date(2026, 6, 16), Hijri(1448, 1, 1)),
        (date(1924, 8, 1), Hijri(1343, 1, 1)),
        (date(2077, 11, 16), Hijri(1500, 12, 30)),
    ],
)
def test_umm_al_qura_both_ways(gregorian, hijri):
    assert calendars.to_hijri(gregorian) == hijri
    assert calendars.to_gregorian(*hijri) == gregorian


@pytest.mark.parametrize("day", [date(1924, 7, 31), date(2077, 11, 17), date.min, date.max])
def test_a_day_outside_the_tables_has_no_hijri_date(day):
    assert calendars.to_hijri(day) is None


@given(st.dates(calendars.FIRST_DAY, calendars.LAST_DAY))
def test_every_day_in_the_tables_returns(day):
    assert calendars.to_gregorian(*calendars.to_hijri(day)) == day


@pytest.mark.parametrize("year", [0, 1342, 1501, 1975])
def test_a_hijri_year_outside_the_tables_is_refused(year):
    with pytest.raises(DateOutOfRange):
        calendars.to_gregorian(year, 1, 1)


@pytest.mark.parametrize("month", [0, 13, -1])
def test_a_thirteenth_month_is_refused(month):
    with pytest.raises(DateOutOfRange), translation.override("en"):
        calendars.to_gregorian(1448, month, 1)


@pytest.mark.parametrize(
    ("month", "day", "message"),
    [
        (6, 30, "Jumada al-Akhirah 1448 has 29 days only. Check the day."),
        (4, 31, "Rabi al-Akhir 1448 has 30 days only. Check the day."),
        (4, 0, "Rabi al-Akhir 1448 has 30 days only. Check the day."),
    ],
)
def test_a_day_the_month_does_not_have_is_refused(month, day, message):
    with translation.override("en"), pytest.raises(NoSuchDay) as refused:
        calendars.to_gregorian(1448, month, day)

    with translation.override("en"):
        assert str(refused.value.message) == message


def test_long_date_in_both_languages():
    assert calendars.long_date(FOUNDING, "ar") == "4 أكتوبر 2026"
    assert calendars.long_date(FOUNDING, "en") == "4 October 2026"
    assert calendars.long_date(FOUNDING, "ar", weekday=True) == "الأحد 4 أكتوبر 2026"
    assert calendars.long_date(FOUNDING, "en", weekday=True) == "Sunday 4 October 2026"


def test_the_levant_has_its_own_months(settings):
    settings.MIZALLA_MONTH_NAMES = "levant"

    assert calendars.long_date(FOUNDING, "ar") == "4 تشرين الأول 2026"
    assert calendars.long_date(FOUNDING, "en") == "4 October 2026"


def test_both_calendars_say_rabi_al_akhir():
    assert calendars.both_calendars(FOUNDING, "ar") == "4 أكتوبر 2026 (23 ربيع الآخر 1448 هـ)"
    assert calendars.both_calendars(FOUNDING, "en") == "4 October 2026 (23 Rabi al-Akhir 1448 AH)"


@pytest.mark.parametrize(
    ("chosen", "arabic", "english"),
    [
        ("gregorian", "4 أكتوبر 2026", "4 October 2026"),
        (
            "hijri_first",
            "23 ربيع الآخر 1448 هـ (4 أكتوبر 2026 م)",
            "23 Rabi al-Akhir 1448 AH (4 October 2026)",
        ),
    ],
)
def test_the_site_chooses_which_calendar_leads(settings, chosen, arabic, english):
    settings.MIZALLA_CALENDARS = chosen

    assert calendars.both_calendars(FOUNDING, "ar") == arabic
    assert calendars.both_calendars(FOUNDING, "en") == english


def test_a_day_outside_the_tables_is_said_in_one_calendar():
    assert calendars.both_calendars(date(1920, 1, 5), "ar") == "5 يناير 1920"


def test_a_moment_counts_for_the_day_it_has_here():
    late_in_london = datetime(2026, 10, 3, 22, 30, tzinfo=UTC)

    assert calendars.long_date(late_in_london, "en") == "4 October 2026"
    assert calendars.hijri_date(late_in_london, "en") == "23 Rabi al-Akhir 1448 AH"
    assert calendars.clock(late_in_london, "en") == "1:30 am"
    assert calendars.long_moment(late_in_london, "en") == "Sunday 4 October 2026 at 1:30 am"
    assert calendars.long_moment(late_in_london, "ar") == "الأحد 4 أكتوبر 2026، الساعة 1:30 ص"


@pytest.mark.parametrize(
    ("moment", "arabic", "english"),
    [
        (time(9, 0), "9:00 ص", "9:00 am"),
        (time(14, 5), "2:05 م", "2:05 pm"),
        (time(12, 30), "12:30 م", "12:30 pm"),
        (time(0, 30), "12:30 ص", "12:30 am"),
        (time(12, 0), "12:00 ظهرًا", "12:00 noon"),
        (time(0, 0), "12:00 منتصف الليل", "12:00 midnight"),
    ],
)
def test_the_clock_has_twelve_hours(moment, arabic, english):
    assert calendars.clock(moment, "ar") == arabic
    assert calendars.clock(moment, "en") == english


@pytest.mark.parametrize(
    ("start", "end", "arabic", "english"),
    [
        (time(9), time(10, 30), "من 9:00 إلى 10:30 ص", "9:00 to 10:30 am"),
        (time(11, 30), time(13), "من 11:30 ص إلى 1:00 م", "11:30 am to 1:00 pm"),
        (time(11), time(12), "من 11:00 ص إلى 12:00 ظهرًا", "11:00 am to 12:00 noon"),
        (time(12), time(13), "من 12:00 ظهرًا إلى 1:00 م", "12:00 noon to 1:00 pm"),
    ],
)
def test_a_range_says_the_half_of_the_day_once_when_shared(start, end, arabic, english):
    assert calendars.time_range(start, end, "ar") == arabic
    assert calendars.time_range(start, end, "en") == english


def test_near_days_have_words():
    days = [FOUNDING + timedelta(days=away) for away in (-1, 0, 1, 2)]

    assert [calendars.relative_day(day, today=FOUNDING, language="en") for day in days] == [
        "yesterday",
        "today",
        "tomorrow",
        "Tuesday 6 October 2026",
    ]
    assert [calendars.relative_day(day, today=FOUNDING, language="ar") for day in days] == [
        "أمس",
        "اليوم",
        "غدًا",
        "الثلاثاء 6 أكتوبر 2026",
    ]


@pytest.mark.parametrize(
    ("days", "arabic", "english"),
    [
        (1, "خلال يوم عمل واحد", "within 1 working day"),
        (2, "خلال يومَي عمل", "within 2 working days"),
        (3, "خلال 3 أيام عمل", "within 3 working days"),
        (15, "خلال 15 يوم عمل", "within 15 working days"),
    ],
)
def test_a_promise_counts_working_days(days, arabic, english):
    assert calendars.within_working_days(days, "ar") == arabic
    assert calendars.within_working_days(days, "en") == english


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 10, 4), 0, date(2026, 10, 4)),
        (date(2026, 10, 4), 3, date(2026, 10, 7)),
        (date(2026, 10, 7), 1, date(2026, 10, 8)),
        (date(2026, 10, 7), 2, date(2026, 10, 11)),
        (date(2026, 10, 9), 0, date(2026, 10, 11)),
        (date(2026, 10, 9), 1, date(2026, 10, 11)),
        (date(2026, 10, 4), 10, date(2026, 10, 18)),
    ],
)
def test_working_days_skip_friday_and_saturday(start, days, end):
    assert calendars.add_working_days(start, days) == end


def test_working_days_skip_holidays():
    national_day = date(2026, 12, 17)
    day_off = date(2026, 12, 20)

    end = calendars.add_working_days(date(2026, 12, 16), 2, holidays={national_day, day_off})

    assert end == date(2026, 12, 22)


def test_the_week_is_a_custom_of_the_site(settings):
    settings.WORKING_DAYS = (0, 1, 2, 3, 4)

    assert calendars.add_working_days(date(2026, 10, 9), 1) == date(2026, 10, 12)
