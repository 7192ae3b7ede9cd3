"""What a form need not ask, because the person's profile has it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from portal.beneficiaries.models import Person
from portal.programmes.definitions import Question
from portal.programmes.enums import ProfileField


def known(person: Person) -> dict[str, Any]:
    """The profile's answers, in the form that answers are kept in; what is empty is left out."""
    birth = person.birth_date and {
        "date": person.birth_date.isoformat(),
        "calendar": person.birth_calendar,
        "is_approximate": person.birth_is_approximate,
    }
    found = {
        ProfileField.FULL_NAME: person.full_name,
        ProfileField.BIRTH_DATE: birth,
        ProfileField.IDENTITY_NUMBER: person.identity_number,
        ProfileField.PHONE: person.user.phone,
        ProfileField.EMAIL: person.user.email,
    }
    return {field: value for field, value in found.items() if value}


def prefilled(
    questions: Iterable[Question], answers: dict[str, Any], person: Person
) -> dict[str, Any]:
    """The answers, with the profile's where a question has none yet."""
    profile = known(person)
    taken = {q.key: profile[q.prefill] for q in questions if q.prefill and q.prefill in profile}
    return taken | {key: value for key, value in answers.items() if value is not None}
