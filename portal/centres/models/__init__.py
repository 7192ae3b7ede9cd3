from portal.centres.models.centres import Centre, Contact, Service
from portal.centres.models.hours import OpeningHours, SpecialHours, SpecialStretch
from portal.centres.models.modes import ModeChange
from portal.centres.models.staff import EditorialGroup, Membership, MembershipQuerySet

__all__ = [
    "Centre",
    "Contact",
    "EditorialGroup",
    "Membership",
    "MembershipQuerySet",
    "ModeChange",
    "OpeningHours",
    "Service",
    "SpecialHours",
    "SpecialStretch",
]
