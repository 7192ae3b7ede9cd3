import pytest
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe

from portal.common import bidi, numerals


@pytest.fixture
def arabic_reader():
    with translation.override("ar"), numerals.preferring(lambda: numerals.ARABIC):
        yield


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("10", "١٠"),
        ("1,200", "١٬٢٠٠"),
        ("1,200,300.50", "١٬٢٠٠٬٣٠٠٫٥٠"),
        ("3.5", "٣٫٥"),
        ("في 4 أكتوبر 2026.", "في ٤ أكتوبر ٢٠٢٦."),
        ("9:00 ص", "٩:٠٠ ص"),
        ("1, 2,3", "١, ٢,٣"),
        ("1.2.3", "١.٢.٣"),
        ("12,34", "١٢,٣٤"),
    ],
)
def test_digits_and_the_separators_inside_numbers_change(latin, arabic):
    assert numerals.arabic_indic(latin) == arabic


def test_numbers_show_as_they_are_without_a_preference():
    with translation.override("ar"):
        assert numerals.shown("10") == "10"


def test_numbers_change_for_who_prefers_it(arabic_reader):
    assert numerals.shown("10") == "١٠"


def test_english_text_keeps_its_digits(arabic_reader):
    with translation.override("en"):
        assert numerals.shown("10") == "10"


def test_the_preference_ends_with_its_block(arabic_reader):
    with numerals.preferring(lambda: numerals.LATIN):
        assert numerals.shown("10") == "10"
    assert numerals.shown("10") == "١٠"


def test_isolated_codes_keep_their_digits(arabic_reader):
    text = f"طلب رقم {bidi.ltr('AP-7K3F-9X2H')} قبل 3 أيام"

    assert numerals.shown(text) == f"طلب رقم {bidi.ltr('AP-7K3F-9X2H')} قبل ٣ أيام"


def test_markup_keeps_its_digits(arabic_reader):
    html = mark_safe(
        '<h2 id="p1">3 طلبات&#8230;</h2> <bdi dir="ltr" class="nowrap">+974 55</bdi> 4'
    )

    shown = numerals.shown(html)

    assert shown == (
        '<h2 id="p1">٣ طلبات&#8230;</h2> <bdi dir="ltr" class="nowrap">+974 55</bdi> ٤'
    )
    assert isinstance(shown, SafeString)


def test_plain_text_is_not_taken_for_markup(arabic_reader):
    shown = numerals.shown("3 < 4 و 5 > 4")

    assert shown == "٣ < ٤ و ٥ > ٤"
    assert not isinstance(shown, SafeString)


def test_nobody_is_asked_about_an_english_page():
    def who():
        raise AssertionError

    with translation.override("en"), numerals.preferring(who):
        assert numerals.shown("10") == "10"
