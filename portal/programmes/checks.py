"""The check before applying, one question a page, with nothing kept on our side.

The answers so far travel in the page itself, in hidden fields, as they were typed: no session, no
address that a browser's history or a log would remember.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from portal.programmes import eligibility
from portal.programmes.eligibility import CheckQuestion, Eligibility, Verdict
from portal.programmes.forms import StepForm


@dataclass(frozen=True)
class Check:
    """How far somebody is, worked out anew from what their page carries."""

    rules: Eligibility
    answers: dict[str, Any]
    typed: dict[str, str]
    form: StepForm | None
    number: int

    @property
    def question(self) -> CheckQuestion | None:
        keys = [question.key for question in self.form.questions] if self.form else []
        return next((check for check in self.rules.questions if check.key in keys), None)

    @property
    def total(self) -> int:
        return len(eligibility.route(self.rules, self.answers)[0])

    @property
    def is_refused(self) -> bool:
        return bool(self.form and self.form.is_bound and self.form.errors)

    @property
    def previous(self) -> str:
        """Key of the question before the one asked now."""
        shown = [check.key for check in eligibility.route(self.rules, self.answers)[0]]
        if self.question is None:
            return shown[-1] if shown else ""
        position = shown.index(self.question.key) if self.question.key in shown else 0
        return shown[position - 1] if position else ""

    @property
    def verdict(self) -> Verdict:
        return eligibility.evaluate(self.rules, self.answers)

    @property
    def hidden(self) -> Iterator[tuple[str, str]]:
        """Names and values of the answers given, but for the one asked now."""
        for key, value in self.typed.items():
            if self.question is None or key != self.question.key:
                yield key, value


def begin(rules: Eligibility) -> Check:
    return Check(rules, {}, {}, StepForm([rules.questions[0].question]), 1)


def go_on(rules: Eligibility, posted: QueryDict) -> Check:
    """Read a page that came back: the next question, the same one with its fault, or none."""
    answers, typed, refused = _read(rules, posted)
    shown = eligibility.route(rules, answers)[0]
    wanted = posted.get("back")
    back = next((check for check in shown if check.key == wanted), None)
    if back:
        form = StepForm([back.question], kept=answers)
        return Check(rules, answers, typed, form, shown.index(back) + 1)
    asked = refused or eligibility.next_question(rules, answers)
    if asked is None:
        return Check(rules, answers, typed, None, len(shown))
    number = 1 + sum(1 for check in shown if check.key in answers)
    form = StepForm([asked.question], data=posted if refused else None)
    return Check(rules, answers, typed, form, number)


def carried(rules: Eligibility, posted: QueryDict) -> dict[str, Any]:
    """What the application takes over from the page of the verdict."""
    return eligibility.carried(rules, _read(rules, posted)[0])


def _read(
    rules: Eligibility, posted: QueryDict
) -> tuple[dict[str, Any], dict[str, str], CheckQuestion | None]:
    """The valid answers, what stands for them on the page, and the question answered wrongly.

    An answer that is not valid, or missing, is simply asked; only the page's own question is
    refused with its reason.
    """
    answers: dict[str, Any] = {}
    typed: dict[str, str] = {}
    refused = None
    for check in rules.questions:
        if check.key not in posted and check.key != posted.get("question"):
            continue
        form = StepForm([check.question], data=posted)
        if form.is_valid():
            answers |= form.to_json()
            typed[check.key] = str(posted[check.key])
        elif check.key == posted.get("question") and "back" not in posted:
            refused = check
    return answers, typed, refused
