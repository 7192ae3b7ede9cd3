"""Rows of the centres: what they offer, when they are open, how to reach them."""

from datetime import time

from django.core.management.base import OutputWrapper

from config.demo import source
from config.demo.source import Data
from portal.centres.enums import ContactKind, Weekday
from portal.centres.models import Centre, Contact, OpeningHours, Service

# The blue plate on every house says these three numbers.
PLATE = {
    "ar": "منطقة {zone}، شارع {street}، مبنى {building}. {line}",
    "en": "Zone {zone}, street {street}, building {building}. {line}",
}


def load(out: OutputWrapper) -> None:
    files = source.all_of("centres")
    for position, (slug, data) in enumerate(files.items()):
        centre = _centre(slug, position, data)
        _services(centre, data["services"])
        _contacts(centre, data)
        _hours(centre, data["hours"])
    out.write(f"  {len(files)} centres")


def _centre(slug: str, position: int, data: Data) -> Centre:
    facts = {
        "audience": data["audience"],
        "accent": data["accent"],
        "is_strict": data["is_strict"],
        "position": position,
        "latitude": data["address"]["latitude"],
        "longitude": data["address"]["longitude"],
    }
    for language in source.LANGUAGES:
        place = {**data["address"], "line": data["address"]["line"][language]}
        facts |= {
            f"name_{language}": data["name"][language],
            f"summary_{language}": data["statement"][language],
            f"address_{language}": PLATE[language].format(**place),
            f"hours_note_{language}": hours_note(data, language),
        }
    centre, _is_new = Centre.objects.update_or_create(slug=slug, defaults=facts)
    return centre


def hours_note(data: Data, language: str) -> str:
    """What the table of hours does not show: evenings with a purpose, and Ramadan."""
    notes = [stretch["note"][language] for stretch in data["hours"] if "note" in stretch]
    return " ".join([*(f"{note}." for note in notes), data["ramadan"]["note"][language]])


def _services(centre: Centre, services: list[Data]) -> None:
    # Bookings hang on these rows: they are changed, never made anew.
    for position, data in enumerate(services):
        facts = {
            "mode": data["mode"],
            "mode_until": data.get("mode_until"),
            "is_bookable": data.get("is_bookable", False),
            "position": position,
        }
        for language in source.LANGUAGES:
            facts |= {
                f"name_{language}": data["name"][language],
                f"summary_{language}": data["description"][language],
                f"mode_reason_{language}": data.get("mode_reason", {}).get(language, ""),
            }
        Service.objects.update_or_create(centre=centre, slug=data["slug"], defaults=facts)


def _contacts(centre: Centre, data: Data) -> None:
    centre.contacts.all().delete()
    Contact.objects.bulk_create(
        Contact(centre=centre, kind=kind, value=data[kind.value], position=position)
        for position, kind in enumerate(ContactKind)
    )


def _hours(centre: Centre, stretches: list[Data]) -> None:
    centre.opening_hours.all().delete()
    OpeningHours.objects.bulk_create(
        OpeningHours(
            centre=centre,
            weekday=Weekday[day.upper()],
            opens_at=time.fromisoformat(stretch["opens"]),
            closes_at=time.fromisoformat(stretch["closes"]),
        )
        for stretch in stretches
        for day in stretch["days"]
    )
