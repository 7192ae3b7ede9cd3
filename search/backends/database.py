from typing import Any

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable

from cms import queries
from portal.common.analysis import Term, spaced
from search.backends.base import PER_PAGE, Backend, Found, Query
from search.enums import Kind
from search.models import Entry

# The word itself, its stem, another word that counts as the same: in the title and in the text.
TITLE, TITLE_STEM, TITLE_OTHER = 16, 10, 6
TEXT, TEXT_STEM, TEXT_OTHER = 4, 2, 1


class DatabaseBackend(Backend):
    """Finds words and stems in the entries' own rows; enough for some thousands of pages."""

    def find(self, query: Query) -> Found:
        terms = query.terms
        if not terms:
            return Found()
        visible = Entry.objects.filter(
            language=query.language, page__in=queries.public_pages().values("pk")
        )
        exact = visible.filter(*(_holds(term) for term in terms))
        found = self._found(exact, query)
        if found.kinds or len(terms) == 1:
            return found
        most = visible.annotate(held=_sum([_if(_holds(term), 1) for term in terms]))
        partial = most.filter(held__gte=(len(terms) + 1) // 2)
        return self._found(partial, query, is_partial=True)

    def _found(self, entries: QuerySet[Entry], query: Query, *, is_partial: bool = False) -> Found:
        counted = entries.order_by().values_list("kind").annotate(Count("pk"))
        kinds = {Kind(kind): count for kind, count in counted}
        wanted = entries.filter(kind=query.kind) if query.kind else entries
        order: list[Any] = ["-score", F("dated_on").desc(nulls_last=True), "pk"]
        ranked = wanted.annotate(score=_score(query.terms)).order_by(*order)
        start = (query.page - 1) * PER_PAGE
        total = kinds.get(query.kind, 0) if query.kind else sum(kinds.values())
        page = ranked.select_related("page__locale")[start : start + PER_PAGE]
        return Found(list(page), total, kinds, is_partial)


def _score(terms: list[Term]) -> Combinable:
    return _sum([_points(term) for term in terms])


def _points(term: Term) -> Case:
    """The best place in which the term stands."""
    word = spaced(*term.words)
    return Case(
        When(title_words__contains=word, then=Value(TITLE)),
        When(_stems("title_stems", term), then=Value(TITLE_STEM)),
        When(_others("title_stems", term), then=Value(TITLE_OTHER)),
        When(words__contains=word, then=Value(TEXT)),
        When(_stems("stems", term), then=Value(TEXT_STEM)),
        When(_others("stems", term), then=Value(TEXT_OTHER)),
        default=Value(0),
        output_field=IntegerField(),
    )


def _holds(term: Term) -> Q:
    return _stems("stems", term) | _others("stems", term)


def _stems(field: str, term: Term) -> Q:
    return Q(*(Q(**{f"{field}__contains": spaced(stem)}) for stem in term.stems))


def _others(field: str, term: Term) -> Q:
    others = Q(pk__in=[])
    for other in term.others:
        others |= Q(**{f"{field}__contains": spaced(*other)})
    return others


def _if(condition: Q, points: int) -> Case:
    return Case(When(condition, then=Value(points)), default=Value(0), output_field=IntegerField())


def _sum(parts: list[Case]) -> Combinable:
    total: Combinable = parts[0]
    for part in parts[1:]:
        total += part
    return total
