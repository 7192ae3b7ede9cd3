from contextlib import suppress

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from portal.common import phones
from portal.common.phones import NotMobile, PhoneError


@pytest.fixture(autouse=True)
def in_qatar(settings):
    settings.PHONE_REGION = "QA"


@pytest.mark.parametrize(
    "typed",
    [
        "55512345",
        "5551 2345",
        "555-12345",
        "(5551) 2345",
        "٥٥٥١٢٣٤٥",
        "۵۵۵۱ ۲۳۴۵",
        "+974 5551 2345",
        "+٩٧٤ ٥٥٥١ ٢٣٤٥",
        "00974 5551 2345",
        "974 5551 2345",
        "97455512345+",
        "\u202a+974\u00a05551‑2345\u202c",
        "＋９７４５５５１２３４５",
    ],
)
def test_a_number_is_read_as_people_type_it(typed):
    assert phones.parse(typed) == "+97455512345"


@pytest.mark.parametrize(
    ("typed", "region", "e164"),
    [
        ("0551234567", "SA", "+966551234567"),
        ("0933 123 456", "SY", "+963933123456"),
        ("+966 55 123 4567", None, "+966551234567"),
        ("966551234567", None, "+966551234567"),
    ],
)
def test_other_countries(typed, region, e164):
    assert phones.parse(typed, region) == e164


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "16030",
        "5551 234",
        "+974 0000 0000",
        "call 5551 2345",
        "5551 2345 ext 5",
        "++97455512345",
        "5" * 1000,
        "🤙",
        "\x00",
    ],
)
def test_anything_else_is_refused_with_an_example(typed):
    with translation.override("en"), pytest.raises(PhoneError) as refused:
        phones.parse(typed)

    with translation.override("en"):
        assert str(refused.value.message) == (
            "Enter a complete phone number, for example \u2066+974\u00a03312\u00a03456\u2069. "
            "A number from another country begins with + and the country code."
        )


def test_a_landline_receives_no_code():
    assert phones.parse("4412 3456") == "+97444123456"
    with pytest.raises(NotMobile):
        phones.parse("4412 3456", mobile=True)


def test_a_mobile_number_receives_codes():
    assert phones.parse("5551 2345", mobile=True) == "+97455512345"


@given(st.text())
def test_no_text_breaks_the_reader(text):
    with suppress(PhoneError):
        phones.parse(text)


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("+97455512345", "+974 5551 2345"),
        ("+966551234567", "+966 55 123 4567"),
        ("16030", "16030"),
        ("", ""),
        ("+97", "+97"),
    ],
)
def test_numbers_are_shown_with_spaces(kept, shown):
    assert phones.display(kept) == shown
