from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import connection
from django.utils import timezone

from config import backups


class Command(BaseCommand):
    help = (
        "Everything into DIRECTORY: rows, public files, beneficiaries' files. The site may go on."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("directory", type=Path, help="new or empty")

    def handle(self, *args: Any, **options: Any) -> None:
        directory: Path = options["directory"]
        manifest = backups.save(directory, database=connection, now=timezone.now())
        rows, files = sum(manifest["rows"].values()), len(manifest["files"])
        self.stdout.write(f"{rows} rows of {len(manifest['rows'])} tables, {files} files.")
        self.stdout.write("Keep FIELD_ENCRYPTION_KEYS and FIELD_HASH_KEY elsewhere: they are not")
        self.stdout.write("in the backup, and without them what is encrypted stays closed.")
