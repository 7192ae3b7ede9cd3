"""What a page says of a centre, read from the centre's rows and made ready to be shown."""

from dataclasses import dataclass
from datetime import date

from django.urls import NoReverseMatch, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms import maps
from portal.centres.enums import ContactKind, Mode
from portal.centres.models import Centre, Contact, Service
from portal.common import phones

MODE_COLOURS = {
    Mode.IN_PERSON: "accent",
    Mode.REMOTE: "sky",
    Mode.HOME: "sand",
    Mode.SUSPENDED: "warning",
}
MODE_ICONS = {
    Mode.IN_PERSON: "building-2",
    Mode.REMOTE: "video",
    Mode.HOME: "house",
    Mode.SUSPENDED: "circle-alert",
}
CONTACT_ICONS = {
    ContactKind.PHONE: "phone",
    ContactKind.WHATSAPP: "message-square",
    ContactKind.EMAIL: "mail",
}
MAP = (
    "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=16/{latitude}/{longitude}"
)


@dataclass(frozen=True)
class Way:
    """One way to reach a centre."""

    icon: str
    label: str
    value: str
    url: str = ""
    ltr: bool = False
    note: str = ""


@dataclass(frozen=True)
class Offer:
    """A service as it is given at present."""

    name: str
    summary: str
    mode: str
    colour: str
    icon: str
    reason: str
    until: date | None
    booking_url: str


def ways(centre: Centre) -> list[Way]:
    """Phones and addresses; then the place itself, unless the page has it on its drawing."""
    contacts = centre.contacts.order_by("position", "pk")
    found = [_way(contact) for contact in contacts]
    if centre.address and maps.spot(centre) is None:
        note = _("The address opens a map on another site.") if centre.latitude is not None else ""
        found.append(Way("map-pin", _("Address"), centre.address, street_map(centre), note=note))
    return found


def _way(contact: Contact) -> Way:
    kind, value = ContactKind(contact.kind), contact.value
    label = capfirst(str(kind.label))
    if kind is ContactKind.EMAIL:
        return Way(CONTACT_ICONS[kind], label, value, f"mailto:{value}", ltr=True)
    digits = value.removeprefix("+")
    url = f"https://wa.me/{digits}" if kind is ContactKind.WHATSAPP else f"tel:{value}"
    return Way(CONTACT_ICONS[kind], label, phones.display(value), url, ltr=True)


def street_map(centre: Centre) -> str:
    """The place on a map of another site."""
    if centre.latitude is None:
        return ""
    return MAP.format(latitude=centre.latitude, longitude=centre.longitude)


def offers(centre: Centre) -> list[Offer]:
    return [_offer(service) for service in centre.services.order_by("position", "pk")]


def _offer(service: Service) -> Offer:
    mode = Mode(service.mode)
    return Offer(
        name=service.name,
        summary=service.summary,
        mode=capfirst(str(mode.label)),
        colour=MODE_COLOURS[mode],
        icon=MODE_ICONS[mode],
        reason=service.mode_reason,
        until=service.mode_until,
        booking_url=_booking(service) if mode is not Mode.SUSPENDED else "",
    )


def _booking(service: Service) -> str:
    if not service.is_bookable:
        return ""
    try:
        return reverse("appointments:service", args=[service.centre.slug, service.slug])
    except NoReverseMatch:
        return ""
