from contextlib import suppress
from datetime import date

import pytest
import time_machine
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from portal.common import identifiers
from portal.common.identifiers import IdentifierError

QATAR = identifiers.get("QA")


@pytest.fixture(autouse=True)
def in_november_2026():
    with time_machine.travel("2026-11-22 09:00"):
        yield


def refusal(text, birth_date=None):
    with translation.override("en"):
        with pytest.raises(IdentifierError) as refused:
            QATAR.validate(text, birth_date)
        return str(refused.value.message)


@pytest.mark.parametrize(
    "typed",
    [
        "28763404567",
        "287 634 04567",
        "287-634-04567",
        "٢٨٧٦٣٤٠٤٥٦٧",
        "۲۸۷۶۳۴۰۴۵۶۷",
        "\u200f28763404567 ",
    ],
)
def test_the_number_is_read_as_people_type_it(typed):
    assert QATAR.validate(typed) == "28763404567"


@pytest.mark.parametrize(
    "number",
    [
        pytest.param("32663400001", id="born this year"),
        pytest.param("20763400001", id="born 119 years ago"),
        pytest.param("28773600001", id="Sudan before 2011"),
        pytest.param("28799900001", id="a code of the state's own"),
    ],
)
def test_unusual_cards_are_accepted(number):
    assert QATAR.validate(number) == number


def test_the_birth_date_agrees():
    assert QATAR.validate("28763404567", date(1987, 3, 1)) == "28763404567"


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("2876340456", "A Qatar ID number has 11 digits; the number entered has 10."),
        ("287634045678", "A Qatar ID number has 11 digits; the number entered has 12."),
        ("", "A Qatar ID number has digits only. Compare it with the card."),
        ("2876340456X", "A Qatar ID number has digits only. Compare it with the card."),
        (
            "18763404567",
            "A Qatar ID number begins with 2 or 3. Compare the first digit with the card.",
        ),
        (
            "32763404567",
            "The first three digits give 2027 as the year of birth, which cannot be right. "
            "Compare them with the card.",
        ),
        (
            "20063404567",
            "The first three digits give 1900 as the year of birth, which cannot be right. "
            "Compare them with the card.",
        ),
        (
            "28700104567",
            "The fourth to sixth digits do not name a country. Compare them with the card.",
        ),
    ],
)
def test_a_refusal_says_which_part_to_check(typed, message):
    assert refusal(typed) == message


def test_a_number_of_somebody_else_is_refused():
    assert refusal("28763404567", date(1978, 3, 1)) == (
        "This number belongs to somebody born in 1987, but the date of birth entered is in 1978. "
        "Check both."
    )


@given(st.text())
def test_no_text_breaks_the_reader(text):
    with suppress(IdentifierError):
        QATAR.validate(text)
