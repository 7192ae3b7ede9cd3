"""An invented month, laid out by the product's own calendar."""

from datetime import date
from typing import Any

from cms import agenda
from cms.agenda import Entry
from cms.months import Month
from config.gallery.samples import both

TODAY = date(2026, 11, 24)


def month() -> dict[str, Any]:
    shown_month = Month.of(TODAY)
    entries = [
        Entry(agenda.SEASON, str(both("Winter", "الشتاء")), date(2026, 11, 15), date(2027, 2, 28)),
        Entry(
            agenda.CAMPAIGN,
            str(both("A warm winter", "شتاء دافئ")),
            date(2026, 11, 18),
            date(2026, 12, 20),
            "#",
            (str(both("Day 7 of 33", "اليوم 7 من 33")),),
        ),
        Entry(
            agenda.CAMPAIGN,
            str(both("The family budget", "ميزانية الأسرة")),
            date(2026, 11, 23),
            date(2026, 11, 26),
            "#",
            (str(both("Overlaps with “A warm winter”", "تتداخل مع «شتاء دافئ»")),),
            is_warned=True,
            is_quiet=True,
        ),
        Entry(
            agenda.ACTIVITY,
            str(both("A walk along the Corniche", "جولة على الكورنيش")),
            date(2026, 11, 28),
            date(2026, 11, 28),
            "#",
            (str(both("4:00 pm", "4:00 م")),),
        ),
    ]
    return {
        "month": shown_month.name,
        "weekdays": agenda.weekdays(),
        "weeks": agenda.weeks(shown_month, entries, TODAY),
        "month_days": agenda.days(shown_month, entries),
    }
