import pytest

from portal.common import bidi


def test_codes_are_isolated_left_to_right():
    assert bidi.ltr("+974 3311 2233") == "\u2066+974 3311 2233\u2069"


def test_names_are_isolated_in_their_own_direction():
    assert bidi.isolate("Ali (علي)") == "\u2068Ali (علي)\u2069"


@pytest.mark.parametrize("function", [bidi.ltr, bidi.isolate])
def test_nothing_needs_no_isolate(function):
    assert function("") == ""


@pytest.mark.parametrize("function", [bidi.ltr, bidi.isolate])
def test_text_cannot_break_out_of_its_isolate(function):
    wrapped = function("علي\u2069\u202eevil\u2066")

    assert wrapped[1:-1] == "عليevil"


@pytest.mark.parametrize(
    ("hostile", "left"),
    [
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("Subject\r\nBcc: all@example.org", "Subject Bcc: all@example.org"),
        ("a\u2028b\u2029c", "a b c"),
        ("\x00\x1b[31mred\x7f", "[31mred"),
        ("علي\u061c\u200e\u200f", "علي"),
        ("half\ud83d", "half"),
        ("👩‍👧 أسرة 🧕🏽", "👩‍👧 أسرة 🧕🏽"),
        ("می‌خواهم", "می‌خواهم"),
    ],
)
def test_hostile_text_is_left_on_one_line_in_its_order(hostile, left):
    assert bidi.strip_controls(hostile) == left
