from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from cms import queries
from search import asking, danger, misses
from search.backends import PER_PAGE, Found, Query
from search.enums import Kind
from search.forms import SearchForm
from search.highlighting import Sought, excerpt, marked, sought
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
    answer = asking.ask(query)
    found = answer.found
    holds = sought(answer.sought.terms, answer.sought.lexicon)
    context: dict[str, Any] = {
        "query": query,
        "instead": answer.instead,
        "found": found,
        "results": [_result(entry, holds) for entry in found.entries],
        "filters": _filters(query, found),
        # Counts pages of what the backend has already cut to size.
        "page": Paginator(range(found.total), PER_PAGE).get_page(query.page),
        "parameters": _parameters(query, kind=query.kind) + "&",
    }
    is_danger = danger.is_told(query.text) or danger.is_told(answer.sought.text)
    if not found.total:
        # Of those in danger nothing is noted, not even that there was one.
        if query.kind is None and query.page == 1 and not is_danger:
            misses.note(request, text=query.text, language=language, today=timezone.localdate())
        context["popular"] = queries.popular_programmes(language)
    if is_danger:
        context |= {"is_danger": True, "protection": queries.protection(language)}
    response = render(request, "search/results.html", context)
    # What somebody looked for is nobody's to keep, on a shared machine least of all.
    response["Cache-Control"] = "no-store"
    return response


def _result(entry: Entry, holds: Sought) -> Result:
    return Result(
        url=entry.page.url,
        kind=str(Kind(entry.kind).label),
        title=marked(entry.title, holds),
        text=excerpt(entry.text or entry.summary, holds),
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
