"""How urgent a day is, in words and in a colour; never in the colour alone."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext, ngettext

# Days before the due day from which on it is marked.
SOON = 3


@dataclass(frozen=True)
class Due:
    day: date
    words: str
    color: str
    icon: str = ""


def due(day: date, *, today: date) -> Due:
    left = (day - today).days
    if left < 0:
        return Due(day, _late(-left), "danger", "triangle-alert")
    if left == 0:
        return Due(day, gettext("due today"), "warning", "clock")
    if left == 1:
        return Due(day, gettext("due tomorrow"), "warning", "clock")
    words = ngettext("due in %(days)d day", "due in %(days)d days", left) % {"days": left}
    return Due(day, words, "warning" if left <= SOON else "neutral", "clock")


def _late(days: int) -> str:
    return ngettext("%(days)d day late", "%(days)d days late", days) % {"days": days}
