from datetime import date
from decimal import Decimal

import pytest
from django.http import QueryDict
from django.utils.translation import override

from portal.common.memorable import MemorableDate
from portal.programmes import definitions
from portal.programmes.answers import from_json, to_json
from portal.programmes.forms import StepForm
from portal.programmes.presentation import present
from tests.factories.programmes import form, words

CHOICES = [{"value": "own", "label": words("Own")}, {"value": "rent", "label": words("Rent")}]
ADDRESS = {"zone": "56", "street": "920", "building": "14", "unit": ""}
IBAN = "QA58DOHB00001234567890ABCDEFG"


def question(**properties: object) -> definitions.Question:
    data = form()
    data["sections"][0]["groups"][0]["questions"] = [
        {"key": "asked", "label": words("Asked"), **properties}
    ]
    data["sections"][0]["groups"] = data["sections"][0]["groups"][:1]
    return definitions.parse(data).questions["asked"]


def answered(asked: definitions.Question, query: str) -> StepForm:
    return StepForm([asked], data=QueryDict(query))


@pytest.mark.parametrize(
    ("properties", "query", "kept", "shown"),
    [
        ({"type": "text"}, "asked=A+b", "A b", "A b"),
        ({"type": "number"}, "asked=١٢", 12, "12"),
        ({"type": "number"}, "asked=1,200", 1200, "1200"),
        ({"type": "money"}, "asked=2,500", "2500", "2,500 riyals"),
        ({"type": "money"}, "asked=٢٥٠٠٫٥", "2500.5", "2,500.50 riyals"),
        ({"type": "money"}, "asked=QAR+300", "300", "300 riyals"),
        ({"type": "yes_no"}, "asked=no", False, "No"),
        ({"type": "choice", "choices": CHOICES}, "asked=rent", "rent", "Rent"),
        (
            {"type": "choices", "choices": CHOICES},
            "asked=rent&asked=own",
            ["rent", "own"],
            "Rent\nOwn",
        ),
        ({"type": "phone"}, "asked=٥٥٥١٢٣٤٥", "+97455512345", "+974 5551 2345"),
        ({"type": "iban"}, "asked=qa58 dohb 0000 1234 5678 90ab cdef g", IBAN, "•" * 25 + "DEFG"),
        ({"type": "confirm"}, "asked=on", True, "Confirmed"),
        (
            {"type": "address"},
            "asked_zone=٥٦&asked_street=920&asked_building=14",
            ADDRESS,
            "Zone 56\nStreet 920\nBuilding 14",
        ),
        (
            {"type": "date", "period": "past"},
            "asked_day=17&asked_month=5&asked_year=1984&asked_calendar=gregorian",
            {"date": "1984-05-17", "calendar": "gregorian", "is_approximate": False},
            "17 May 1984 (16 Sha'ban 1404 AH)",
        ),
    ],
)
def test_answers_are_read_kept_and_shown(properties, query, kept, shown):
    asked = question(**properties)
    step = answered(asked, query)

    assert step.is_valid(), step.errors
    assert step.to_json() == {"asked": kept}
    assert present(asked, kept, "en").value == shown
    assert to_json(asked, from_json(asked, kept)) == kept


@pytest.mark.parametrize(
    ("properties", "query"),
    [
        ({"type": "text"}, "asked=+++"),
        ({"type": "text", "max_length": 3}, "asked=four"),
        ({"type": "number", "minimum": 1}, "asked=0"),
        ({"type": "number", "maximum": 5}, "asked=6"),
        ({"type": "number"}, "asked=1.5"),
        ({"type": "number"}, "asked=99999999999999"),
        ({"type": "money"}, "asked=1.234"),
        ({"type": "choice", "choices": CHOICES}, "asked=castle"),
        ({"type": "address"}, "asked_zone=56&asked_street=x&asked_building=14"),
        ({"type": "confirm"}, ""),
        ({"type": "date", "period": "past"}, "asked_day=1&asked_month=1&asked_year=2999"),
    ],
)
def test_what_cannot_be_right_is_refused(properties, query):
    assert not answered(question(**properties), query).is_valid()


def test_a_question_that_may_stay_empty_is_kept_as_empty():
    step = answered(question(type="money", required=False), "asked=")

    assert step.is_valid()
    assert step.to_json() == {"asked": None}


def test_labels_hints_and_errors_speak_the_language_of_the_page():
    asked = question(type="text", hint={"ar": "تلميح", "en": "A hint"})

    with override("ar"):
        step = answered(asked, "asked=")
        assert (step["asked"].label, step["asked"].help_text) == ("(Asked)", "تلميح")
        assert step.errors["asked"] == ["يُرجى تعبئة: (Asked)"]
    with override("en"):
        assert answered(asked, "asked=").errors["asked"] == ["Please fill in: Asked"]


def test_kept_answers_fill_the_form():
    amount, day = question(type="money"), question(type="date", period="past")
    kept = {"date": "1984-05-17", "calendar": "hijri", "is_approximate": True}

    assert StepForm([amount], kept={"asked": "2500"}).initial == {"asked": Decimal(2500)}
    assert StepForm([day], kept={"asked": kept}).initial == {
        "asked": MemorableDate(date(1984, 5, 17), "hijri", is_approximate=True)
    }


def test_a_page_put_aside_comes_back_as_it_was_typed():
    asked = question(type="address")
    left = answered(asked, "asked_zone=x&asked_street=920&stranger=1&csrfmiddlewaretoken=2")

    typed = left.typed()
    shown = StepForm.as_typed([asked], typed)

    assert typed == {"asked_zone": ["x"], "asked_street": ["920"]}
    assert not shown.errors
    assert 'value="x"' in str(shown["asked"])


def test_identity_numbers_are_masked_unless_asked_not_to():
    asked = question(type="identity_number")

    assert present(asked, "28463412345", "ar").value == "•••••••2345"
    assert present(asked, "28463412345", "ar", mask=False).value == "28463412345"


def test_only_a_persons_own_data_is_offered_by_the_browser():
    own = StepForm([question(type="phone", **{"from": "phone"})])
    other = StepForm([question(type="phone")])

    assert 'autocomplete="tel"' in str(own["asked"])
    assert 'autocomplete="off"' in str(other["asked"])
