"""Where private files lie: outside MEDIA_ROOT, under names that say nothing, with no address."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible


@deconstructible
class PrivateStorage(FileSystemStorage):
    """Files on disk that no web server knows; only a view that has checked may open them."""

    def __init__(self) -> None:
        super().__init__(file_permissions_mode=0o600, directory_permissions_mode=0o700)

    # Without these Django falls back to MEDIA_ROOT and MEDIA_URL.
    @property
    def location(self) -> str:
        return os.path.abspath(settings.PRIVATE_ROOT)

    @property
    def base_url(self) -> None:  # type: ignore[override]  # there is no address, by intent
        return None

    def url(self, name: str | None) -> NoReturn:
        raise ValueError("A private file has no address; serve it through a view that checks.")

    def keep(self, content: bytes) -> str:
        """Write the bytes whole or not at all, under a random name, and return the name."""
        token = secrets.token_hex(16)
        name = self.save(f"{token[:2]}/{token}", ContentFile(content))
        _flush(Path(self.path(name)))
        return name

    def unused_since(self, moment: datetime) -> Iterator[str]:
        """Names of the files last written before the moment."""
        for folder in Path(self.location).glob("??"):
            for path in folder.iterdir():
                if path.stat().st_mtime < moment.timestamp():
                    yield f"{folder.name}/{path.name}"


def _flush(path: Path) -> None:
    """Bring file and folder entry to the disk before the row that names them can commit."""
    for flushed in (path, path.parent):
        descriptor = os.open(flushed, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


storage = PrivateStorage()
