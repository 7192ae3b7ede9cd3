"""A programme's form as data: sections of groups of questions, read from a FormVersion's JSON.

One group is one page. A condition may only look at earlier pages: so every page is complete
without scripts, and nothing appears or vanishes under a person's hands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from portal.programmes import conditions
from portal.programmes.enums import CHOICE_TYPES, NUMBER_TYPES, TEXT_TYPES, ProfileField
from portal.programmes.enums import QuestionType as Type
from portal.programmes.reading import Node
from portal.programmes.texts import Text

MAX_LENGTHS = {Type.TEXT: 200, Type.LONG_TEXT: 2000, Type.NAME: 150}
MAX_FILES = 5


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: Text
    hint: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    key: str
    type: Type
    label: Text
    hint: Text | None = None
    required: bool = True
    show_when: conditions.Condition | None = None
    prefill: ProfileField | None = None
    choices: tuple[Choice, ...] = ()
    minimum: int | None = None
    maximum: int | None = None
    max_length: int | None = None
    period: str = ""
    kind: str = ""
    max_files: int = 1
    legal_ground: Text | None = None

    @property
    def values(self) -> frozenset[str]:
        return frozenset(choice.value for choice in self.choices)

    @property
    def is_file(self) -> bool:
        return self.type == Type.FILE

    @property
    def is_answered_in_form(self) -> bool:
        """Files are rows and statements are only read: neither leaves an answer in the JSON."""
        return self.type not in {Type.FILE, Type.STATEMENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    key: str
    title: Text
    intro: Text | None
    show_when: conditions.Condition | None
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    key: str
    title: Text
    groups: tuple[Group, ...]


@dataclass(frozen=True, kw_only=True)
class FormDefinition:
    sections: tuple[Section, ...]
    declaration: Text

    @cached_property
    def questions(self) -> dict[str, Question]:
        return {question.key: question for question in self._each_question()}

    def _each_question(self) -> Iterator[Question]:
        for section in self.sections:
            for group in section.groups:
                yield from group.questions


def parse(data: Any) -> FormDefinition:
    """Read a definition; raises DefinitionError at the first fault, with its path."""
    root = Node(data)
    reader = _Reader()
    sections = tuple(reader.section(node) for node in root.children("sections"))
    declaration = root.text("declaration")
    root.finish()
    return FormDefinition(sections=sections, declaration=declaration)


class _Reader:
    """Keeps what was read so far: keys are unique, conditions look back only."""

    def __init__(self) -> None:
        self._sections: set[str] = set()
        self._groups: set[str] = set()
        self._questions: set[str] = set()
        self._earlier: dict[str, Question] = {}

    def section(self, node: Node) -> Section:
        section = Section(
            key=_unique(node, self._sections),
            title=node.text("title"),
            groups=tuple(self.group(child) for child in node.children("groups")),
        )
        node.finish()
        return section

    def group(self, node: Node) -> Group:
        group = Group(
            key=_unique(node, self._groups),
            title=node.text("title"),
            intro=node.optional_text("intro"),
            show_when=self._condition(node),
            questions=tuple(self.question(child) for child in node.children("questions")),
        )
        node.finish()
        self._earlier.update((question.key, question) for question in group.questions)
        return group

    def question(self, node: Node) -> Question:
        key = _unique(node, self._questions)
        return read_question(node, key=key, show_when=self._condition(node))

    def _condition(self, node: Node) -> conditions.Condition | None:
        child = node.child("show_when")
        return conditions.parse(child, self._earlier) if child else None


def read_question(
    node: Node, *, key: str, show_when: conditions.Condition | None = None
) -> Question:
    """Read one question with the properties that belong to its type."""
    kind_of_question = Type(node.one_of("type", Type.values))
    question = Question(
        key=key,
        type=kind_of_question,
        label=node.text("label"),
        hint=node.optional_text("hint"),
        required=node.boolean("required", kind_of_question != Type.STATEMENT),
        show_when=show_when,
        prefill=_prefill(node),
        **_particulars(node, kind_of_question),
    )
    node.finish()
    return question


def _prefill(node: Node) -> ProfileField | None:
    source = node.one_of("from", ProfileField.values, default="")
    return ProfileField(source) if source else None


def _particulars(node: Node, kind_of_question: Type) -> dict[str, Any]:
    if kind_of_question in CHOICE_TYPES:
        return {"choices": _choices(node)}
    if kind_of_question in NUMBER_TYPES:
        return _range(node)
    if kind_of_question in TEXT_TYPES:
        return {"max_length": node.integer("max_length", MAX_LENGTHS[kind_of_question])}
    if kind_of_question == Type.DATE:
        return {"period": node.one_of("period", {"past", "future"}, default="")}
    if kind_of_question == Type.FILE:
        return _file(node)
    return {}


def _choices(node: Node) -> tuple[Choice, ...]:
    seen: set[str] = set()
    choices = []
    for child in node.children("choices"):
        value = _unique(child, seen, name="value")
        choices.append(Choice(value, child.text("label"), child.optional_text("hint")))
        child.finish()
    if len(choices) < 2:
        raise node.fail("choices", "at least two are expected")
    return tuple(choices)


def _range(node: Node) -> dict[str, Any]:
    minimum = node.integer("minimum", 0)
    maximum = node.integer("maximum")
    if minimum is not None and maximum is not None and minimum > maximum:
        raise node.fail("maximum", "below the minimum")
    return {"minimum": minimum, "maximum": maximum}


def _file(node: Node) -> dict[str, Any]:
    """A kind of document without a legal ground is seen at the centre, never uploaded."""
    max_files = node.integer("max_files", 1) or 0
    if not 1 <= max_files <= MAX_FILES:
        raise node.fail("max_files", f"from 1 to {MAX_FILES}")
    return {
        "kind": node.key("kind"),
        "max_files": max_files,
        "legal_ground": node.text("legal_ground"),
    }


def _unique(node: Node, seen: set[str], name: str = "key") -> str:
    key = node.key(name)
    if key in seen:
        raise node.fail(name, f'"{key}" is used twice')
    seen.add(key)
    return key
