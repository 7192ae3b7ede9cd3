import io
import re
import subprocess
from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

SOURCES_IGNORED = ["node_modules/*", ".venv/*", "tests/*", "var/*", "staticfiles/*", "frontend/*"]
# xgettext guesses these from wording; ours are plain text unless a placeholder says otherwise.
HEADER = {
    "Project-Id-Version": "Mizalla",
    "Language": "ar",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": (
        "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
        "n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5;"
    ),
}


class Command(BaseCommand):
    help = "Extract, sort and compile the Arabic catalogue. Only extraction needs gettext."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--compile", action="store_true", help="only compile what stands there")
        parser.add_argument("--check", action="store_true", help="only fail when incomplete")

    def handle(self, *args: Any, **options: Any) -> None:
        path = Path(settings.LOCALE_PATHS[0]) / "ar" / "LC_MESSAGES" / "django.po"
        for written in settings.LOCALE_PATHS:
            compiled(Path(written) / "ar" / "LC_MESSAGES" / "django.po")
        if options["compile"]:
            return
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        catalogue = self._extracted(path)
        if options["check"]:
            path.write_text(before, encoding="utf-8")
            self._check(before, catalogue)
            return
        catalogue.save(str(path))
        catalogue.save_as_mofile(str(path.with_suffix(".mo")))
        for entry in missing(catalogue):
            self.stdout.write(f"not translated: {entry.msgid}")
        self.stdout.write(f"{len(catalogue)} messages, {len(missing(catalogue))} not translated.")

    def _extracted(self, path: Path) -> polib.POFile:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            call_command(
                "makemessages",
                locale=["ar"],
                ignore_patterns=SOURCES_IGNORED,
                extensions=["html", "txt", "py"],
                no_location=True,
                no_wrap=True,
                no_obsolete=True,
                stdout=io.StringIO(),
            )
        except subprocess.SubprocessError as error:
            raise CommandError(str(error)) from error
        return tidy(polib.pofile(str(path), wrapwidth=0))

    def _check(self, before: str, catalogue: polib.POFile) -> None:
        if before != str(catalogue) + "\n" and before != str(catalogue):
            raise CommandError("The catalogue is not up to date: run `manage.py messages`.")
        if missing(catalogue):
            raise CommandError(f"{len(missing(catalogue))} messages are not translated.")
        self.stdout.write(f"{len(catalogue)} messages, all translated.")


def compiled(path: Path) -> None:
    """Write the form that is read beside the one that is edited."""
    if path.exists():
        polib.pofile(str(path)).save_as_mofile(str(path.with_suffix(".mo")))


def tidy(catalogue: polib.POFile) -> polib.POFile:
    """Sorted, with a header that says nothing of when and where, and no guesses."""
    catalogue.metadata = dict(HEADER)
    catalogue.header = "Mizalla in Arabic."
    catalogue.sort(key=lambda entry: (entry.msgid, entry.msgctxt or ""))
    for entry in catalogue:
        if "fuzzy" in entry.flags:
            entry.flags.remove("fuzzy")
            entry.msgstr = ""
            entry.msgstr_plural = dict.fromkeys(entry.msgstr_plural, "")
        if entry.msgid_plural:
            entry.msgstr_plural = {i: entry.msgstr_plural.get(i, "") for i in range(6)}
        entry.previous_msgid = entry.previous_msgctxt = entry.previous_msgid_plural = None
        if "python-format" in entry.flags and not re.search(r"%[(sd]", entry.msgid):
            entry.flags.remove("python-format")
    return catalogue


def missing(catalogue: polib.POFile) -> list[polib.POEntry]:
    """Entries without Arabic, or without one of its six plural forms."""
    return [
        entry
        for entry in catalogue
        if not (all(entry.msgstr_plural.values()) if entry.msgid_plural else entry.msgstr)
    ]
