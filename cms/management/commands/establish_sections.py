from typing import Any

from django.core.management.base import BaseCommand

from cms import sections


class Command(BaseCommand):
    help = "Each centre's pages, files, groups and workflow in the editors' admin. Safe to repeat."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"sections: {sections.establish_all()}")
