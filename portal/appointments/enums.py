from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class State(TextChoices):
    HELD = "held", pgettext_lazy("booking", "held")
    CONFIRMED = "confirmed", pgettext_lazy("booking", "confirmed")
    COMPLETED = "completed", pgettext_lazy("booking", "held as planned")
    CANCELLED = "cancelled", pgettext_lazy("booking", "cancelled")
    MISSED = "missed", pgettext_lazy("booking", "missed")


# Those that keep their cells: a time of theirs is nobody else's.
OCCUPYING = (State.HELD, State.CONFIRMED)
FINISHED = (State.COMPLETED, State.CANCELLED, State.MISSED)


class Channel(TextChoices):
    VIDEO = "video", pgettext_lazy("channel", "Video call")
    PHONE = "phone", pgettext_lazy("channel", "Phone call")


class Gender(TextChoices):
    WOMAN = "woman", _("a woman")
    MAN = "man", _("a man")


class Spoken(TextChoices):
    """Languages a consultation can be held in; signing is one."""

    ARABIC = "ar", _("Arabic")
    ENGLISH = "en", _("English")
    FRENCH = "fr", _("French")
    URDU = "ur", _("Urdu")
    HINDI = "hi", _("Hindi")
    TAGALOG = "tl", _("Tagalog")
    SIGN = "sign", _("Arabic sign language")


class Need(TextChoices):
    """What has to be prepared so that the person can take part."""

    INTERPRETER = "interpreter", _("An interpreter")
    SIGN_LANGUAGE = "sign_language", _("A sign-language interpreter")
    COMPANION = "companion", _("Somebody of my choice takes part with me")
    TRIAL_CALL = "trial_call", _("Help with a trial call beforehand")
