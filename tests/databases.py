"""A database of their own for tests whose threads must really commit."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import connections


@pytest.fixture
def concurrent_database(django_db_setup: None, django_db_blocker) -> Iterator[None]:
    """A copy of the migrated database, thrown away afterwards.

    Flushing would lose Wagtail's first rows and meet the triggers that guard the audit events,
    so nothing is flushed: PostgreSQL copies the test database as a template.
    """
    connection = connections["default"]
    if connection.vendor == "sqlite":
        pytest.skip("SQLite lets one writer in at a time; this race needs PostgreSQL.")
    with django_db_blocker.unblock():
        original = connection.settings_dict["TEST"]["NAME"]
        if connection.settings_dict["NAME"] != original:
            # Run alone, a race test is the only one to want the test database.
            connection.creation.create_test_db(verbosity=0, autoclobber=True, keepdb=True)
        copy = f"{original}_race"
        connection.close()
        _administer(f'DROP DATABASE IF EXISTS "{copy}"')
        _administer(f'CREATE DATABASE "{copy}" TEMPLATE "{original}"')
        _use(copy)
        try:
            yield
        finally:
            connections.close_all()
            _use(original)
            _administer(f'DROP DATABASE "{copy}" WITH (FORCE)')


def _use(name: str) -> None:
    settings.DATABASES["default"]["NAME"] = name
    connections["default"].settings_dict["NAME"] = name


def _administer(statement: str) -> None:
    """Run one statement outside any transaction and outside the database it is about."""
    with connections["default"]._nodb_cursor() as cursor:
        cursor.execute(statement)
