from datetime import date

import pytest
from django.utils import translation

from cms.periods import period

START, END = date(2020, 4, 12), date(2020, 6, 30)


@pytest.mark.parametrize(
    ("language", "today", "state"),
    [
        ("ar", date(2020, 4, 1), "تبدأ الأحد 12 أبريل 2020"),
        ("ar", date(2020, 4, 11), "تبدأ غدًا"),
        ("ar", date(2020, 4, 12), "جارية الآن، حتى الثلاثاء 30 يونيو 2020"),
        ("ar", date(2020, 6, 30), "جارية الآن، حتى اليوم"),
        ("ar", date(2020, 7, 1), "انتهت في 30 يونيو 2020"),
        ("en", date(2020, 4, 11), "Begins tomorrow"),
        ("en", date(2020, 6, 30), "Running now, until today"),
        ("en", date(2020, 7, 1), "Ended on 30 June 2020"),
    ],
)
def test_state_follows_from_the_day(language, today, state):
    with translation.override(language):
        assert period(START, END, today).state == state


def test_both_calendars_are_said():
    with translation.override("ar"):
        when = period(START, END, END)

    assert when.range == "من 12 أبريل 2020 إلى 30 يونيو 2020"
    assert when.other_calendar == "من 19 شعبان 1441 هـ إلى 9 ذو القعدة 1441 هـ"


def test_a_single_day_is_said_once():
    with translation.override("en"):
        assert period(START, START, START).range == "12 April 2020"


@pytest.mark.parametrize(
    ("order", "first", "second"),
    [("gregorian", "12 April 2020", ""), ("hijri_first", "19 Shaʻban 1441 AH", "12 April 2020")],
)
def test_the_sites_order_of_calendars(settings, order, first, second):
    settings.MIZALLA_CALENDARS = order

    with translation.override("en"):
        when = period(START, START, START)

    assert (when.range.replace("’", "ʻ").replace("'", "ʻ"), when.other_calendar) == (first, second)
