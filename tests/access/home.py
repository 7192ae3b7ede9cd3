from tests.access.rows import Row, nobody, signed_in

ROWS = [
    Row("home:dashboard", get=signed_in(), post=nobody()),
]
