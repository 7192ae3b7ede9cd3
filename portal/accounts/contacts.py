"""What a person signs in with: a mobile number or an e-mail address, in one form."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from portal.common import phones
from portal.common.errors import Refused


class Kind(TextChoices):
    PHONE = "phone", _("mobile number")
    EMAIL = "email", _("e-mail address")


class NotAnAddress(Refused):
    message = _("Enter an e-mail address in full, for example name@example.com.")


@dataclass(frozen=True)
class Contact:
    """E.164 for a phone, lower case for an e-mail address."""

    kind: str
    value: str

    @property
    def is_phone(self) -> bool:
        return self.kind == Kind.PHONE

    @property
    def shown(self) -> str:
        return phones.display(self.value) if self.is_phone else self.value

    @property
    def masked(self) -> str:
        """Enough for its owner to know it by, too little for anybody else."""
        if self.is_phone:
            return f"•••• {self.value[-4:]}"
        name, _at, host = self.value.partition("@")
        return f"{name[:1]}•••@{host}"

    @property
    def key(self) -> str:
        """By which tries are counted."""
        return f"{self.kind}:{self.value}"


def phone(e164: str) -> Contact:
    return Contact(Kind.PHONE, e164)


def email(address: str) -> Contact:
    """Raise NotAnAddress unless mail could arrive there."""
    address = address.strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        raise NotAnAddress from None
    return Contact(Kind.EMAIL, address)


def read(text: str) -> Contact:
    """Whichever of the two was typed; what has an @ is an e-mail address."""
    return email(text) if "@" in text else phone(phones.parse(text))
