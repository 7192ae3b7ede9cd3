from django.db import models
from django.utils.translation import gettext_lazy as _


class QuestionType(models.TextChoices):
    TEXT = "text", _("short text")
    LONG_TEXT = "long_text", _("long text")
    NAME = "name", _("person's name")
    NUMBER = "number", _("whole number")
    MONEY = "money", _("amount of money")
    DATE = "date", _("date")
    YES_NO = "yes_no", _("yes or no")
    CHOICE = "choice", _("one of a list")
    CHOICES = "choices", _("several of a list")
    PHONE = "phone", _("phone number")
    EMAIL = "email", _("e-mail address")
    IDENTITY_NUMBER = "identity_number", _("identity number")
    IBAN = "iban", _("bank account (IBAN)")
    ADDRESS = "address", _("address")
    FILE = "file", _("document")
    STATEMENT = "statement", _("text to read")
    CONFIRM = "confirm", _("statement to confirm")


CHOICE_TYPES = frozenset({QuestionType.CHOICE, QuestionType.CHOICES})
NUMBER_TYPES = frozenset({QuestionType.NUMBER, QuestionType.MONEY})
TEXT_TYPES = frozenset({QuestionType.TEXT, QuestionType.LONG_TEXT, QuestionType.NAME})
# What a condition can look at: a free text says nothing a rule could weigh.
WEIGHABLE_TYPES = CHOICE_TYPES | NUMBER_TYPES | {QuestionType.YES_NO, QuestionType.CONFIRM}
# Few taps each, so that the check before applying stays short.
CHECK_TYPES = NUMBER_TYPES | {QuestionType.YES_NO, QuestionType.CHOICE}


class ProfileField(models.TextChoices):
    """What a question may take from the person's profile instead of asking again."""

    FULL_NAME = "full_name", _("full name")
    BIRTH_DATE = "birth_date", _("date of birth")
    IDENTITY_NUMBER = "identity_number", _("identity number")
    PHONE = "phone", _("phone number")
    EMAIL = "email", _("e-mail address")


class Outcome(models.TextChoices):
    YES = "yes", _("you can apply")
    MAYBE = "maybe", _("you may be able to get this")
    NO = "no", _("this programme is not for your situation")


class Finding(models.TextChoices):
    HELD = "held", _("met")
    FAILED = "failed", _("not met")
    UNKNOWN = "unknown", _("not known")
