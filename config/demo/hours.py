"""When the centres are open: every week, in Ramadan, and not on public holidays."""

from datetime import date, time, timedelta
from itertools import chain

from django.utils import timezone

from config.demo import source
from config.demo.source import Data
from portal.centres.enums import Weekday
from portal.centres.models import Centre, OpeningHours, SpecialHours, SpecialStretch
from portal.common import calendars

RAMADAN, SHAWWAL, DHU_AL_HIJJA = 9, 10, 12


def load(centre: Centre, data: Data) -> None:
    centre.opening_hours.all().delete()
    OpeningHours.objects.bulk_create(
        OpeningHours(
            centre=centre,
            weekday=Weekday[day.upper()],
            opens_at=time.fromisoformat(stretch["opens"]),
            closes_at=time.fromisoformat(stretch["closes"]),
        )
        for stretch in data["hours"]
        for day in stretch["days"]
    )
    centre.special_hours.all().delete()
    for year in _years():
        _ramadan(centre, data, year)


def _years() -> list[int]:
    """This Hijri year and the next, so that a season is always ahead."""
    today = calendars.to_hijri(timezone.localdate())
    return [today.year, today.year + 1] if today else []


def _ramadan(centre: Centre, data: Data, year: int) -> None:
    """On the days that the centre works, with one shorter stretch."""
    special = SpecialHours.objects.create(
        centre=centre,
        name_ar="شهر رمضان",
        name_en="Ramadan",
        first_on=calendars.to_gregorian(year, RAMADAN, 1),
        last_on=calendars.to_gregorian(year, SHAWWAL, 1) - timedelta(days=1),
    )
    worked = sorted(set(chain.from_iterable(stretch["days"] for stretch in data["hours"])))
    SpecialStretch.objects.bulk_create(
        SpecialStretch(
            special=special,
            weekday=Weekday[day.upper()],
            opens_at=time.fromisoformat(data["ramadan"]["opens"]),
            closes_at=time.fromisoformat(data["ramadan"]["closes"]),
        )
        for day in worked
    )


def load_holidays() -> None:
    """Days on which every centre is closed."""
    SpecialHours.objects.filter(centre=None).delete()
    SpecialHours.objects.bulk_create(
        SpecialHours(name_ar=name["ar"], name_en=name["en"], first_on=first, last_on=last)
        for name, first, last in _holidays()
    )


def _holidays() -> list[tuple[Data, date, date]]:
    names = source.read("site")["holidays"]
    found = []
    for year in _years():
        fitr = calendars.to_gregorian(year, SHAWWAL, 1)
        found.append((names["fitr"], fitr, fitr + timedelta(days=3)))
        adha = calendars.to_gregorian(year, DHU_AL_HIJJA, 9)
        found.append((names["adha"], adha, adha + timedelta(days=4)))
    this_year = timezone.localdate().year
    for year in (this_year, this_year + 1):
        found.append((names["national"], date(year, 12, 18), date(year, 12, 18)))
    return found
