"""What other packages send through Django's mail leaves by our outbox, like everything else.

The address book is theirs; waiting, trying again, giving up and showing what failed are ours.
"""

from collections.abc import Sequence
from uuid import uuid4

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from portal.delivery import actions


class OutboxBackend(BaseEmailBackend):
    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """One message each to everybody it is for; nobody learns who else got it."""
        for mail in email_messages:
            for recipient in mail.recipients():
                actions.send_email(
                    to=recipient,
                    subject=str(mail.subject),
                    text=str(mail.body),
                    html=_html(mail),
                    key=f"mail:{uuid4().hex}",
                )
        return len(email_messages)


def _html(mail: EmailMessage) -> str:
    parts = getattr(mail, "alternatives", [])
    return next((str(content) for content, kind in parts if kind == "text/html"), "")
