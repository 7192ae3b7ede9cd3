from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from config import due


class Command(BaseCommand):
    help = "Do everything that is due by now. Safe to run twice; call it each minute."

    def handle(self, *args: Any, **options: Any) -> None:
        for name, count in due.run(timezone.now()).items():
            self.stdout.write(f"{name}: {count}")
