"""Answers as they are kept: plain JSON, the same whatever page or device they came from.

Amounts are decimal texts, dates keep the person's own calendar, an empty answer is null.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from portal.common.memorable import MemorableDate
from portal.programmes.definitions import Question
from portal.programmes.enums import QuestionType as Type


def to_json(question: Question, value: Any) -> Any:
    """Return the cleaned value of a form field as it is kept."""
    if value is None or value == "" or value == []:
        return None
    if question.type == Type.MONEY:
        return str(value.normalize() if value != value.to_integral() else int(value))
    if question.type == Type.DATE:
        return {
            "date": value.date.isoformat(),
            "calendar": str(value.calendar),
            "is_approximate": value.is_approximate,
        }
    return value


def from_json(question: Question, kept: Any) -> Any:
    """Return a kept answer as a form field takes it for its initial value."""
    if kept is None:
        return None
    if question.type == Type.MONEY:
        return Decimal(kept)
    if question.type == Type.DATE:
        return MemorableDate(
            date.fromisoformat(kept["date"]), kept["calendar"], kept["is_approximate"]
        )
    return kept
