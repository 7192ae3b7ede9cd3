"""Addresses without a namespace."""

from tests.access.rows import MOVED, NOT_FOUND, Answer, Row, everyone, nobody


def no_address(world):
    return ("no-such-page/",)


def no_file(world):
    return (0, "no-such-file.pdf")


def no_restriction(world):
    return {"page_view_restriction_id": 0, "page_id": 0}


def no_restricted_file(world):
    return {"restriction_id": 0}


ROWS = [
    Row("alive", get=everyone(), post=nobody()),
    Row("ready", get=everyone(), post=nobody()),
    Row("robots", get=everyone(), post=nobody()),
    Row("sitemap", get=everyone(), post=everyone()),
    Row("favicon", get=everyone(MOVED), post=everyone(MOVED)),
    # Pages and files of the public site; what exists is governed by each page itself.
    Row("wagtail_serve", kwargs=no_address, get=everyone(NOT_FOUND), post=everyone(NOT_FOUND)),
    Row("wagtaildocs_serve", kwargs=no_file, get=everyone(NOT_FOUND), post=everyone(NOT_FOUND)),
    Row(
        "wagtailcore_authenticate_with_password",
        kwargs=no_restriction,
        get=everyone(NOT_FOUND),
        post=everyone(NOT_FOUND),
    ),
    Row(
        "wagtailcore_login",
        get=everyone(Answer.SIGN_IN),
        post=everyone(Answer.SIGN_IN),
    ),
    # Without a language before it, an unknown address is first sent to one with it.
    Row(
        "wagtaildocs_authenticate_with_password",
        kwargs=no_restricted_file,
        get=everyone(MOVED),
        post=everyone(MOVED),
    ),
]
