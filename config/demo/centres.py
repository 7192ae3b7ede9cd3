"""Rows of the centres: what they offer, when they are open, how to reach them."""

from django.core.management.base import OutputWrapper

from config.demo import hours, source
from config.demo.source import Data
from portal.centres.enums import ContactKind
from portal.centres.models import Centre, Contact, Service

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
        hours.load(centre, data)
    hours.load_holidays()
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
        facts = {"is_bookable": data.get("is_bookable", False), "position": position}
        # Whoever explores may have switched it: how a service is given is written once.
        given = {"mode": data["mode"], "mode_until": data.get("mode_until")}
        for language in source.LANGUAGES:
            facts |= {
                f"name_{language}": data["name"][language],
                f"summary_{language}": data["description"][language],
            }
            given[f"mode_reason_{language}"] = data.get("mode_reason", {}).get(language, "")
        Service.objects.update_or_create(
            centre=centre, slug=data["slug"], defaults=facts, create_defaults={**facts, **given}
        )


def _contacts(centre: Centre, data: Data) -> None:
    centre.contacts.all().delete()
    Contact.objects.bulk_create(
        Contact(centre=centre, kind=kind, value=data[kind.value], position=position)
        for position, kind in enumerate(ContactKind)
    )
