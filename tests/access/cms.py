"""Pages themselves are the public site's: what a visitor may see is a property of each page."""

from tests.access.rows import NOT_FOUND, Answer, Row, everyone, nobody
from tests.factories import cms as pages


def english_page(world):
    return {"page_id": pages.standard("en").pk}


def unknown_link(world):
    return {"token": "not-a-secret-that-was-ever-made"}


def arabic_page(world):
    return {"page_id": pages.standard("ar").pk}


def centre_slug(world):
    return {"slug": world.centre.slug}


ROWS = [
    Row("cms:sitemap", get=everyone(), post=nobody()),
    Row("cms:rate", kwargs=arabic_page, get=everyone(), post=everyone(Answer.REFUSED)),
    Row("cms:feed", get=everyone(), post=nobody()),
    Row("cms:centre_feed", kwargs=centre_slug, get=everyone(), post=nobody()),
    Row("cms:not_translated", kwargs=english_page, get=everyone(), post=nobody()),
    # The secret entitles, not the person; tests/cms/reviews follows a good one.
    Row(
        "cms:review",
        kwargs=unknown_link,
        get=everyone(NOT_FOUND),
        post=everyone(NOT_FOUND),
    ),
    Row("cms:review_draft", kwargs=unknown_link, get=everyone(NOT_FOUND), post=nobody()),
]
