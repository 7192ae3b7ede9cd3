"""Readers' answers to "was this page useful?", given without a session, a cookie or a name.

The form that is sent carries a signed token, made when the form was asked for. A token is one
rating: sent again it corrects that rating and never makes another.
"""

import re
import uuid
from datetime import date, datetime, timedelta
from typing import Any

from django.core import signing
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.models import Rating
from portal.common.errors import Refused

SALT = "cms.rating"
VALID_FOR = timedelta(hours=12)
# Words may hold more than their writers meant to tell; counts stay, words go.
WORDS_KEPT_FOR = timedelta(days=365)
ADDRESS = re.compile(r"\S+@\S+")
# Telephone and identity numbers, in whichever digits and however grouped.
NUMBER = re.compile(r"\+?\d(?:[\s().-]?\d){5,}")
LEFT_OUT = "[…]"


class FormTooOld(Refused):
    message = _("This form was open for a long time. Please send it once more.")


def token(page: Page) -> str:
    return signing.dumps({"page": page.pk, "key": uuid.uuid4().hex}, salt=SALT)


@transaction.atomic
def give(*, page: Page, token: str, is_useful: bool, reason: str, today: date) -> Rating:
    """Keep a rating, or correct it when it comes a second time."""
    try:
        opened = signing.loads(token, salt=SALT, max_age=VALID_FOR)
    except signing.BadSignature as error:
        raise FormTooOld from error
    if opened["page"] != page.pk:
        raise FormTooOld
    said: dict[str, Any] = {"is_useful": is_useful, "reason": without_contacts(reason)}
    told = {"page": page, "language": page.locale.language_code, "given_on": today}
    rating, _new = Rating.objects.update_or_create(
        key=uuid.UUID(opened["key"]), defaults=said, create_defaults={**said, **told}
    )
    return rating


def without_contacts(text: str) -> str:
    """The words without what would tell who wrote them, or about whom."""
    return NUMBER.sub(LEFT_OUT, ADDRESS.sub(LEFT_OUT, text))


def forget_words(*, now: datetime) -> int:
    """Clear the reasons of ratings that are older than a year."""
    old = Rating.objects.filter(given_on__lt=(now - WORDS_KEPT_FOR).date())
    return old.exclude(reason="").update(reason="")
