"""The site search reads public words only."""

from tests.access.rows import Row, everyone, nobody

ROWS = [Row("search:results", get=everyone(), post=nobody())]
