"""Pages themselves are the public site's: what a visitor may see is a property of each page."""

from tests.access.rows import Row, everyone, nobody
from tests.factories import cms as pages


def english_page(world):
    return {"page_id": pages.standard("en").pk}


ROWS = [
    Row("cms:not_translated", kwargs=english_page, get=everyone(), post=nobody()),
]
