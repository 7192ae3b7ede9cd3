"""Conditions over answers, as data.

A condition is true, false, or unknown (None) while an answer it needs is missing, so that a form
can hide what is not certain and an eligibility check can say "we do not know yet".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol

from portal.programmes.enums import CHOICE_TYPES, NUMBER_TYPES, WEIGHABLE_TYPES, QuestionType
from portal.programmes.reading import DefinitionError, Node

Answers = Mapping[str, Any]


class Weighed(Protocol):
    """The part of a question a condition needs to be checked against."""

    @property
    def type(self) -> QuestionType: ...

    @property
    def values(self) -> frozenset[str]: ...


class Condition(Protocol):
    def holds(self, answers: Answers) -> bool | None: ...


def _number(value: Any) -> Decimal:
    return Decimal(str(value))


OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "is": lambda answer, value: answer == value,
    "is_not": lambda answer, value: answer != value,
    "in": lambda answer, values: answer in values,
    "includes": lambda answers, value: value in answers,
    "at_least": lambda answer, value: _number(answer) >= _number(value),
    "at_most": lambda answer, value: _number(answer) <= _number(value),
    "more_than": lambda answer, value: _number(answer) > _number(value),
    "less_than": lambda answer, value: _number(answer) < _number(value),
}
MEASURES = frozenset({"at_least", "at_most", "more_than", "less_than"})


@dataclass(frozen=True, slots=True)
class Comparison:
    question: str
    operator: str
    value: Any

    def holds(self, answers: Answers) -> bool | None:
        answer = answers.get(self.question)
        if answer is None or answer == "":
            return None
        return OPERATORS[self.operator](answer, self.value)


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple[Condition, ...]

    def holds(self, answers: Answers) -> bool | None:
        results = [part.holds(answers) for part in self.parts]
        if False in results:
            return False
        return None if None in results else True


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple[Condition, ...]

    def holds(self, answers: Answers) -> bool | None:
        results = [part.holds(answers) for part in self.parts]
        if True in results:
            return True
        return None if None in results else False


@dataclass(frozen=True, slots=True)
class Not:
    part: Condition

    def holds(self, answers: Answers) -> bool | None:
        result = self.part.holds(answers)
        return None if result is None else not result


def parse(node: Node, known: Mapping[str, Weighed]) -> Condition:
    """Read a condition; `known` are the questions already asked on earlier pages."""
    if node.has("all"):
        condition: Condition = All(tuple(parse(part, known) for part in node.children("all")))
    elif node.has("any"):
        condition = AnyOf(tuple(parse(part, known) for part in node.children("any")))
    elif node.has("not"):
        condition = Not(parse(Node(node.raw("not"), node.at("not")), known))
    else:
        condition = _parse_comparison(node, known)
    node.finish()
    return condition


def _parse_comparison(node: Node, known: Mapping[str, Weighed]) -> Comparison:
    key = node.string("question")
    if key not in known:
        raise node.fail("question", f'"{key}" is not asked on an earlier page')
    question = known[key]
    if question.type not in WEIGHABLE_TYPES:
        raise node.fail("question", f'"{key}" has no answer that a condition can weigh')
    operators = [name for name in OPERATORS if node.has(name)]
    if len(operators) != 1:
        raise DefinitionError(node.path, f"exactly one of {', '.join(OPERATORS)} is expected")
    operator = operators[0]
    value = node.raw(operator)
    problem = _problem(question, operator, value)
    if problem:
        raise node.fail(operator, problem)
    return Comparison(key, operator, tuple(value) if operator == "in" else value)


def _problem(question: Weighed, operator: str, value: Any) -> str:
    if operator in MEASURES:
        return _problem_of_measure(question, value)
    if (operator == "includes") != (question.type == QuestionType.CHOICES):
        return f"does not fit a question of type {question.type}"
    if operator == "in":
        if question.type != QuestionType.CHOICE or not isinstance(value, list):
            return "a list of choices of one question is expected"
        values = value
    else:
        values = [value]
    if question.type in CHOICE_TYPES:
        strangers = [str(value) for value in values if value not in question.values]
        return f'"{strangers[0]}" is not one of its choices' if strangers else ""
    if question.type in NUMBER_TYPES:
        return "" if _is_number(value) else "a number is expected"
    return "" if isinstance(value, bool) else "true or false is expected"


def _problem_of_measure(question: Weighed, value: Any) -> str:
    if question.type not in NUMBER_TYPES:
        return f"does not fit a question of type {question.type}"
    return "" if _is_number(value) else "a number is expected"


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
