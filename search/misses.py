"""What readers look for in vain, counted by week and language, and never by reader.

Words are kept only once a second reader looks for them: what one person alone types may be a name.
Until then, and to tell readers apart, there are keyed hashes in the cache.
"""

import re
from datetime import date, datetime, timedelta

from django.conf import settings
from django.core.cache import cache
from django.db.models import F
from django.http import HttpRequest

from portal.common import arabic, visitors
from portal.common.encryption import keyed_hash
from search.models import Miss

LONGEST = 60
ENOUGH = 2
WEEK = 7 * 24 * 60 * 60
KEPT_FOR = timedelta(days=365)
# Numbers of people and of their papers are nobody's words.
NUMBER = re.compile(r"\d{5,}")


def note(request: HttpRequest, *, text: str, language: str, today: date) -> None:
    """Count the folded words of a search, unless they may tell of a person."""
    text = " ".join(arabic.words(text))
    if not text or len(text) > LONGEST or NUMBER.search(text.replace(" ", "")):
        return
    if not visitors.is_first(request, "search", f"{language}\0{text}"):
        return
    week = week_of(today)
    row = {"words": text, "language": language, "week_of": week}
    if Miss.objects.filter(**row).update(count=F("count") + 1):
        return
    asked = _asked(text, language, week)
    if asked >= ENOUGH:
        Miss.objects.get_or_create(**row, defaults={"count": asked})


def _asked(text: str, language: str, week: date) -> int:
    key = "searches:" + keyed_hash(f"{week}\0{language}\0{text}", "search")
    cache.add(key, 0, WEEK)
    return cache.incr(key)


def week_of(day: date) -> date:
    """The first day of its week, as weeks begin here."""
    return day - timedelta(days=(day.weekday() - settings.FIRST_DAY_OF_WEEK) % 7)


def forget_old(*, now: datetime) -> int:
    """Remove what was looked for more than a year ago."""
    return Miss.objects.filter(week_of__lt=(now - KEPT_FOR).date()).delete()[0]
