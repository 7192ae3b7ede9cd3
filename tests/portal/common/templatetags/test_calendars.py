from datetime import UTC, date, datetime, time

import pytest
from django.template import Context, Template
from django.utils import translation

from portal.common import numerals

DAY = date(2026, 10, 4)
MOMENT = datetime(2026, 10, 4, 6, 0, tzinfo=UTC)


def rendered(source, language="ar", **context):
    with translation.override(language):
        return Template("{% load calendars %}" + source).render(Context(context))


@pytest.mark.parametrize(
    ("source", "arabic", "english"),
    [
        ("{{ day|long_date }}", "4 أكتوبر 2026", "4 October 2026"),
        ("{{ day|weekday_date }}", "الأحد 4 أكتوبر 2026", "Sunday 4 October 2026"),
        (
            "{{ day|both_calendars }}",
            "4 أكتوبر 2026 (23 ربيع الآخر 1448 هـ)",
            "4 October 2026 (23 Rabi al-Akhir 1448 AH)",
        ),
        ("{{ moment|clock }}", "9:00 ص", "9:00 am"),
        (
            "{{ moment|long_moment }}",
            "الأحد 4 أكتوبر 2026، الساعة 9:00 ص",
            "Sunday 4 October 2026 at 9:00 am",
        ),
        ("{% time_range start end %}", "من 9:00 إلى 10:30 ص", "9:00 to 10:30 am"),
    ],
)
def test_dates_speak_the_language_of_the_page(source, arabic, english):
    context = {"day": DAY, "moment": MOMENT, "start": time(9), "end": time(10, 30)}

    assert rendered(source, "ar", **context) == arabic
    assert rendered(source, "en", **context) == english


def test_dates_have_the_readers_digits():
    with numerals.preferring(lambda: numerals.ARABIC):
        assert rendered("{{ day|both_calendars }}", day=DAY) == (
            "٤ أكتوبر ٢٠٢٦ (٢٣ ربيع الآخر ١٤٤٨ هـ)"
        )


def test_midnight_is_a_time():
    assert rendered("{{ moment|clock }}", "en", moment=time(0)) == "12:00 midnight"


@pytest.mark.parametrize(
    "name", ["long_date", "weekday_date", "both_calendars", "clock", "long_moment"]
)
def test_nothing_shows_as_nothing(name):
    assert rendered("{{ none|" + name + " }}", none=None) == ""
