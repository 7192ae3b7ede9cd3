"""Telling a person something: by SMS and e-mail, in the language the person reads."""

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from portal.accounts.contacts import Contact, email
from portal.accounts.models import User
from portal.common import calendars
from portal.common.encryption import keyed_hash
from portal.delivery import actions as delivery


def frame(**context: Any) -> dict[str, Any]:
    """What every message may name, and what this one says."""
    return {
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
        "hotline": settings.HOTLINE,
        **context,
    }


def tell(user: User, *, template: str, context: dict[str, Any], key: str) -> None:
    """Write the message `templates/messages/<template>` to every proved address of the person.

    Needs `.sms.txt`, `.subject.txt` and `.txt`. An SMS or a subject is read on a screen that
    others see: their templates name no programme, no centre and no person. The same `key` twice
    is one message.
    """
    context = frame(**context)
    with translation.override(user.language):
        if user.phone and user.phone_proved_at:
            text = render_to_string(f"messages/{template}.sms.txt", context).strip()
            delivery.send_sms(to=user.phone, text=text, key=f"{key}:sms")
        if user.email and user.email_proved_at:
            subject = render_to_string(f"messages/{template}.subject.txt", context).strip()
            text = render_to_string(f"messages/{template}.txt", context).strip()
            delivery.send_email(to=user.email, subject=subject, text=text, key=f"{key}:email")


def tell_contact(contact: Contact, *, template: str, context: dict[str, Any], key: str) -> None:
    """Write the message to one address, proved or not, in the language now active."""
    context = frame(**context)
    if contact.is_phone:
        text = render_to_string(f"messages/{template}.sms.txt", context).strip()
        delivery.send_sms(to=contact.value, text=text, key=key)
    else:
        subject = render_to_string(f"messages/{template}.subject.txt", context).strip()
        text = render_to_string(f"messages/{template}.txt", context).strip()
        delivery.send_email(to=contact.value, subject=subject, text=text, key=key)


def send_code(contact: Contact, *, code: str, key: str) -> None:
    """The last line of the SMS lets a phone fill the code in, on our own site only."""
    context = {"code": code, "host": urlsplit(settings.SITE_URL).hostname}
    tell_contact(contact, template="accounts/code", context=context, key=key)


def tell_invitation(user: User, *, link: str, until: datetime, key: str) -> None:
    """The link goes to the address it was made for; reading it there proves the address."""
    with translation.override(user.language):
        day = calendars.long_date(until, user.language)
        clock = calendars.clock(until, user.language)
        tell_contact(
            email(user.email or ""),
            template="accounts/invitation",
            context={"link": link, "name": str(user), "until": day, "time": clock},
            key=f"invitation:{keyed_hash(key, 'delivery')}",
        )
