import pytest

from portal.common import spelling


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("ايجار", "ايجاز"),  # wrong
        ("ايجار", "ايجر"),  # missing
        ("ايجار", "اييجار"),  # doubled
        ("ايجار", "ايجرا"),  # swapped
        ("ايجار", "يجار"),
        ("rent", "rents"),
    ],
)
def test_one_slip(word, other):
    assert spelling.is_one_slip(word, other)
    assert spelling.is_one_slip(other, word)


@pytest.mark.parametrize(
    ("word", "other"), [("ايجار", "ايجار"), ("ايجار", "يجرا"), ("abcd", "badc"), ("", "ab")]
)
def test_none_or_more(word, other):
    assert not spelling.is_one_slip(word, other)


def test_a_swap_and_the_first_letter_count_for_likelihood():
    known = ["ايجاز", "بيجرا", "ايجار", "زيارة"]

    assert spelling.nearest("ايجرا", known) == ["ايجار", "بيجرا"]


@pytest.mark.parametrize("word", ["علم", "١٢٣٤", "2026"])
def test_short_words_and_numbers_are_meant_as_typed(word):
    assert spelling.nearest(word, ["عمل", "2025", "١٢٣٥"]) == []
