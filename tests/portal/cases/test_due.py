from datetime import date, timedelta

import pytest
from django.utils import translation

from portal.cases.due import due

TODAY = date(2026, 10, 4)


@pytest.mark.parametrize(
    ("days", "english", "arabic", "color"),
    [
        (-12, "12 days late", "متأخر 12 يومًا", "danger"),
        (-2, "2 days late", "متأخر يومين", "danger"),
        (-1, "1 day late", "متأخر يومًا واحدًا", "danger"),
        (0, "due today", "الموعد اليوم", "warning"),
        (1, "due tomorrow", "الموعد غدًا", "warning"),
        (3, "due in 3 days", "الموعد بعد 3 أيام", "warning"),
        (4, "due in 4 days", "الموعد بعد 4 أيام", "neutral"),
        (21, "due in 21 days", "الموعد بعد 21 يومًا", "neutral"),
    ],
)
def test_urgency_is_said_in_words_and_colour(days, english, arabic, color):
    day = TODAY + timedelta(days=days)

    with translation.override("en"):
        in_english = due(day, today=TODAY)
    with translation.override("ar"):
        in_arabic = due(day, today=TODAY)

    assert (in_english.words, in_arabic.words) == (english, arabic)
    assert in_english.color == color
