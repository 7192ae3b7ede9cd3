"""Fixtures every test may use. The network is closed: see the pytest options."""

import os

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import translation
from xdist.remote import Producer
from xdist.scheduler.loadscope import LoadScopeScheduling

from portal.delivery.transports import sms
from tests.databases import concurrent_database
from tests.people import administrator, beneficiary, staff_client

__all__ = ["administrator", "beneficiary", "concurrent_database", "staff_client"]


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Processes are worth their start for the whole suite, not for a few files."""
    is_whole = config.args_source == config.ArgsSource.TESTPATHS
    return (os.cpu_count() or 1) if is_whole else 0


class BrowserTogether(LoadScopeScheduling):
    """All browser tests in one process, for they share a server; every other test by itself."""

    def _split_scope(self, nodeid: str) -> str:
        return "browser" if nodeid.startswith("tests/browser/") else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> BrowserTogether:
    return BrowserTogether(config, log)


@pytest.fixture(autouse=True)
def _nothing_left_over() -> None:
    """Rate limits live in the cache, sent SMS in memory, the language of the last page in the
    thread: no test sees another's."""
    cache.clear()
    sms.memory.clear()
    translation.deactivate()


@pytest.fixture
def sent_sms() -> list:
    """SMS that left the outbox during the test, oldest first."""
    return sms.memory


@pytest.fixture
def visitor() -> Client:
    return Client()
