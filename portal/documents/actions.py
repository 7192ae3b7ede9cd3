from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from portal.beneficiaries.models import Person
from portal.documents import inspection
from portal.documents.inspection import Inspected
from portal.documents.models import Document
from portal.documents.storage import storage

if TYPE_CHECKING:
    from portal.accounts.models import User


def store(*, owner: Person, upload: UploadedFile, kind: str, by: User, at: datetime) -> Document:
    """Inspect and keep one file. Raises inspection.UploadRefused with what to do instead."""
    inspected = inspection.inspect(upload)
    with on_disk(inspected) as file, transaction.atomic():
        return add(owner=owner, inspected=inspected, file=file, kind=kind, by=by, at=at)


@contextmanager
def on_disk(inspected: Inspected) -> Iterator[str]:
    """The file on disk under a random name, gone again when the transaction inside fails.

    Put it around the transaction: writing is slow, and the row must never be without its file.
    """
    name = storage.keep(inspected.content)
    try:
        yield name
    except BaseException:
        storage.delete(name)
        raise


def add(
    *, owner: Person, inspected: Inspected, file: str, kind: str, by: User, at: datetime
) -> Document:
    """The row of a file that `on_disk` has written; the caller's transaction binds both."""
    return Document.objects.create(
        owner=owner,
        kind=kind,
        name=inspected.name,
        content_type=inspected.content_type,
        size=inspected.size,
        sha256=inspected.sha256,
        file=file,
        added_at=at,
        added_by=by,
    )


@transaction.atomic
def remove(*, document: Document) -> None:
    """Delete the row, and the file once that is certain."""
    transaction.on_commit(partial(storage.delete, document.file))
    document.delete()


def remove_orphans(*, now: datetime, spare: timedelta = timedelta(hours=1)) -> int:
    """Delete files that no row names: what a crash left between writing and committing.

    A fresh file may still wait for its row, so it is spared.
    """
    orphans = 0
    for name in storage.unused_since(now - spare):
        if not Document.objects.filter(file=name).exists():
            storage.delete(name)
            orphans += 1
    return orphans
