from typing import Any

from django import forms

from search.backends import Query
from search.backends.base import LONGEST
from search.enums import Kind


class SearchForm(forms.Form):
    """Reads the address of a results page. Whatever stands there, there is a query to be made."""

    kind = forms.ChoiceField(required=False, choices=Kind.choices)
    page = forms.IntegerField(required=False, min_value=1, max_value=1000)

    def query(self, language: str) -> Query:
        self.is_valid()
        clean: dict[str, Any] = self.cleaned_data
        text = self.data.get("q", "").replace("\x00", " ").strip()
        kind = Kind(clean["kind"]) if clean.get("kind") else None
        return Query(text[:LONGEST], language, kind, clean.get("page") or 1)
