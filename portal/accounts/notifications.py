"""Telling a person something: by SMS and e-mail, in the language the person reads."""

from typing import Any

from django.template.loader import render_to_string
from django.utils import translation

from portal.accounts.models import User
from portal.delivery import actions as delivery


def tell(user: User, *, template: str, context: dict[str, Any], key: str) -> None:
    """Write the message `templates/messages/<template>` to every proved address of the person.

    Needs `.sms.txt`, `.subject.txt` and `.txt`. An SMS or a subject is read on a screen that
    others see: their templates name no programme, no centre and no person. The same `key` twice
    is one message.
    """
    with translation.override(user.language):
        if user.phone and user.phone_proved_at:
            text = render_to_string(f"messages/{template}.sms.txt", context).strip()
            delivery.send_sms(to=user.phone, text=text, key=f"{key}:sms")
        if user.email and user.email_proved_at:
            subject = render_to_string(f"messages/{template}.subject.txt", context).strip()
            text = render_to_string(f"messages/{template}.txt", context).strip()
            delivery.send_email(to=user.email, subject=subject, text=text, key=f"{key}:email")
