import os
from datetime import timedelta

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from portal.audit import queries as audit
from portal.documents import actions, inspection
from portal.documents.models import Document
from portal.documents.storage import PrivateStorage, storage
from tests.factories.beneficiaries import PersonFactory
from tests.factories.files import upload
from tests.people import SignedIn

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _folder_of_its_own(settings, tmp_path):
    settings.PRIVATE_ROOT = str(tmp_path / "private")


def store(person=None, **file) -> Document:
    person = person or PersonFactory()
    return actions.store(
        owner=person, upload=upload(**file), kind="card", by=person.user, at=timezone.now()
    )


def files() -> list[str]:
    return sorted(storage.unused_since(timezone.now() + timedelta(minutes=1)))


def test_a_file_is_kept_under_a_name_that_says_nothing():
    document = store(name="عقد الإيجار.jpg")

    assert files() == [document.file]
    assert document.name == "عقد الإيجار.jpg"
    assert len(document.file) == 35
    with storage.open(document.file) as kept:
        assert len(kept.read()) == document.size
    assert os.stat(storage.path(document.file)).st_mode & 0o077 == 0


def test_a_private_file_has_no_address():
    with pytest.raises(ValueError, match="no address"):
        PrivateStorage().url("ab/abcd")


def test_a_refused_file_leaves_nothing():
    with pytest.raises(inspection.UploadRefused):
        store(name="a.html", content=b"<html>")

    assert (files(), Document.objects.count()) == ([], 0)


def test_a_failed_transaction_takes_its_file_along():
    inspected = inspection.inspect(upload())

    with pytest.raises(RuntimeError), actions.on_disk(inspected), transaction.atomic():
        raise RuntimeError

    assert files() == []


def test_removing_waits_for_the_commit(django_capture_on_commit_callbacks):
    document = store()

    with django_capture_on_commit_callbacks() as callbacks:
        actions.remove(document=document)
        assert files() != []
    for callback in callbacks:
        callback()

    assert (files(), Document.objects.count()) == ([], 0)


def test_orphans_are_removed_once_they_are_old_enough():
    document = store()
    orphan = storage.keep(b"left by a crash")
    now = timezone.now()

    assert actions.remove_orphans(now=now) == 0
    assert actions.remove_orphans(now=now + timedelta(hours=2)) == 1
    assert files() == [document.file]
    assert orphan not in files()


def test_a_download_is_an_attachment_and_recorded():
    document = store(name="عقد.jpg")
    owner = SignedIn(document.owner.user)

    response = owner.get(reverse("documents:download", kwargs={"key": document.key}))

    assert len(b"".join(response.streaming_content)) == document.size
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response["Cache-Control"]
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert [e.action for e in audit.events(f"person:{document.owner.key}")] == [
        "document.downloaded"
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_documents_asks_as_often_for_three_as_for_one(
    count, django_assert_max_num_queries
):
    person = PersonFactory()
    for _number in range(count):
        store(person)
    owner = SignedIn(person.user)
    owner.get(reverse("documents:list"))

    with django_assert_max_num_queries(6):
        page = owner.get(reverse("documents:list")).content.decode()

    assert page.count("file-list__file") == count
