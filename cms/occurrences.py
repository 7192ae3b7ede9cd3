"""What is done with the seasons of the years: written ahead, and corrected when the moon is seen.

A correction says that a Hijri month began or ended a day earlier or later than calculated. So it
also moves other seasons, each as a whole: a moved beginning moves what begins later in the same
Hijri month (Ramadan's moves Laylat al-Qadr, Arafah's moves Eid al-Adha), and a moved end of a
month moves what begins in the month after (Ramadan's moves Eid al-Fitr). A season that somebody
corrected itself stays as that person said.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from cms import campaigns, seasons
from cms.models import Occurrence, Season
from portal.common.calendars import DateOutOfRange
from portal.common.errors import Refused

YEARS_AHEAD = 4
# Nothing that follows begins later than this after what it follows.
REACH = timedelta(days=62)


class CannotCorrect(Refused):
    message = _("Only seasons of the Hijri calendar wait for the moon. This one stays as it is.")


class WrongLength(CannotCorrect):
    message = _("A Hijri month has 29 or 30 days, and this would give it %(days)s. Check both.")


class EndsTooEarly(CannotCorrect):
    message = _("The end comes before the beginning.")


class Move(NamedTuple):
    """What becomes of one occurrence."""

    occurrence: Occurrence
    start: int
    end: int


@transaction.atomic
def materialise(*, now: datetime) -> int:
    """Write each season's days for last year to some years ahead; how many rows have changed.

    What is over, and what was corrected, stays as it is when a season is told anew.
    """
    today = timezone.localdate(now)
    rows = Occurrence.objects.select_related("season")
    known = {(row.season_id, row.year): row for row in rows}
    fresh, changed = [], 0
    for season in Season.objects.order_by("pk"):
        for year, found in _coming(season, today):
            row = known.get((season.pk, year))
            if row is None:
                fresh.append(_occurrence(season, year, found))
            elif row.calculated != found and row.corrected_at is None and row.ends_on >= today:
                _tell_anew(row, found)
                changed += 1
    Occurrence.objects.bulk_create(fresh, ignore_conflicts=True)
    return len(fresh) + changed


def of(*, season: Season, year: int) -> Occurrence:
    """A season in one year, written now when it is not among those ahead."""
    row = season.occurrences.filter(year=year).first()
    if row is None:
        row = _occurrence(season, year, seasons.days(season, year))
        row.save()
    return row


def _coming(season: Season, today: date) -> Iterator[tuple[int, seasons.Days]]:
    this_year = seasons.year_of(season.calendar, today)
    if this_year is None:
        return
    for year in range(this_year - 1, this_year + YEARS_AHEAD + 1):
        try:
            yield year, seasons.days(season, year)
        except DateOutOfRange:
            # The tables end here; there is nothing to promise beyond them.
            return


def _occurrence(season: Season, year: int, found: seasons.Days) -> Occurrence:
    return Occurrence(
        season=season,
        year=year,
        calculated_starts_on=found.starts_on,
        calculated_ends_on=found.ends_on,
        starts_on=found.starts_on,
        ends_on=found.ends_on,
    )


def _tell_anew(row: Occurrence, found: seasons.Days) -> None:
    row.calculated_starts_on, row.calculated_ends_on = found
    row.starts_on, row.ends_on = found
    row.save()
    campaigns.follow(occurrence=row, by=None)


@transaction.atomic
def correct(
    *, occurrence: Occurrence, start_shift: int, end_shift: int, by: Any, now: datetime
) -> list[Occurrence]:
    """Move a season by a day at either end, and what follows from it; returns all that moved."""
    near = occurrence.calculated_starts_on - REACH, occurrence.calculated_ends_on + REACH
    rows = Occurrence.objects.select_for_update(of=("self",)).with_season().within(*near)
    locked = {row.pk: row for row in rows.order_by("pk")}
    row = locked.pop(occurrence.pk)
    ensure_can_move(row, start_shift, end_shift)
    if (row.start_shift, row.end_shift) == (start_shift, end_shift) and row.led_by_id is None:
        return []
    moves = [Move(row, start_shift, end_shift)]
    moves += _following(row, start_shift, end_shift, list(locked.values()))
    for move in moves:
        _move(move, led_by=None if move.occurrence is row else row, by=by, now=now)
    return [move.occurrence for move in moves]


def ensure_can_move(row: Occurrence, start: int, end: int) -> None:
    """Raise CannotCorrect where the calendar cannot have it so."""
    if not row.is_hijri:
        raise CannotCorrect
    length = row.calculated.length + end - start
    if seasons.is_whole_month(row.calculated) and length not in seasons.HIJRI_MONTH_LENGTHS:
        raise WrongLength(days=length)
    if length < 1:
        raise EndsTooEarly


def _following(row: Occurrence, start: int, end: int, others: list[Occurrence]) -> Iterator[Move]:
    begun, after = seasons.month_begun(row.calculated), seasons.month_after(row.calculated)
    for other in others:
        month = seasons.month_begun(other.calculated)
        if not other.is_hijri or other.is_own_correction:
            continue
        if month == begun and other.calculated_starts_on > row.calculated_starts_on:
            shift = start
        elif month == after:
            shift = end
        else:
            continue
        if other.start_shift != shift or other.end_shift != shift:
            yield Move(other, shift, shift)


def _move(move: Move, *, led_by: Occurrence | None, by: Any, now: datetime) -> None:
    row = move.occurrence
    row.start_shift, row.end_shift, row.led_by = move.start, move.end, led_by
    row.starts_on = row.calculated_starts_on + timedelta(days=move.start)
    row.ends_on = row.calculated_ends_on + timedelta(days=move.end)
    row.corrected_at, row.corrected_by = now, by
    row.save()
    told = {"start": move.start, "end": move.end, "led_by": led_by.pk if led_by else None}
    log(instance=row, action="cms.correct", user=by, data=told)
    campaigns.follow(occurrence=row, by=by)
