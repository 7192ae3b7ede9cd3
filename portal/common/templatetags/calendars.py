"""Dates and times in the page's language and the reader's digits. Nothing shows as nothing."""

from datetime import date, datetime, time

from django import template
from django.utils.translation import get_language

from portal.common import calendars
from portal.common.numerals import shown

register = template.Library()


@register.filter
def long_date(day: date | None) -> str:
    return shown(calendars.long_date(day, _language())) if day else ""


@register.filter
def weekday_date(day: date | None) -> str:
    return shown(calendars.long_date(day, _language(), weekday=True)) if day else ""


@register.filter
def both_calendars(day: date | None) -> str:
    return shown(calendars.both_calendars(day, _language())) if day else ""


@register.filter
def clock(moment: time | datetime | None) -> str:
    return shown(calendars.clock(moment, _language())) if moment is not None else ""


@register.filter
def long_moment(moment: datetime | None) -> str:
    return shown(calendars.long_moment(moment, _language())) if moment else ""


@register.simple_tag
def time_range(start: time | datetime, end: time | datetime) -> str:
    return shown(calendars.time_range(start, end, _language()))


def _language() -> str:
    return get_language() or "ar"
