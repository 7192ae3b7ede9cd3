import pytest
from django.contrib.contenttypes.models import ContentType

from portal.common import key_rotation
from portal.common.encryption import DecryptionError


@pytest.fixture(autouse=True)
def old_key(settings):
    settings.FIELD_ENCRYPTION_KEYS = ["old"]


def test_rewritten_rows_need_the_new_key_only(note, settings):
    note.objects.create(id=1, secret="one", answers={"a": 1})
    note.objects.create(id=2)
    settings.FIELD_ENCRYPTION_KEYS = ["new", "old"]

    assert key_rotation.rewrite(note) == 2

    settings.FIELD_ENCRYPTION_KEYS = ["new"]
    assert list(note.objects.order_by("id").values_list("secret", "answers")) == [
        ("one", {"a": 1}),
        (None, None),
    ]


def test_a_row_not_rewritten_still_needs_the_old_key(note, settings):
    note.objects.create(id=1, secret="one")
    settings.FIELD_ENCRYPTION_KEYS = ["new"]

    with pytest.raises(DecryptionError):
        note.objects.get()


def test_the_encrypted_fields_of_a_model_are_known(note):
    assert key_rotation.encrypted_fields(note) == ["secret", "answers"]
    assert key_rotation.encrypted_fields(ContentType) == []


def test_models_without_encrypted_fields_are_left_alone():
    assert ContentType not in key_rotation.encrypted_models()
