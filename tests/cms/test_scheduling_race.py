"""Two schedulers at the same minute. Apart, because a race needs a database of its own."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import time_machine
from django.db import connection

from cms import scheduling
from tests.cms.test_scheduling import AFTER, scheduled


@pytest.mark.concurrent
def test_two_runs_at_once_publish_once(concurrent_database):
    scheduled()

    def run(_number: int) -> int:
        try:
            return scheduling.publish_due(now=AFTER)
        finally:
            connection.close()

    with time_machine.travel(AFTER, tick=False), ThreadPoolExecutor(2) as pool:
        done = list(pool.map(run, range(2)))

    assert sum(done) == 1
