from decimal import Decimal

import pytest

from portal.common import money


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (0, "0 riyals"),
        (1, "1 riyal"),
        (1200, "1,200 riyals"),
        (Decimal("1200.00"), "1,200 riyals"),
        (Decimal("1200.5"), "1,200.50 riyals"),
        (Decimal("1.25"), "1.25 riyals"),
        (Decimal("4300000"), "4,300,000 riyals"),
    ],
)
def test_amounts_in_english(amount, shown):
    assert money.riyals(amount, "en") == shown


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (0, "0 ريال"),
        (1, "1 ريال"),
        (7, "7 ريالات"),
        (50, "50 ريالًا"),
        (1200, "1,200 ريال"),
        (Decimal("50.75"), "50.75 ريال"),
    ],
)
def test_amounts_in_arabic(amount, shown):
    assert money.riyals(amount, "ar") == shown
