"""What the product declines to do, said in words fit for the page."""

from typing import Any

from django.utils.functional import Promise, lazy
from django.utils.translation import gettext_lazy as _

_filled = lazy(lambda message, details: str(message) % details, str)


class Refused(Exception):
    """Base of every expected failure; `message` tells the person what is wrong and what to do.

    A subclass states its message once, or gets one when raised. Details fill the message's named
    placeholders, and only when it is shown, in the language it is shown in.
    """

    message: str | Promise = _("This cannot be done now. Go back and check where things stand.")

    def __init__(self, message: str | Promise | None = None, **details: Any) -> None:
        if message is not None:
            self.message = message
        if details:
            self.message = _filled(self.message, details)
        super().__init__(self.message)
