"""What the product declines to do, said in words fit for the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_filled = lazy(lambda message, details: str(message) % details, str)


class Refused(Exception):
    """Base of every expected failure; `message` tells the person what is wrong and what to do.

    A subclass states its message once, or gets one when raised. Details fill the message's named
    placeholders, and only when it is shown, in the language it is shown in.
    """

    message: StrOrPromise = _("This cannot be done now. Go back and check where things stand.")

    def __init__(self, message: StrOrPromise | None = None, **details: Any) -> None:
        if message is not None:
            self.message = message
        if details:
            self.message = _filled(self.message, details)
        super().__init__(self.message)
