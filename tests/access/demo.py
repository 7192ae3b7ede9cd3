"""The demo's own page: there is none anywhere else."""

from tests.access.rows import Answer, Row, everyone, nobody

ROWS = [Row("demo:outbox", get=everyone(Answer.NOT_FOUND), post=nobody())]
