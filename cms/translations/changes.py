"""What became of a page's passages since its other language was confirmed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.translations.passages import Passage, passages, place_of


class Kind(TextChoices):
    CHANGED = "changed", _("changed")
    ADDED = "added", _("added")
    REMOVED = "removed", _("removed")


@dataclass(frozen=True)
class Change:
    kind: Kind
    path: str
    place: tuple[str, ...]
    before: str
    after: str


def since(confirmed: Mapping[str, str], page: Page) -> list[Change]:
    """In the order of the page, what was removed last. Moving a block changes nothing."""
    found = passages(page)
    here = {passage.path for passage in found}
    gone = {path: text for path, text in confirmed.items() if path not in here}
    changes = _written(confirmed, found, gone)
    return changes + [
        Change(Kind.REMOVED, path, place_of(page, path), text, "") for path, text in gone.items()
    ]


def _written(
    confirmed: Mapping[str, str], found: Sequence[Passage], gone: dict[str, str]
) -> list[Change]:
    """Takes out of `gone` what only got another identity, as a block cut and pasted does."""
    changes = []
    for passage in found:
        before = confirmed.get(passage.path)
        if before is None:
            twin = next((path for path, text in gone.items() if text == passage.text), None)
            if twin is not None:
                del gone[twin]
                continue
        if before != passage.text:
            kind = Kind.ADDED if before is None else Kind.CHANGED
            changes.append(Change(kind, passage.path, passage.place, before or "", passage.text))
    return changes
