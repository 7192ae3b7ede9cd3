"""Bad inputs in a person's own details: names, dates in both calendars, the identity number."""

import pytest

from portal.beneficiaries.models import Person
from tests.bad_inputs.rows import Bad
from tests.people import SignedIn

pytestmark = pytest.mark.django_db

NAMES = {
    "first_name": "مريم",
    "father_name": "أحمد",
    "grandfather_name": "سالم",
    "family_name": "الكعبي",
}


def born(day: str, month: str, year: str, calendar: str = "gregorian", **more: str) -> dict:
    parts = {"day": day, "month": month, "year": year, "calendar": calendar, **more}
    return {**NAMES, **{f"birth_date_{part}": value for part, value in parts.items()}}


def row(what: str, sent: dict, ar: str, en: str, **kept: str) -> Bad:
    return Bad(what, "beneficiaries:edit", sent, 422, ar, en, kept={**NAMES, **kept})


GOOD = born("17", "5", "1984")
TABLE = [
    row(
        "31 February",
        born("31", "2", "1984"),
        "شهر فبراير من سنة 1984 فيه 29 يومًا فقط.",
        "February 1984 has 29 days only.",
        birth_date_day="31",
    ),
    row(
        "29 February of no leap year",
        born("29", "2", "1985"),
        "شهر فبراير من سنة 1985 فيه 28 يومًا فقط.",
        "February 1985 has 28 days only.",
        birth_date_month="2",
    ),
    row(
        "the 30th of a month of 29 days",
        born("30", "6", "1448", "hijri"),
        "شهر جمادى الآخرة من سنة 1448 فيه 29 يومًا فقط.",
        "Jumada al-Akhirah 1448 has 29 days only.",
        birth_date_calendar="hijri",
    ),
    row(
        "a thirteenth month",
        born("1", "13", "1984"),
        "في السنة 12 شهرًا. يُرجى مراجعة الشهر.",
        "A year has 12 months. Check the month.",
        birth_date_month="13",
    ),
    row(
        "no such month",
        born("1", "Smarch", "1984"),
        "يُرجى إدخال الشهر رقمًا من 1 إلى 12 أو باسمه.",
        "Enter the month as a number from 1 to 12, or by its name.",
        birth_date_month="Smarch",
    ),
    row(
        "a Hijri year as a Gregorian one",
        born("1", "1", "1405"),
        "تبدو 1405 سنة هجرية. يُرجى اختيار التقويم الهجري أو تصحيح السنة.",
        "1405 looks like a Hijri year.",
        birth_date_year="1405",
    ),
    row(
        "a Gregorian year as a Hijri one",
        born("1", "1", "1984", "hijri"),
        "تبدو 1984 سنة ميلادية. يُرجى اختيار التقويم الميلادي أو تصحيح السنة.",
        "1984 looks like a Gregorian year.",
        birth_date_year="1984",
    ),
    row(
        "two digits of a year",
        born("1", "1", "84"),
        "يُرجى إدخال السنة بأربعة أرقام، مثل 1975.",
        "Enter the year with four digits, for example 1975.",
        birth_date_year="84",
    ),
    row(
        "a birthday to come",
        born("1", "1", "2099"),
        "هذا التاريخ لم يحِن بعد. يُرجى مراجعة السنة.",
        "This date is still to come.",
        birth_date_year="2099",
    ),
    row(
        "a year of another age",
        born("1", "1", "1650"),
        "سنة 1650 قديمة جدًا. يُرجى مراجعتها.",
        "The year 1650 is too long ago.",
        birth_date_year="1650",
    ),
    row(
        "a year beyond the calendars",
        born("", "", "9999", "hijri", only_year="on"),
        "سنة 9999 بعيدة جدًا. يُرجى مراجعتها.",
        "The year 9999 is too far ahead.",
        birth_date_only_year="on",
    ),
    row(
        "a day beside «only the year»",
        born("1", "", "1984", only_year="on"),
        "يُرجى ترك اليوم والشهر فارغين، أو إزالة علامة «أعرف السنة فقط».",
        "Leave the day and the month empty, or clear the mark that only the year is known.",
        birth_date_day="1",
    ),
    row(
        "a calendar we do not have",
        born("1", "1", "1984", "julian"),
        "يُرجى اختيار تقويم التاريخ.",
        "Choose the calendar of the date.",
        birth_date_day="1",
    ),
    row(
        "a megabyte for a day",
        born("1" * 1_000_000, "1", "1984"),
        "يُرجى إدخال اليوم.",
        "Enter the day.",
        birth_date_month="1",
    ),
    row(
        "letters in the identity number",
        {**GOOD, "identity_number": "2846340000A"},
        "يتكوّن رقم البطاقة الشخصية القطرية من أرقام فقط.",
        "A Qatar ID number has digits only.",
        identity_number="2846340000A",
    ),
    row(
        "an identity number too short",
        {**GOOD, "identity_number": "28463400"},
        "يتكوّن رقم البطاقة الشخصية القطرية من 11 رقمًا، وعدد الأرقام المُدخلة: 8.",
        "A Qatar ID number has 11 digits; the number entered has 8.",
        identity_number="28463400",
    ),
    row(
        "an identity number that begins with 9",
        {**GOOD, "identity_number": "98463400001"},
        "يبدأ رقم البطاقة الشخصية القطرية بالرقم 2 أو 3.",
        "A Qatar ID number begins with 2 or 3.",
    ),
    row(
        "an identity number of another year",
        {**GOOD, "identity_number": "29063400001"},
        "هذا الرقم لشخص من مواليد سنة 1990، أما تاريخ الميلاد المُدخل فيقع في سنة 1984.",
        "This number belongs to somebody born in 1990, but the date of birth entered is in 1984.",
    ),
    row(
        "an identity number of no country",
        {**GOOD, "identity_number": "28400000001"},
        "الأرقام من الرابع إلى السادس لا تدلّ على أي دولة.",
        "The fourth to sixth digits do not name a country.",
    ),
    row(
        "an empty name",
        {**GOOD, "first_name": " "},
        "يُرجى إدخال الاسم الأول.",
        "Enter your first name.",
        first_name=" ",
    ),
    row(
        "a name of a megabyte",
        {**GOOD, "first_name": "م" * 1_000_000},
        "النص أطول من المسموح به: الحد الأقصى لعدد الأحرف 60، وعددها هنا 1,000,000.",
        "This text is too long: the limit is 60 characters, and it has 1,000,000.",
        first_name="م" * 1_000_000,
    ),
    row(
        "a name with a hidden character",
        {**GOOD, "first_name": "مر\x00يم"},
        "في هذا النص حرف خفي لا يمكن حفظه، وغالبًا ما يأتي مع النسخ.",
        "This text holds a hidden character that cannot be kept, often brought along by copying.",
        first_name="مر\x00يم",
    ),
    row(
        "a name on two lines",
        {**GOOD, "first_name": "مريم\nأحمد"},
        "يُرجى كتابة هذا في سطر واحد.",
        "Write this on one line.",
        first_name="مريم\nأحمد",
    ),
    row(
        "a form of address that is not offered",
        {**GOOD, "address_form": "royal"},
        "يُرجى الاختيار من الإجابات المذكورة هنا.",
        "Please choose from the answers given here.",
    ),
]


@pytest.mark.parametrize("bad", TABLE, ids=str)
def test_the_table(beneficiary: SignedIn, bad: Bad):
    before = Person.objects.values().get()

    bad.try_out(beneficiary)

    assert Person.objects.values().get() == before
