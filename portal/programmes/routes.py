"""The pages that a person's answers open, in order, and the answers that count.

An answer to a question that is no longer shown counts for nothing: it opens no page, is never
required, and is not sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from portal.programmes.conditions import Answers, Condition
from portal.programmes.definitions import FormDefinition, Group, Question, Section
from portal.programmes.enums import QuestionType
from portal.programmes.texts import Text


@dataclass(frozen=True, slots=True)
class Page:
    section: Section
    group: Group
    questions: tuple[Question, ...]

    @property
    def key(self) -> str:
        return self.group.key

    @property
    def title(self) -> Text:
        return self.group.title

    def missing(self, answers: Answers, files: Mapping[str, int]) -> tuple[Question, ...]:
        """The required questions still without an answer; `files` counts documents by question."""
        return tuple(
            question
            for question in self.questions
            if question.required and not _is_answered(question, answers, files)
        )


@dataclass(frozen=True, slots=True)
class Route:
    pages: tuple[Page, ...]
    answers: dict[str, Any]

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for page in self.pages for question in page.questions)

    def page(self, key: str) -> Page | None:
        return next((page for page in self.pages if page.key == key), None)

    def number_of(self, key: str) -> int:
        return [page.key for page in self.pages].index(key) + 1

    def after(self, key: str) -> Page | None:
        following = self.pages[self.number_of(key) :]
        return following[0] if following else None

    def before(self, key: str) -> Page | None:
        number = self.number_of(key)
        return self.pages[number - 2] if number > 1 else None


def route(definition: FormDefinition, answers: Answers) -> Route:
    pages = []
    counted: dict[str, Any] = {}
    for section in definition.sections:
        for group in section.groups:
            if not _is_shown(group.show_when, counted):
                continue
            questions = tuple(q for q in group.questions if _is_shown(q.show_when, counted))
            if questions:
                pages.append(Page(section, group, questions))
                counted.update((q.key, answers[q.key]) for q in questions if q.key in answers)
    return Route(tuple(pages), counted)


def _is_shown(condition: Condition | None, answers: Answers) -> bool:
    return condition is None or condition.holds(answers) is True


def _is_answered(question: Question, answers: Answers, files: Mapping[str, int]) -> bool:
    if question.is_file:
        return files.get(question.key, 0) > 0
    answer = answers.get(question.key)
    if question.type == QuestionType.CONFIRM:
        return answer is True
    return answer not in (None, "", [])
