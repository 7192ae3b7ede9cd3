"""Addresses without a namespace."""

from tests.access.rows import Answer, Row, everyone, nobody

ROWS = [
    Row("alive", get=everyone(), post=nobody()),
    Row("ready", get=everyone(), post=nobody()),
    Row("robots", get=everyone(), post=nobody()),
    Row("favicon", get=everyone(Answer.MOVED), post=everyone(Answer.MOVED)),
]
