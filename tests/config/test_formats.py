from datetime import date
from decimal import Decimal

import pytest
from django.utils import formats, translation


@pytest.mark.parametrize(("language", "shown"), [("ar", "4 أكتوبر 2026"), ("en", "4 October 2026")])
def test_dates_have_their_month_in_words(language, shown):
    with translation.override(language):
        assert formats.date_format(date(2026, 10, 4)) == shown


@pytest.mark.parametrize("language", ["ar", "en"])
def test_short_dates_cannot_be_read_the_other_way_round(language):
    with translation.override(language):
        assert "10" not in formats.date_format(date(2026, 10, 4), "SHORT_DATE_FORMAT")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_numbers_have_a_point_and_commas(language):
    with translation.override(language):
        assert formats.number_format(Decimal("1200.5"), force_grouping=True) == "1,200.5"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_weeks_begin_on_sunday(language):
    with translation.override(language):
        assert formats.get_format("FIRST_DAY_OF_WEEK") == 0
