"""Check before you start: rules as data, weighed into a verdict that can explain itself.

Every rule comes back in the trace, held, failed or unknown, in the order it was written, so that
a person reads why, and what else there is, instead of a bare no.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from portal.programmes import conditions
from portal.programmes.conditions import Answers
from portal.programmes.definitions import FormDefinition, Question, read_question
from portal.programmes.enums import CHECK_TYPES, CHOICE_TYPES, Finding, Outcome
from portal.programmes.reading import Node
from portal.programmes.texts import Text

MAX_QUESTIONS = 6
# Names that the pages of the check use themselves.
RESERVED = frozenset({"question", "back"})


@dataclass(frozen=True, slots=True)
class CheckQuestion:
    """A question of the check, and the question of the form that its answer already fills."""

    question: Question
    fills: str = ""

    @property
    def key(self) -> str:
        return self.question.key


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    key: str
    requires: conditions.Condition
    otherwise: Outcome
    claim: Text
    reason: Text
    remedy: Text | None = None
    instead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Eligibility:
    questions: tuple[CheckQuestion, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    rule: Rule
    finding: Finding

    @property
    def text(self) -> Text:
        return self.rule.reason if self.finding == Finding.FAILED else self.rule.claim


@dataclass(frozen=True, slots=True)
class Verdict:
    outcome: Outcome
    trace: tuple[Weighed, ...]

    def found(self, finding: Finding) -> tuple[Weighed, ...]:
        return tuple(weighed for weighed in self.trace if weighed.finding == finding)

    @property
    def held(self) -> tuple[Weighed, ...]:
        return self.found(Finding.HELD)

    @property
    def failed(self) -> tuple[Weighed, ...]:
        return self.found(Finding.FAILED)

    @property
    def unknown(self) -> tuple[Weighed, ...]:
        return self.found(Finding.UNKNOWN)

    @property
    def instead(self) -> tuple[str, ...]:
        """Slugs of the programmes that fit better, each once."""
        return tuple(
            dict.fromkeys(slug for weighed in self.failed for slug in weighed.rule.instead)
        )


def evaluate(eligibility: Eligibility, answers: Answers) -> Verdict:
    counted = route(eligibility, answers)[1]
    trace = tuple(Weighed(rule, _finding(rule, counted)) for rule in eligibility.rules)
    failures = {weighed.rule.otherwise for weighed in trace if weighed.finding == Finding.FAILED}
    if Outcome.NO in failures:
        outcome = Outcome.NO
    elif failures or any(weighed.finding == Finding.UNKNOWN for weighed in trace):
        outcome = Outcome.MAYBE
    else:
        outcome = Outcome.YES
    return Verdict(outcome, trace)


def _finding(rule: Rule, answers: Answers) -> Finding:
    holds = rule.requires.holds(answers)
    if holds is None:
        return Finding.UNKNOWN
    return Finding.HELD if holds else Finding.FAILED


def route(
    eligibility: Eligibility, answers: Answers
) -> tuple[tuple[CheckQuestion, ...], dict[str, Any]]:
    """The questions that the answers so far open, in order, and the answers that count."""
    shown = []
    counted: dict[str, Any] = {}
    for check in eligibility.questions:
        condition = check.question.show_when
        if condition is None or condition.holds(counted) is True:
            shown.append(check)
            if check.key in answers:
                counted[check.key] = answers[check.key]
    return tuple(shown), counted


def next_question(eligibility: Eligibility, answers: Answers) -> CheckQuestion | None:
    """The question to ask now; none once everything is answered or a firm no is certain."""
    if evaluate(eligibility, answers).outcome == Outcome.NO:
        return None
    shown, counted = route(eligibility, answers)
    return next((check for check in shown if check.key not in counted), None)


def carried(eligibility: Eligibility, answers: Answers) -> dict[str, Any]:
    """The answers that the application need not ask again, under the form's own keys."""
    shown, counted = route(eligibility, answers)
    return {c.fills: counted[c.key] for c in shown if c.fills and c.key in counted}


def parse(data: Any, definition: FormDefinition) -> Eligibility:
    """Read the rules that go with a form; raises DefinitionError at the first fault."""
    root = Node(data)
    known: dict[str, Question] = {}
    questions = []
    for node in root.children("questions"):
        check = _question(node, known, definition)
        questions.append(check)
        known[check.key] = check.question
    if len(questions) > MAX_QUESTIONS:
        raise root.fail("questions", f"at most {MAX_QUESTIONS}, so that the check stays short")
    keys: set[str] = set()
    rules = tuple(_rule(node, known, keys) for node in root.children("rules"))
    root.finish()
    return Eligibility(questions=tuple(questions), rules=rules)


def _question(
    node: Node, known: Mapping[str, Question], definition: FormDefinition
) -> CheckQuestion:
    key = node.key()
    if key in known or key in RESERVED:
        raise node.fail("key", f'"{key}" is taken')
    node.one_of("type", CHECK_TYPES)
    condition = node.child("show_when")
    fills = node.string("fills", default="")
    question = read_question(
        node, key=key, show_when=conditions.parse(condition, known) if condition else None
    )
    problem = _problem_of_filling(question, fills, definition)
    if problem:
        raise node.fail("fills", problem)
    return CheckQuestion(question, fills)


def _problem_of_filling(question: Question, fills: str, definition: FormDefinition) -> str:
    if not fills:
        return ""
    target = definition.questions.get(fills)
    if target is None:
        return f'"{fills}" is not a question of the form'
    if target.type != question.type:
        return f'"{fills}" is of type {target.type}, not {question.type}'
    if question.type in CHOICE_TYPES and not question.values <= target.values:
        return f'"{fills}" does not offer every choice of this question'
    return ""


def _rule(node: Node, known: Mapping[str, Question], keys: set[str]) -> Rule:
    key = node.key()
    if key in keys:
        raise node.fail("key", f'"{key}" is used twice')
    keys.add(key)
    rule = Rule(
        key=key,
        requires=conditions.parse(Node(node.raw("requires"), node.at("requires")), known),
        otherwise=Outcome(node.one_of("otherwise", {Outcome.NO, Outcome.MAYBE})),
        claim=node.text("claim"),
        reason=node.text("reason"),
        remedy=node.optional_text("remedy"),
        instead=_slugs(node),
    )
    node.finish()
    return rule


def _slugs(node: Node) -> tuple[str, ...]:
    if not node.has("instead"):
        return ()
    slugs = node.raw("instead")
    if not isinstance(slugs, list) or not all(isinstance(slug, str) for slug in slugs):
        raise node.fail("instead", "a list of programme slugs is expected")
    return tuple(slugs)
