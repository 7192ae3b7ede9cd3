from contextlib import suppress
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.common import references
from portal.common.references import ALPHABET, NotAReference

REFERENCE = "AP-7K3F-9X2H"


def body_of(reference):
    return reference.replace("-", "")[2:]


def test_the_alphabet_has_no_vowels_and_no_lookalikes():
    assert len(set(ALPHABET)) == 23
    assert not set("AEIOUY" + "BDGLQSZ") & set(ALPHABET)


def test_a_new_reference_is_its_own_normal_form():
    reference = references.new("AP")

    assert len(reference) == len("AP-0000-0000")
    assert references.normalise(reference) == reference


def test_references_are_not_in_order_and_do_not_repeat():
    made = [references.new("AP") for _count in range(1000)]

    assert len(set(made)) == 1000
    assert made != sorted(made)


@pytest.mark.parametrize(
    "typed",
    [
        "ap-7k3f-9x2h",
        "AP7K3F9X2H",
        " ap 7k3f 9x2h ",
        "AP–7K3F–9X2H",
        "AP‑٧K٣F‑٩X٢H",
        "AP-۷K۳F-۹X۲H",
        "\u2066AP-7K3F-9X2H\u2069",
        "AP-7K3F-9XZH",
        "AP_7K3F.9X2H",
    ],
)
def test_what_people_type_is_read(typed):
    assert references.normalise(typed) == REFERENCE


@pytest.mark.parametrize(("typed", "meant"), [("BOOQ-DGSZ", "8000-0652"), ("ILUY", "11VV")])
def test_letters_that_resemble_digits_are_read_as_digits(typed, meant):
    assert typed.translate(references._LOOKALIKES) == meant


def test_a_missing_prefix_is_supplied_when_only_one_fits():
    assert references.normalise("7k3f 9x2h", prefix="AP") == REFERENCE


@pytest.mark.parametrize("typed", ["7K3F-9X2H", "BK-7K3F-9X2H"])
def test_a_missing_or_foreign_prefix_is_refused(typed):
    prefix = "AP" if typed.startswith("BK") else None

    with pytest.raises(NotAReference):
        references.normalise(typed, prefix=prefix)


@pytest.mark.parametrize(
    "typed",
    ["", "AP", "AP-7K3F-9X2", "AP-7K3F-9X2HT", "AP-7K3F-9X2A", "طلب", "7" * 10_000, "²" * 8],
)
def test_anything_else_is_refused(typed):
    with pytest.raises(NotAReference):
        references.normalise(typed)


@given(st.text())
def test_no_text_breaks_the_reader(text):
    with suppress(NotAReference):
        references.normalise(text)


@given(st.text(alphabet=ALPHABET, min_size=7, max_size=7), st.data())
def test_one_wrong_symbol_is_always_caught(body, data):
    reference = references._written("AP", body + references._check_symbol(body))
    sound = body_of(reference)
    place = data.draw(st.integers(0, 7))
    wrong = data.draw(st.sampled_from(ALPHABET.replace(sound[place], "")))

    with pytest.raises(NotAReference):
        references.normalise("AP" + sound[:place] + wrong + sound[place + 1 :])


@given(st.text(alphabet=ALPHABET, min_size=7, max_size=7))
def test_any_two_exchanged_symbols_are_caught(body):
    sound = body + references._check_symbol(body)

    for first, second in combinations(range(8), 2):
        if sound[first] != sound[second]:
            swapped = list(sound)
            swapped[first], swapped[second] = swapped[second], swapped[first]
            with pytest.raises(NotAReference):
                references.normalise("AP" + "".join(swapped))
