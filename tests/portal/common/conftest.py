import pytest
from django.db import connection, models
from django.test.utils import isolate_apps

from portal.common.encryption import EncryptedJSONField, EncryptedTextField


@pytest.fixture
def note(db):
    """A model of the test's own with encrypted fields, over a table that goes with the test."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMPORARY TABLE common_note (id integer PRIMARY KEY, secret text, answers text)"
        )
    with isolate_apps("portal.common"):

        class Note(models.Model):
            secret = EncryptedTextField(null=True, blank=True)
            answers = EncryptedJSONField(null=True, blank=True)

            class Meta:
                app_label = "common"

            def __str__(self):
                return "a note"

        yield Note
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE common_note")
