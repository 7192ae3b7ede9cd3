"""Invented content for the gallery, in both languages and outside the catalogue of messages."""

from typing import Any

from cms import maps
from config.gallery.content import content
from config.gallery.words import both


def everything() -> dict[str, Any]:
    return {**site(), **content(), **service(), **answers(), **progress(), **booking()}


def navigation() -> dict[str, list[dict[str, Any]]]:
    """One's own pages, as if every one of them existed and the second were open."""
    return {
        "portal": [
            {"text": both("Overview", "نظرة عامة"), "url": "#", "icon": "house"},
            {
                "text": both("My applications", "طلباتي"),
                "url": "#",
                "icon": "file-text",
                "is_current": True,
                "count": 2,
            },
            {"text": both("My consultations", "استشاراتي"), "url": "#", "icon": "calendar-days"},
            {"text": both("My documents", "مستنداتي"), "url": "#", "icon": "paperclip"},
            {"text": both("My details", "بياناتي"), "url": "#", "icon": "user"},
        ],
        "desk": [
            {"text": both("Inbox", "الطلبات الواردة"), "url": "#", "is_current": True},
            {"text": both("Cases", "الحالات"), "url": "#"},
            {"text": both("Consultations", "الاستشارات"), "url": "#"},
            {"text": both("Team", "الفريق"), "url": "#"},
        ],
    }


def site() -> dict[str, Any]:
    return {
        "title": both("Support close to you and your family", "دعم قريب منكم ومن عائلتكم"),
        "intro": both(
            "Eight centres, one door: apply for support, book a consultation, follow your request.",
            "ثمانية مراكز وباب واحد: طلب الدعم وحجز الاستشارات ومتابعة الطلبات.",
        ),
        "kicker": both("Together for every family", "معًا من أجل كل عائلة"),
        "action": both("Apply for support", "تقديم طلب دعم"),
        "second": both("Book a consultation", "حجز استشارة"),
        "banners": [
            {
                "level": "urgent",
                "label": both("urgent", "عاجل"),
                "icon": "triangle-alert",
                "text": both(
                    "The hotline is out of order until noon. Call any centre instead.",
                    "الخط الساخن متوقف حتى الظهر، ويمكن الاتصال بأي مركز.",
                ),
            },
            {
                "level": "warning",
                "label": both("please note", "تنبيه"),
                "icon": "circle-alert",
                "text": both(
                    "Personal visits to residents are paused during the flu season.",
                    "زيارات المقيمين متوقفة مؤقتًا في موسم الإنفلونزا.",
                ),
                "link_url": "#",
                "link_title": both("Ehsan, elderly care", "إحسان لرعاية كبار السن"),
            },
            {
                "level": "info",
                "label": both("information", "معلومة"),
                "icon": "info",
                "text": both(
                    "The centres are closed on 18 December, the National Day.",
                    "المراكز مغلقة يوم 18 ديسمبر بمناسبة اليوم الوطني.",
                ),
            },
        ],
        "trail": [
            {"title": both("Home", "الرئيسية"), "url": "#"},
            {"title": both("Centres", "المراكز"), "url": "#"},
        ],
        "here": both("Ehsan, elderly care", "إحسان لرعاية كبار السن"),
        "tiles": [
            {
                "title": both("Older people", "كبار السن"),
                "text": both(
                    "Home visits, remote consultations and company.",
                    "زيارات منزلية واستشارات عن بُعد ورفقة.",
                ),
                "icon": "hand-heart",
            },
            {
                "title": both("Persons with disabilities", "الأشخاص ذوو الإعاقة"),
                "text": both(
                    "Rehabilitation, cards and guidance for parents.",
                    "تأهيل وبطاقات وإرشاد لأولياء الأمور.",
                ),
                "icon": "accessibility",
            },
            {
                "title": both("Families and couples", "العائلات والأزواج"),
                "text": both("Counselling and reconciliation.", "استشارات وإصلاح أسري."),
                "icon": "house-heart",
            },
        ],
        "cards": [
            {
                "label": both("Campaign", "حملة"),
                "title": both("Nine habits that protect us", "تسع عادات تحمينا"),
                "text": both(
                    "Small measures at home and at work, explained in nine pictures.",
                    "تدابير بسيطة في البيت والعمل تشرحها تسع صور.",
                ),
                "meta": both("12 April 2020", "12 أبريل 2020"),
            },
            {
                "label": both("News", "خبر"),
                "title": both(
                    "Remote consultations for older people begin on Sunday",
                    "بدء الاستشارات عن بُعد لكبار السن يوم الأحد",
                ),
                "text": both(
                    "Psychologists answer by video and by phone.",
                    "أخصائيون نفسيون يجيبون بالفيديو وبالهاتف.",
                ),
                "meta": both("4 October 2026", "4 أكتوبر 2026"),
            },
            {
                "label": both("Event", "فعالية"),
                "title": both("World Day of Older Persons", "اليوم العالمي لكبار السن"),
                "text": both(
                    "An open morning with health checks and poetry.",
                    "صباح مفتوح مع فحوص صحية وأمسية شعرية.",
                ),
                "meta": both("1 October 2026", "1 أكتوبر 2026"),
            },
        ],
        "stats": [
            {
                "value": "10,414",
                "label": both("services delivered", "خدمة قُدّمت"),
                "note": both("March 2020, all centres", "مارس 2020، جميع المراكز"),
            },
            {
                "value": "1,875",
                "label": both("families supported", "أسرة حصلت على الدعم"),
                "note": both("First half of 2023", "النصف الأول من 2023"),
            },
            {
                "value": "245",
                "label": both("volunteering opportunities", "فرصة تطوعية"),
                "note": both("In the year 2025", "خلال عام 2025"),
            },
        ],
    }


def service() -> dict[str, Any]:
    return {
        "outline": maps.path(),
        "spot": maps.Spot(86.0, 100.8, "geo:25.2921,51.5018"),
        "ways": [
            {
                "icon": "phone",
                "label": both("Phone", "الهاتف"),
                "value": "+974 4411 2233",
                "url": "tel:+97444112233",
                "ltr": True,
            },
            {
                "icon": "mail",
                "label": both("E-mail", "البريد الإلكتروني"),
                "value": "ehsan@mizalla.example",
                "url": "mailto:ehsan@mizalla.example",
                "ltr": True,
            },
            {
                "icon": "map-pin",
                "label": both("Address", "العنوان"),
                "value": both(
                    "Building 14, Street 920, Zone 56, Doha", "مبنى 14، شارع 920، منطقة 56، الدوحة"
                ),
                "note": both("Women's entrance on the east side", "مدخل النساء من الجهة الشرقية"),
            },
        ],
        "hours": [
            {
                "day": both("Sunday to Wednesday", "من الأحد إلى الأربعاء"),
                "hours": both("from 7:30 am to 2:30 pm", "من 7:30 ص إلى 2:30 م"),
                "is_today": True,
            },
            {
                "day": both("Thursday", "الخميس"),
                "hours": both("from 7:30 am to 12:30 pm", "من 7:30 ص إلى 12:30 م"),
                "is_today": False,
            },
            {
                "day": both("Friday and Saturday", "الجمعة والسبت"),
                "hours": "",
                "is_today": False,
            },
        ],
        "facts": [
            {"label": both("Fee", "الرسوم"), "value": both("Free of charge", "مجانًا")},
            {"label": both("Time to decide", "مدة القرار"), "value": both("10 days", "10 أيام")},
            {"label": both("Reference", "المرجع"), "value": "FS-7K3F-9Q2D", "ltr": True},
        ],
        "questions": [
            {
                "title": both("Who can apply?", "من يمكنه التقديم؟"),
                "text": both(
                    "Residents whose income does not cover rent and food.",
                    "المقيمون الذين لا يكفي دخلهم للإيجار والغذاء.",
                ),
            },
            {
                "title": both("Can a relative apply for me?", "هل يمكن لأحد الأقارب التقديم عني؟"),
                "text": both(
                    "Yes, and so can a social worker.", "نعم، ويمكن للأخصائي الاجتماعي ذلك أيضًا."
                ),
            },
        ],
        "range": both("From 12 April to 11 May 2020", "من 12 أبريل إلى 11 مايو 2020"),
        "hijri": both("19 Sha'ban to 18 Ramadan 1441 AH", "من 19 شعبان إلى 18 رمضان 1441 هـ"),
    }


def answers() -> dict[str, Any]:
    return {
        "rows": [
            {
                "label": both("Full name", "الاسم الكامل"),
                "value": both("Maryam Khalid Al-Sulaiti", "مريم خالد السليطي"),
                "url": "#",
            },
            {
                "label": both("Mobile number", "رقم الجوال"),
                "value": "+974 3311 2233",
                "ltr": True,
                "url": "#",
            },
            {"label": both("E-mail address", "البريد الإلكتروني"), "value": "", "url": "#"},
            {
                "label": both("Identity number", "الرقم الشخصي"),
                "value": "•••••••4567",
                "ltr": True,
            },
        ],
        "options": [
            {"value": "rent", "label": both("Rent", "الإيجار"), "is_chosen": True},
            {
                "value": "school",
                "label": both("School costs", "تكاليف الدراسة"),
                "hint": both("Fees, books, transport", "الرسوم والكتب والنقل"),
            },
        ],
        "columns": [both("Centre", "المركز"), both("Requests", "الطلبات"), both("Late", "متأخر")],
        "cells": [
            [both("Wifaq", "وفاق"), "128", "3"],
            [both("Ehsan", "إحسان"), "94", "0"],
            [both("Nama", "نماء"), "57", "1"],
        ],
    }


def progress() -> dict[str, Any]:
    return {
        "idle": {"seconds": 1800, "keep_url": "#", "ended_url": "#"},
        "tasks": [
            {
                "title": both("About you", "معلومات مقدّم الطلب"),
                "status": both("Completed", "مكتمل"),
                "url": "#",
                "is_done": True,
            },
            {
                "title": both("Home and income", "السكن والدخل"),
                "hint": both("About 5 minutes", "نحو 5 دقائق"),
                "status": both("In progress", "قيد الإكمال"),
                "color": "accent",
                "url": "#",
            },
            {
                "title": both("Documents", "المستندات"),
                "status": both("Not started", "لم يبدأ"),
                "color": "neutral",
                "url": "#",
            },
            {
                "title": both("Check and send", "المراجعة والإرسال"),
                "status": both("Cannot start yet", "لا يمكن البدء بعد"),
            },
        ],
        "events": [
            {
                "title": both("We ask for the rent contract", "نطلب عقد الإيجار"),
                "when": both(
                    "Sunday 4 October 2026 (23 Rabi' al-Akhir 1448 AH)",
                    "الأحد 4 أكتوبر 2026 (23 ربيع الآخر 1448 هـ)",
                ),
                "datetime": "2026-10-04",
                "text": both(
                    "Send it by 18 October, then the study continues.",
                    "يُرجى إرساله قبل 18 أكتوبر لتستمر الدراسة.",
                ),
                "is_current": True,
            },
            {
                "title": both("Your request arrived", "وصل طلبكم"),
                "when": both(
                    "Thursday 1 October 2026 (20 Rabi' al-Akhir 1448 AH)",
                    "الخميس 1 أكتوبر 2026 (20 ربيع الآخر 1448 هـ)",
                ),
                "datetime": "2026-10-01",
                "by": both("Maryam", "مريم"),
            },
            {
                "title": both("Decision", "القرار"),
                "when": both("By 22 October 2026", "في موعد أقصاه 22 أكتوبر 2026"),
                "is_ahead": True,
            },
        ],
        "files": [
            {"name": "عقد-الإيجار.pdf", "state": both("Received", "تم الاستلام")},
            {
                "name": "photo of the card.exe",
                "state": both("This kind of file is not accepted", "نوع الملف غير مقبول"),
                "is_refused": True,
            },
        ],
    }


def booking() -> dict[str, Any]:
    return {
        "days": [
            {
                "weekday": both("Sunday", "الأحد"),
                "date": both("4 October", "4 أكتوبر"),
                "url": "#",
                "is_current": True,
                "note": both("6 free", "6 متاحة"),
            },
            {
                "weekday": both("Monday", "الاثنين"),
                "date": both("5 October", "5 أكتوبر"),
                "url": "#",
                "note": both("2 free", "2 متاحان"),
            },
            {"weekday": both("Tuesday", "الثلاثاء"), "date": both("6 October", "6 أكتوبر")},
            {
                "weekday": both("Wednesday", "الأربعاء"),
                "date": both("7 October", "7 أكتوبر"),
                "url": "#",
                "note": both("9 free", "9 متاحة"),
            },
        ],
        "slots": [
            {"value": "0900", "text": both("9:00 am", "9:00 ص"), "is_free": True},
            {"value": "0945", "text": both("9:45 am", "9:45 ص"), "is_free": False},
            {"value": "1030", "text": both("10:30 am", "10:30 ص"), "is_free": True},
            {"value": "1115", "text": both("11:15 am", "11:15 ص"), "is_free": True},
        ],
    }
