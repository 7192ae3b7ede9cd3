"""An answer as people read it, in the language asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils import translation
from django.utils.translation import gettext

from portal.common import calendars, identifiers, money, phones
from portal.programmes import answers
from portal.programmes.definitions import Question
from portal.programmes.enums import QuestionType as Type

# Codes that read left to right on every page.
LEFT_TO_RIGHT = frozenset({Type.PHONE, Type.EMAIL, Type.IDENTITY_NUMBER, Type.IBAN})


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands on the page; an unanswered question has an empty value."""

    value: str
    is_ltr: bool = False


def present(question: Question, answer: Any, language: str, *, mask: bool = True) -> Shown:
    """Return the answer in words. Identity and account numbers are masked unless asked not to."""
    if answer is None or answer == "" or answer == []:
        return Shown("")
    is_ltr = question.type in LEFT_TO_RIGHT
    if mask and question.type in {Type.IDENTITY_NUMBER, Type.IBAN}:
        return Shown(identifiers.mask(str(answer)), is_ltr)
    with translation.override(language):
        return Shown(_WORDS.get(question.type, _as_written)(question, answer, language), is_ltr)


def _as_written(_question: Question, answer: Any, _language: str) -> str:
    return str(answer)


def _yes_or_no(_question: Question, answer: Any, _language: str) -> str:
    return gettext("Yes") if answer else gettext("No")


def _confirmed(_question: Question, answer: Any, _language: str) -> str:
    return gettext("Confirmed") if answer else ""


def _choice(question: Question, answer: Any, language: str) -> str:
    labels = {choice.value: choice.label.in_language(language) for choice in question.choices}
    return labels.get(answer, str(answer))


def _choices(question: Question, answer: Any, language: str) -> str:
    return "\n".join(_choice(question, value, language) for value in answer)


def _money(_question: Question, answer: Any, language: str) -> str:
    return money.riyals(Decimal(str(answer)), language)


def _date(question: Question, answer: Any, language: str) -> str:
    known = answers.from_json(question, answer)
    if known.is_approximate:
        return known.text(language)
    return calendars.both_calendars(known.date, language)


def _phone(_question: Question, answer: Any, _language: str) -> str:
    return phones.display(answer)


def _iban(_question: Question, answer: Any, _language: str) -> str:
    return " ".join(answer[start : start + 4] for start in range(0, len(answer), 4))


def _address(_question: Question, answer: Any, _language: str) -> str:
    lines = [
        gettext("Zone %(number)s") % {"number": answer["zone"]},
        gettext("Street %(number)s") % {"number": answer["street"]},
        gettext("Building %(number)s") % {"number": answer["building"]},
    ]
    if answer.get("unit"):
        lines.append(gettext("Unit %(number)s") % {"number": answer["unit"]})
    return "\n".join(lines)


_WORDS: dict[str, Callable[[Question, Any, str], str]] = {
    Type.YES_NO: _yes_or_no,
    Type.CONFIRM: _confirmed,
    Type.CHOICE: _choice,
    Type.CHOICES: _choices,
    Type.MONEY: _money,
    Type.DATE: _date,
    Type.PHONE: _phone,
    Type.IBAN: _iban,
    Type.ADDRESS: _address,
}
