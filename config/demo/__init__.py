"""The demo: rows and pages that make the product explorable, loaded again without doubling."""

from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import OutputWrapper

from config.demo import cases, consultations, languages, modes, people, public, stories

__all__ = ["introduce", "prepare"]

# Each part loads rows idempotently and says what it did; order matters.
PARTS = [
    public.load,
    people.load,
    languages.load,
    modes.load,
    consultations.load,
    stories.load,
    cases.load,
]


def prepare(out: OutputWrapper) -> None:
    """Migrate and load. Finds its own earlier work and then has little to do."""
    Path(settings.DATABASES["default"]["NAME"]).parent.mkdir(parents=True, exist_ok=True)
    out.write("Preparing the database …")
    call_command("migrate", verbosity=0, interactive=False)
    for part in PARTS:
        part(out)


def introduce(out: OutputWrapper, *, address: str) -> None:
    """What a person needs to start exploring."""
    out.write(f"\nMizalla is at      http://{address}/ar/   and   http://{address}/en/")
    out.write(f"SMS, e-mail, codes http://{address}/demo/outbox/")
    out.write(f"Design gallery     http://{address}/gallery/\n")
    people.introduce(out)
    out.write("\nStop with Ctrl+C.\n")
