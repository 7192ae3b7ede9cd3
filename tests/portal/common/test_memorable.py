from contextlib import suppress
from datetime import date

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from portal.common import memorable
from portal.common.memorable import DateRefused, MemorableDate

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def refusal(*typed, **options):
    with pytest.raises(DateRefused) as refused:
        memorable.read(*typed, **options)
    return str(refused.value.message), refused.value.parts


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        (("17", "4", "1975"), date(1975, 4, 17)),
        (("07", "04", "1975"), date(1975, 4, 7)),
        (("١٧", "٤", "١٩٧٥"), date(1975, 4, 17)),
        (("۱۷", "۴", "۱۹۷۵"), date(1975, 4, 17)),
        ((" 17 ", "\u200f4", "1975 م"), date(1975, 4, 17)),
        (("17", "أبريل", "1975"), date(1975, 4, 17)),
        (("17", "ابريل", "1975"), date(1975, 4, 17)),
        (("17", "نيسان", "1975"), date(1975, 4, 17)),
        (("17", "تشرين الثاني", "1975"), date(1975, 11, 17)),
        (("17", "April", "1975"), date(1975, 4, 17)),
        (("17", "apr.", "1975"), date(1975, 4, 17)),
        (("29", "2", "2024"), date(2024, 2, 29)),
    ],
)
def test_gregorian_dates(typed, day):
    assert memorable.read(*typed) == MemorableDate(day, "gregorian")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        (("19", "8", "1441"), date(2020, 4, 12)),
        (("١٩", "٨", "١٤٤١ هـ"), date(2020, 4, 12)),
        (("19", "شعبان", "1441"), date(2020, 4, 12)),
        (("19", "Shaban", "1441"), date(2020, 4, 12)),
        (("23", "ربيع الآخر", "1448"), date(2026, 10, 4)),
        (("23", "ربيع الثاني", "1448"), date(2026, 10, 4)),
        (("23", "rabi al-akhir", "1448"), date(2026, 10, 4)),
        (("1", "ذي الحجة", "1447"), date(2026, 5, 18)),
    ],
)
def test_hijri_dates(typed, day):
    assert memorable.read(*typed, "hijri") == MemorableDate(day, "hijri")


@pytest.mark.parametrize(
    ("typed", "message", "parts"),
    [
        (("17", "4", ""), "Enter the year, for example 1975.", ("year",)),
        (("17", "", "1975"), "Enter the month.", ("month",)),
        (("", "4", "1975"), "Enter the day.", ("day",)),
        (("", "", "1975"), "Enter the day and the month.", ("day", "month")),
        (("17", "4", "75"), "Enter the year with four digits, for example 1975.", ("year",)),
        (("17", "4", "٧٥"), "Enter the year with four digits, for example 1975.", ("year",)),
        (("17", "4", "19750"), "Enter the year with four digits, for example 1975.", ("year",)),
        (("17", "4", "1875"), "The year 1875 is too long ago. Check it.", ("year",)),
        (("17", "13", "1975"), "A year has 12 months. Check the month.", ("month",)),
        (("17", "0", "1975"), "A year has 12 months. Check the month.", ("month",)),
        (
            ("17", "شعبان", "1975"),
            "Enter the month as a number from 1 to 12, or by its name.",
            ("month",),
        ),
        (("x", "4", "1975"), "Enter the day as a number, for example 17.", ("day",)),
        (("-1", "4", "1975"), "Enter the day as a number, for example 17.", ("day",)),
        (("31", "4", "1975"), "April 1975 has 30 days only. Check the day.", ("day",)),
        (("29", "2", "2025"), "February 2025 has 28 days only. Check the day.", ("day",)),
        (("0", "2", "2024"), "February 2024 has 29 days only. Check the day.", ("day",)),
        (
            ("17", "4", "1395"),
            "1395 looks like a Hijri year. Choose the Hijri calendar, or correct the year.",
            ("year", "calendar"),
        ),
    ],
)
def test_what_is_wrong_with_a_gregorian_date(typed, message, parts):
    assert refusal(*typed) == (message, parts)


@pytest.mark.parametrize(
    ("typed", "message", "parts"),
    [
        (("17", "4", ""), "Enter the year, for example 1395.", ("year",)),
        (("17", "4", "95"), "Enter the year with four digits, for example 1395.", ("year",)),
        (
            ("30", "6", "1448"),
            "Jumada al-Akhirah 1448 has 29 days only. Check the day.",
            ("day",),
        ),
        (
            ("17", "4", "1975"),
            "1975 looks like a Gregorian year. Choose the Gregorian calendar, or correct the year.",
            ("year", "calendar"),
        ),
        (
            ("17", "4", "1330"),
            "Hijri dates can be converted from the year 1343 to the year 1500 only.",
            ("year",),
        ),
        (("17", "4", "1317"), "The year 1317 is too long ago. Check it.", ("year",)),
        (("17", "4", "1526"), "The year 1526 is too far ahead. Check it.", ("year",)),
    ],
)
def test_what_is_wrong_with_a_hijri_date(typed, message, parts):
    assert refusal(*typed, "hijri") == (message, parts)


@pytest.mark.parametrize(("year", "calendar"), [("9999", "hijri"), ("9999", "gregorian")])
def test_a_year_beyond_all_calendars_is_refused(year, calendar):
    message = "The year 9999 is too far ahead. Check it."

    assert refusal("", "", year, calendar, only_year=True) == (message, ("year",))


def test_an_unknown_calendar_is_refused():
    assert refusal("1", "1", "1", "julian") == ("Choose the calendar of the date.", ("calendar",))


@pytest.mark.parametrize(
    ("year", "calendar", "middle"),
    [
        ("1950", "gregorian", date(1950, 7, 1)),
        ("1370", "hijri", date(1951, 4, 8)),
        ("1342", "hijri", date(1924, 2, 7)),
        ("1330", "hijri", date(1912, 6, 17)),
    ],
)
def test_a_year_may_be_all_that_is_known(year, calendar, middle):
    found = memorable.read("", "", year, calendar, only_year=True)

    assert found == MemorableDate(middle, calendar, is_approximate=True)
    assert found.parts == (None, None, int(year))
    assert found.certain is None


@given(st.integers(1318, 1500))
def test_a_hijri_year_alone_comes_back(year):
    found = memorable.read("", "", str(year), "hijri", only_year=True)

    assert found.parts == (None, None, year)


def test_a_year_alone_leaves_day_and_month_empty():
    message = "Leave the day and the month empty, or clear the mark that only the year is known."

    assert refusal("17", "", "1950", only_year=True) == (message, ("day", "month"))


@given(st.dates(date(1924, 8, 1), TODAY), st.sampled_from(["gregorian", "hijri"]))
def test_a_date_written_out_again_is_the_same_date(day, calendar):
    remembered = MemorableDate(day, calendar)
    typed = [str(part) for part in remembered.parts]

    assert memorable.read(*typed, calendar) == remembered


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        (("23", "11", "2026"), {}),
        (("", "", "2027"), {"only_year": True}),
        (("13", "6", "1448", "hijri"), {}),
        (("", "", "1449", "hijri"), {"only_year": True}),
    ],
)
def test_days_to_come_can_be_refused(typed, options):
    message = "This date is still to come. Check the year."

    assert refusal(*typed, latest=TODAY, **options) == (message, ("year",))


def test_today_is_not_to_come():
    assert memorable.read("22", "11", "2026", latest=TODAY).date == TODAY


def test_the_middle_of_this_year_is_never_after_today():
    found = memorable.read("", "", "2026", only_year=True, latest=date(2026, 2, 1))

    assert found.date == date(2026, 2, 1)


@pytest.mark.parametrize(
    ("remembered", "arabic", "english"),
    [
        (MemorableDate(date(2026, 10, 4)), "4 أكتوبر 2026", "4 October 2026"),
        (
            MemorableDate(date(2026, 10, 4), "hijri"),
            "23 ربيع الآخر 1448 هـ (4 أكتوبر 2026)",
            "23 Rabi al-Akhir 1448 AH (4 October 2026)",
        ),
        (MemorableDate(date(1950, 7, 1), is_approximate=True), "1950", "1950"),
        (
            MemorableDate(date(1951, 4, 8), "hijri", is_approximate=True),
            "1370 هـ (1951)",
            "1370 AH (1951)",
        ),
    ],
)
def test_a_date_is_shown_as_it_is_known(remembered, arabic, english):
    assert remembered.text("ar") == arabic
    assert remembered.text("en") == english


@given(st.text(), st.text(), st.text(), st.sampled_from(["gregorian", "hijri"]), st.booleans())
def test_no_text_breaks_the_reader(day, month, year, calendar, only_year):
    with suppress(DateRefused):
        memorable.read(day, month, year, calendar, only_year=only_year, latest=TODAY)
