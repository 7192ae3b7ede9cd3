from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from portal.programmes.models import Programme


def open_programmes(day: date) -> QuerySet[Programme]:
    """What can be applied for that day, in the order of lists."""
    return Programme.objects.open_on(day).select_related("centre").order_by("position", "pk")


def named(slugs: Iterable[str], day: date) -> list[Programme]:
    """The open programmes of these slugs, in the order of the slugs."""
    found = {programme.slug: programme for programme in open_programmes(day)}
    return [found[slug] for slug in slugs if slug in found]
