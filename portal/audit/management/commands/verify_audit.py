from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.audit import queries
from portal.audit.models import Event


class Command(BaseCommand):
    help = "Follow every chain of audit events and name those that do not hold."

    def handle(self, *args: Any, **options: Any) -> None:
        broken = list(queries.broken_streams())
        for stream, fault in broken:
            self.stderr.write(f"{stream}: {fault}")
        if broken:
            raise CommandError(f"{len(broken)} chains do not hold.")
        self.stdout.write(f"{Event.objects.count()} events, every chain holds.")
