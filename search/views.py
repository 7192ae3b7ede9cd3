from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from cms import queries
from search.backends import PER_PAGE, Found, Query, backend
from search.enums import Kind
from search.forms import SearchForm
from search.highlighting import excerpt, marked
from search.models import Entry


@dataclass(frozen=True)
class Result:
    url: str
    kind: str
    title: SafeString
    text: SafeString


@dataclass(frozen=True)
class Filter:
    text: str
    url: str
    count: int
    is_current: bool


@login_not_required
@require_safe
def results(request: HttpRequest) -> HttpResponse:
    language = get_language() or "ar"
    query = SearchForm(request.GET).query(language)
    found = backend().find(query)
    context: dict[str, Any] = {
        "query": query,
        "found": found,
        "results": [_result(entry, query) for entry in found.entries],
        "filters": _filters(query, found),
        # Counts pages of what the backend has already cut to size.
        "page": Paginator(range(found.total), PER_PAGE).get_page(query.page),
        "parameters": _parameters(query, kind=query.kind) + "&",
    }
    if not found.total:
        context["popular"] = queries.popular_programmes(language)
    return render(request, "search/results.html", context)


def _result(entry: Entry, query: Query) -> Result:
    return Result(
        url=entry.page.url,
        kind=str(Kind(entry.kind).label),
        title=marked(entry.title, query.words),
        text=excerpt(entry.text or entry.summary, query.words),
    )


def _filters(query: Query, found: Found) -> list[Filter]:
    """All, then each kind that has something; nothing where there is no choice."""
    if len(found.kinds) < 2:
        return []
    every = Filter("", f"?{_parameters(query)}", sum(found.kinds.values()), query.kind is None)
    kinds = [
        Filter(
            str(kind.label),
            f"?{_parameters(query, kind=kind)}",
            found.kinds[kind],
            query.kind == kind,
        )
        for kind in Kind
        if kind in found.kinds
    ]
    return [every, *kinds]


def _parameters(query: Query, kind: Kind | None = None) -> str:
    return urlencode({"q": query.text, **({"kind": kind.value} if kind else {})})
