"""Settings that would otherwise fail at the first page which needs them."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from phonenumbers import SUPPORTED_REGIONS

from portal.common.calendar_names import ARABIC_MONTHS

CALENDARS = {"gregorian", "both", "hijri_first"}


@register
def customs_are_known(**_options: Any) -> list[CheckMessage]:
    """The site's choices of calendar, month names, phone region and working days."""
    choices = [
        ("CALENDARS", settings.MIZALLA_CALENDARS, CALENDARS),
        ("MONTH_NAMES", settings.MIZALLA_MONTH_NAMES, ARABIC_MONTHS),
        ("PHONE_REGION", settings.PHONE_REGION, SUPPORTED_REGIONS),
    ]
    errors: list[CheckMessage] = [
        Error(f"{name} is {chosen!r}, not one of {', '.join(sorted(known))}.", id="common.E001")
        for name, chosen, known in choices
        if chosen not in known
    ]
    if not set(settings.WORKING_DAYS) & set(range(7)):
        errors.append(Error("WORKING_DAYS names no day of the week.", id="common.E002"))
    return errors


@register
def values_can_be_encrypted(**_options: Any) -> list[CheckMessage]:
    if all(settings.FIELD_ENCRYPTION_KEYS or [""]) and settings.FIELD_HASH_KEY:
        return []
    return [Error("FIELD_ENCRYPTION_KEYS or FIELD_HASH_KEY is empty.", id="common.E003")]
