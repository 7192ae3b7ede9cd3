"""Invented content of editors' pages for the gallery."""

from typing import Any

from config.gallery.words import both


def content() -> dict[str, Any]:
    return {
        "film": both("How to book a consultation", "كيف تُحجز الاستشارة"),
        "transcript": both(
            "Choose a service, then a day, then a time.", "يُختار نوع الخدمة ثم اليوم ثم الوقت."
        ),
        "groups": [
            {
                "label": both("Topic", "الموضوع"),
                "every": {"url": "#", "count": 12, "is_current": False},
                "choices": [
                    {
                        "text": both("Growing older", "التقدم في العمر"),
                        "url": "#",
                        "count": 7,
                        "is_current": True,
                    },
                    {
                        "text": both("Safety at home", "الأمان في البيت"),
                        "url": "#",
                        "count": 5,
                        "is_current": False,
                    },
                ],
            }
        ],
        "bars": [
            {"label": both("Ehsan", "إحسان"), "value": "2,245", "length": "100"},
            {"label": both("Nama", "نماء"), "value": "1,610", "length": "71.7"},
        ],
        "people": [
            {
                "name": both("Noora Al-Mannai", "نورة المناعي"),
                "role": both("Head of counselling", "رئيسة قسم الاستشارات"),
                "text": both("Fifteen years with families.", "خمسة عشر عامًا مع الأسر."),
            },
            {
                "name": both("Yousef Darwish", "يوسف درويش"),
                "role": both("Sign language interpreter", "مترجم لغة الإشارة"),
                "text": "",
            },
        ],
    }
