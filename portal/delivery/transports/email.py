"""E-mail through a backend of Django's, so console, file and SMTP are one setting: EMAIL_URL."""

import hashlib
import smtplib

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection

from portal.delivery.models import Message
from portal.delivery.transports.errors import NotSent


def send(message: Message) -> None:
    # The same message tried twice carries the same id, so mail systems can drop the second.
    identity = hashlib.sha256(message.key.encode()).hexdigest()[:32]
    host = settings.DEFAULT_FROM_EMAIL.rsplit("@", 1)[-1].rstrip(">")
    mail = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text,
        to=[message.to],
        connection=get_connection(settings.EMAIL_TRANSPORT),
        headers={"Message-ID": f"<{identity}@{host}>", "Auto-Submitted": "auto-generated"},
    )
    if message.html:
        mail.attach_alternative(message.html, "text/html")
    try:
        mail.send()
    except smtplib.SMTPRecipientsRefused as error:
        raise NotSent(str(error), is_final=True) from error
    except ValueError as error:
        # An address or a header that no server would take.
        raise NotSent(str(error), is_final=True) from error
    except (OSError, smtplib.SMTPException) as error:
        raise NotSent(str(error)) from error
