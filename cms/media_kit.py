"""All files of a campaign in one, for whoever wants to take everything along."""

import io
import zipfile
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

from django.utils.text import get_valid_filename

from cms.models.publications import Publication

# More than this is for the network of an office, not for a request.
LARGEST = 60 * 1024 * 1024


def files(material: Iterable[Any]) -> list[tuple[str, Publication]]:
    """Titles and documents that anybody may have: what a collection keeps private stays out."""
    found = [
        (block.value["title"], block.value["document"])
        for block in material
        if block.block_type == "document" and block.value["document"] is not None
    ]
    collections = {document.collection for _title, document in found}
    private = {each for each in collections if each.get_view_restrictions().exists()}
    return [(title, document) for title, document in found if document.collection not in private]


def size(found: list[tuple[str, Publication]]) -> int:
    return sum(document.file_size or 0 for _title, document in found)


def is_worth_it(found: list[tuple[str, Publication]]) -> bool:
    """One file needs no other around it."""
    return len(found) > 1 and size(found) <= LARGEST


def packed(found: list[tuple[str, Publication]]) -> bytes:
    """A ZIP file; each document is named by its title and, where two share it, a number."""
    data = io.BytesIO()
    # Posters and leaflets are compressed already.
    with zipfile.ZipFile(data, "w", zipfile.ZIP_STORED) as kit:
        for number, (title, document) in enumerate(found, start=1):
            ending = PurePath(document.filename).suffix
            name = f"{number:02} {get_valid_filename(title)}{ending}"
            with document.file.open() as file:
                kit.writestr(name, file.read())
    return data.getvalue()
