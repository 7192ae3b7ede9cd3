"""Phone numbers: read as people type them, kept as E.164, shown with spaces."""

import re

import phonenumbers
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

from portal.common import bidi
from portal.common.arabic import fold_entry
from portal.common.errors import Refused

_PUNCTUATION = re.compile(r"[\s().\-\u2010-\u2015\u2212/]+")
_DIALLED = re.compile(r"\+?[0-9]{4,17}")
_REACHED_BY_SMS = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}


class PhoneError(Refused):
    message = _(
        "Enter a complete phone number, for example %(example)s. "
        "A number from another country begins with + and the country code."
    )


class NotMobile(PhoneError):
    message = _("Enter a mobile number, for example %(example)s: codes are sent to it by SMS.")


def parse(text: str, region: str | None = None, *, mobile: bool = False) -> str:
    """Return the number as E.164; numbers without a country belong to the region, or the site's.

    Ask for `mobile` where an SMS has to arrive.
    """
    region = region or settings.PHONE_REGION
    number = _read(_dialled(text), region)
    if number is None:
        raise PhoneError(example=_example(region))
    if mobile and phonenumbers.number_type(number) not in _REACHED_BY_SMS:
        raise NotMobile(example=_example(region))
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def display(e164: str) -> str:
    """Return +974 5551 2345; what is no E.164 number, such as a hotline, stays as it is."""
    number = _valid(e164, None) if e164.startswith("+") else None
    return _international(number) if number else e164


def _dialled(text: str) -> str:
    """Only digits and a leading plus; right-to-left typing often leaves the plus at the end."""
    typed = _PUNCTUATION.sub("", fold_entry(text))
    return f"+{typed[:-1]}" if typed.endswith("+") else typed


def _read(dialled: str, region: str) -> PhoneNumber | None:
    """A country code is often typed without its plus, so that is tried second."""
    if not _DIALLED.fullmatch(dialled):
        return None
    return _valid(dialled, region) or _valid("+" + dialled.lstrip("+"), None)


def _valid(dialled: str, region: str | None) -> PhoneNumber | None:
    try:
        number = phonenumbers.parse(dialled, region)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None


def _example(region: str) -> str:
    """A mobile number of the region that does not break over two lines."""
    number = phonenumbers.example_number_for_type(region, PhoneNumberType.MOBILE)
    shown = _international(number) if number else "+974 3312 3456"
    return bidi.ltr(shown.replace(" ", "\u00a0"))


def _international(number: PhoneNumber) -> str:
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
