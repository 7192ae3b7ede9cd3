from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import connection

from config import backups


class Command(BaseCommand):
    help = "Bring back what `backup` wrote, and compare every table and every file with it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("directory", type=Path)
        parser.add_argument(
            "--replace", action="store_true", help="lose the rows and files that are there now"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        manifest = backups.restore(
            options["directory"], database=connection, replace=options["replace"]
        )
        rows, files = sum(manifest["rows"].values()), len(manifest["files"])
        self.stdout.write(f"As of {manifest['made_at']}: {rows} rows, {files} files, all equal.")
        self.stdout.write("Now run: manage.py migrate")
