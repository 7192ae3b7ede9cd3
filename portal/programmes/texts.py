"""Words written in both languages side by side, as rows and form definitions hold them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import get_language


@dataclass(frozen=True, slots=True)
class Text:
    ar: str
    en: str

    def __str__(self) -> str:
        return self.in_language(get_language() or "ar")

    def in_language(self, language: str) -> str:
        return self.en if language.startswith("en") else self.ar
