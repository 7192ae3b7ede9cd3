from typing import Any

from django.core.management.base import BaseCommand

from search import indexing


class Command(BaseCommand):
    help = "Write the search entries of all public pages anew. Visitors notice nothing meanwhile."

    def handle(self, *args: Any, **options: Any) -> None:
        count = 0
        for count, page in enumerate(indexing.rebuild(), 1):
            if options["verbosity"] > 1:
                self.stdout.write(f"{count} {page.title}")
        self.stdout.write(f"{count} pages can be found.")
