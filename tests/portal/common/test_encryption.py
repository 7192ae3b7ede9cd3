import json
from datetime import date

import pytest
from django import forms
from django.core import serializers
from django.core.exceptions import FieldError
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from portal.common import encryption
from portal.common.encryption import DecryptionError

QID = "28763404567"


@pytest.fixture(autouse=True)
def keys(settings):
    settings.FIELD_ENCRYPTION_KEYS = ["this year's key", "last year's key"]
    settings.FIELD_HASH_KEY = "hash key"


def stored(column):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM common_note")  # noqa: S608 - a test's own column
        return cursor.fetchone()[0]


def test_text_is_unreadable_in_the_database_and_readable_in_the_row(note):
    note.objects.create(id=1, secret=QID)

    assert QID not in stored("secret")
    assert note.objects.get().secret == QID


def test_json_is_unreadable_in_the_database_and_readable_in_the_row(note):
    answers = {"الاسم": "نورة", "household": [1, 2.5, None, True], "born": date(1987, 3, 1)}

    note.objects.create(id=1, answers=answers)

    assert "household" not in stored("answers")
    assert note.objects.get().answers == {**answers, "born": "1987-03-01"}


@pytest.mark.parametrize("value", [None, "", "نص 🧕🏽\u202e\x01", "half a pair \ud800"])
def test_text_comes_back_identical(note, value):
    note.objects.create(id=1, secret=value)

    assert note.objects.get().secret == value


@pytest.mark.parametrize("value", [None, {}, [], "", "text", 0, False, {"a": "\ud800"}])
def test_json_comes_back_identical(note, value):
    note.objects.create(id=1, answers=value)

    assert note.objects.get().answers == value


def test_the_same_value_is_stored_differently_each_time():
    assert encryption.encrypt(QID) != encryption.encrypt(QID)


def test_rows_are_found_by_whether_they_hold_a_value(note):
    note.objects.create(id=1, secret=QID)

    assert note.objects.filter(secret__isnull=False).count() == 1


@pytest.mark.parametrize(
    "lookup", ["secret", "secret__contains", "secret__in", "answers__name", "answers__has_key"]
)
def test_filtering_by_an_encrypted_value_says_what_to_use(note, lookup):
    with pytest.raises(FieldError, match="keyed_hash"):
        note.objects.filter(**{lookup: "x"})


def test_an_update_without_the_row_encrypts_too(note):
    note.objects.create(id=1)

    note.objects.update(secret=QID)

    assert QID not in stored("secret")


def test_fixtures_carry_the_value(note):
    note.objects.create(id=1, secret=QID, answers={"a": [1]})

    fields = json.loads(serializers.serialize("json", note.objects.all()))[0]["fields"]

    assert fields == {"secret": QID, "answers": {"a": [1]}}


def test_a_json_answer_is_edited_as_json(note):
    assert isinstance(note._meta.get_field("answers").formfield(), forms.JSONField)


def test_a_new_key_still_opens_what_the_old_one_closed(settings):
    token = encryption.encrypt(QID)

    settings.FIELD_ENCRYPTION_KEYS = ["next year's key", "this year's key"]

    assert encryption.decrypt(token) == QID


def test_the_first_key_writes(settings):
    token = encryption.encrypt(QID)

    settings.FIELD_ENCRYPTION_KEYS = ["this year's key"]

    assert encryption.decrypt(token) == QID


@pytest.mark.parametrize("token", [None, "never encrypted", "نص لم يُشفَّر", ""])
def test_a_value_no_key_opens_says_so(settings, token):
    token = encryption.encrypt(QID) if token is None else token
    settings.FIELD_ENCRYPTION_KEYS = ["somebody else's key"]

    with pytest.raises(DecryptionError, match="FIELD_ENCRYPTION_KEYS"):
        encryption.decrypt(token)


@given(st.text())
def test_what_is_encrypted_opens(text):
    assert encryption.decrypt(encryption.encrypt(text)) == text


def test_a_hash_finds_the_same_value_again():
    assert encryption.keyed_hash(QID, "qid") == encryption.keyed_hash(QID, "qid")


def test_a_hash_depends_on_value_purpose_and_key(settings):
    hashes = {encryption.keyed_hash(QID, "qid"), encryption.keyed_hash(QID, "phone")}
    hashes.add(encryption.keyed_hash("28763404568", "qid"))
    settings.FIELD_HASH_KEY = "another key"
    hashes.add(encryption.keyed_hash(QID, "qid"))

    assert len(hashes) == 4
    assert not any(QID in found for found in hashes)
