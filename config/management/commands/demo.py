from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser


class Command(BaseCommand):
    help = "The whole product with example content, on a database of its own, ready to explore."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("addrport", nargs="?", default="127.0.0.1:8000")
        parser.add_argument("--no-serve", action="store_true", help="prepare only")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("The demo runs with the development settings only.")
        from config import demo  # needs the apps, which are not there when settings refuse

        demo.prepare(self.stdout)
        if options["no_serve"]:
            return
        demo.introduce(self.stdout, address=options["addrport"])
        call_command("runserver", options["addrport"], use_reloader=False, skip_checks=True)
