"""Ways out of the house. A transport sends one message or raises `NotSent`."""

from portal.delivery.enums import Channel
from portal.delivery.models import Message
from portal.delivery.transports import email, sms
from portal.delivery.transports.errors import NotSent

__all__ = ["NotSent", "send"]

SENDERS = {Channel.SMS: sms.send, Channel.EMAIL: email.send}


def send(message: Message) -> None:
    SENDERS[Channel(message.channel)](message)
