from portal.centres.models.centres import Centre, Contact, OpeningHours, Service
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
]
