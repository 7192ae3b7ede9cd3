"""The product's stylesheet: many small sources, one file for the browser.

A page over a weak network asks once, an author edits one component. `{% static "css/site.css" %}`
names the joined file; it is written when first asked for and again whenever a source has changed.
The order is the cascade's: tokens, elements, forms, components by name, paper. All of it lies in
the layer `app`, above the design system.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.checks import CheckMessage, Error
from django.core.files.storage import FileSystemStorage

NAME = "css/site.css"
SOURCES = settings.ROOT / "static/css"


def parts() -> list[Path]:
    return [
        SOURCES / "tokens.css",
        SOURCES / "base.css",
        SOURCES / "forms.css",
        *sorted((SOURCES / "components").glob("*.css")),
        SOURCES / "print.css",
    ]


def joined() -> str:
    rules = "\n".join(part.read_text() for part in parts())
    return f"@layer ds.theme, ds.base, ds.components, app;\n\n@layer app {{\n{rules}}}\n"


class StylesheetFinder(BaseFinder):
    """Offers the joined file to `runserver`, `collectstatic` and WhiteNoise."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        self.storage = FileSystemStorage(location=settings.STYLESHEET_ROOT)

    def check(self, **kwargs: object) -> list[CheckMessage]:
        missing = [part for part in parts() if not part.is_file()]
        return [Error(f"The stylesheet lacks {part}.", id="mizalla.E001") for part in missing]

    def find(self, path: str, find_all: bool = False) -> Any:
        if path != NAME:
            return []
        found = str(self.write())
        return [found] if find_all else found

    def list(
        self, ignore_patterns: Iterable[str] | None
    ) -> Iterator[tuple[str, FileSystemStorage]]:
        self.write()
        yield NAME, self.storage

    def write(self) -> Path:
        target = Path(self.storage.path(NAME))
        newest = max(part.stat().st_mtime for part in [*parts(), SOURCES / "components"])
        if not target.exists() or target.stat().st_mtime < newest:
            target.parent.mkdir(parents=True, exist_ok=True)
            draft = target.with_suffix(f".{id(self)}.part")
            draft.write_text(joined())
            draft.replace(target)
        return target
