"""The words of a programme's questions in both languages, as its form in the demo has them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings

FORMS = settings.ROOT / "config/demo/forms"

Bilingual = dict[str, str]


@dataclass(frozen=True)
class Words:
    """What a person reads: `label("event")`, `choice("event", "illness")`, `title("payment")`."""

    data: dict[str, Any]

    @property
    def name(self) -> Bilingual:
        return self.data["programme"]["name"]

    @property
    def declaration(self) -> Bilingual:
        return self.data["form"]["declaration"]

    def label(self, key: str) -> Bilingual:
        return self._question(key)["label"]

    def choice(self, key: str, value: str) -> Bilingual:
        choices = self._question(key)["choices"]
        return next(choice["label"] for choice in choices if choice["value"] == value)

    def title(self, key: str) -> Bilingual:
        return next(group["title"] for group in self._groups() if group["key"] == key)

    def _question(self, key: str) -> dict[str, Any]:
        asked = [question for group in self._groups() for question in group["questions"]]
        checked = self.data["eligibility"]["questions"]
        return next(question for question in [*asked, *checked] if question["key"] == key)

    def _groups(self) -> Iterator[dict[str, Any]]:
        for section in self.data["form"]["sections"]:
            yield from section["groups"]


def words_of(programme: str) -> Words:
    return Words(json.loads((FORMS / f"{programme}.json").read_text(encoding="utf-8")))
