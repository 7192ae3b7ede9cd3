from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Role(TextChoices):
    CASE_WORKER = "case_worker", _("case worker")
    DECIDER = "decider", _("decider")
    COUNSELLOR = "counsellor", _("counsellor")
    EDITOR = "editor", _("editor")
    TRANSLATOR = "translator", _("translator")
    PUBLISHER = "publisher", _("publisher")
    MANAGER = "manager", _("manager")


EDITORIAL_ROLES = (Role.EDITOR, Role.TRANSLATOR, Role.PUBLISHER)
# Those who read about people.
CASE_ROLES = (Role.CASE_WORKER, Role.DECIDER, Role.COUNSELLOR)


class Mode(TextChoices):
    """How a service is given at present."""

    IN_PERSON = "in_person", _("in person")
    REMOTE = "remote", _("remote")
    HOME = "home", _("at home")
    SUSPENDED = "suspended", _("suspended")


class ChangeKind(TextChoices):
    """Who or what gave a service another mode."""

    SWITCHED = "switched", pgettext_lazy("mode", "switched")
    UNDONE = "undone", pgettext_lazy("mode", "undone")
    RETURNED = "returned", pgettext_lazy("mode", "returned by itself")


class Audience(TextChoices):
    """Whom a centre serves first; visitors choose by it."""

    YOUTH = "youth", _("youth and low-income families")
    DISABILITY = "disability", _("people with disabilities")
    FAMILY = "family", _("couples and families")
    ORPHANS = "orphans", _("orphans and foster families")
    OLDER_PEOPLE = "older_people", _("older people")
    PROTECTION = "protection", _("people who need protection")


class ContactKind(TextChoices):
    PHONE = "phone", _("phone")
    WHATSAPP = "whatsapp", _("WhatsApp")
    EMAIL = "email", _("e-mail")


class Weekday(IntegerChoices):
    """In the order of a calendar here; the value is Python's weekday number."""

    SUNDAY = 6, _("Sunday")
    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
