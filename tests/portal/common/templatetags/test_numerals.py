from decimal import Decimal

import pytest
from django.template import Context, Template
from django.utils import translation

from portal.common import numerals


def rendered(value):
    source = Template("{% load numerals %}{{ value|numerals }}")
    with translation.override("ar"), numerals.preferring(lambda: numerals.ARABIC):
        return source.render(Context({"value": value}))


@pytest.mark.parametrize(
    ("value", "shown"),
    [(10, "١٠"), (Decimal("2.5"), "٢٫٥"), ("3 طلبات", "٣ طلبات"), ("<3>", "&lt;٣&gt;"), (0, "٠")],
)
def test_numbers_and_text_show_the_readers_digits(value, shown):
    assert rendered(value) == shown
