from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from portal.common import key_rotation


class Command(BaseCommand):
    help = (
        "Encrypt every row with the first of FIELD_ENCRYPTION_KEYS; the others can then be "
        "dropped, once no backup needs them. Safe to run twice."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="only count the rows")

    def handle(self, *args: Any, **options: Any) -> None:
        for model in key_rotation.encrypted_models():
            count = (
                model._base_manager.count() if options["dry_run"] else key_rotation.rewrite(model)
            )
            self.stdout.write(f"{model._meta.label}: {count}")
