from typing import Any

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable

from cms import queries
from search.backends.base import PER_PAGE, Backend, Found, Query
from search.enums import Kind
from search.highlighting import pattern
from search.models import Entry

# A whole word of the title, a part of one, a whole word of the text; anything else found is 1.
WHOLE_TITLE, PART_OF_TITLE, WHOLE, PART = 12, 6, 3, 1


class DatabaseBackend(Backend):
    """Finds folded words in the entries' own rows; enough for some thousands of pages."""

    def find(self, query: Query) -> Found:
        words = query.words
        if not words:
            return Found()
        visible = Entry.objects.filter(
            language=query.language, page__in=queries.public_pages().values("pk")
        )
        exact = visible.filter(*(Q(words__contains=pattern(word)) for word in words))
        found = self._found(exact, query)
        if found.kinds or len(words) == 1:
            return found
        most = visible.annotate(held=_sum([_if(_holds(word), 1) for word in words]))
        partial = most.filter(held__gte=(len(words) + 1) // 2)
        return self._found(partial, query, is_partial=True)

    def _found(self, entries: QuerySet[Entry], query: Query, *, is_partial: bool = False) -> Found:
        counted = entries.order_by().values_list("kind").annotate(Count("pk"))
        kinds = {Kind(kind): count for kind, count in counted}
        wanted = entries.filter(kind=query.kind) if query.kind else entries
        order: list[Any] = ["-score", F("dated_on").desc(nulls_last=True), "pk"]
        ranked = wanted.annotate(score=_score(query.words)).order_by(*order)
        start = (query.page - 1) * PER_PAGE
        total = kinds.get(query.kind, 0) if query.kind else sum(kinds.values())
        page = ranked.select_related("page__locale")[start : start + PER_PAGE]
        return Found(list(page), total, kinds, is_partial)


def _score(words: list[str]) -> Combinable:
    return _sum([_points(word) for word in words])


def _points(word: str) -> Case:
    """The best place in which the word stands."""
    return Case(
        When(title_words__contains=f" {word} ", then=Value(WHOLE_TITLE)),
        When(title_words__contains=pattern(word), then=Value(PART_OF_TITLE)),
        When(words__contains=f" {word} ", then=Value(WHOLE)),
        When(_holds(word), then=Value(PART)),
        default=Value(0),
        output_field=IntegerField(),
    )


def _holds(word: str) -> Q:
    return Q(words__contains=pattern(word))


def _if(condition: Q, points: int) -> Case:
    return Case(When(condition, then=Value(points)), default=Value(0), output_field=IntegerField())


def _sum(parts: list[Case]) -> Combinable:
    total: Combinable = parts[0]
    for part in parts[1:]:
        total += part
    return total
