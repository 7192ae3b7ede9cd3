"""The inbox's filters: read from the address, applied to rows, and offered again as links.

Every choice is a link, so the inbox works without scripts, can be bookmarked, and goes back.
Words in an address that mean nothing are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.applications.models import Application
from portal.cases import phrases, queries
from portal.cases.enums import OPEN_STAGES, Stage
from portal.programmes.models import Programme

if TYPE_CHECKING:
    from portal.accounts.models import User

WHOSE = {
    "": pgettext_lazy("whose cases", "Everybody's"),
    "mine": pgettext_lazy("whose cases", "Mine"),
    "nobody": pgettext_lazy("whose cases", "Nobody's yet"),
}
ORDERS = {
    "": (("due_on", "pk"), _("Due first")),
    "newest": (("-submitted_at", "-pk"), _("Newest first")),
    "oldest": (("submitted_at", "pk"), _("Oldest first")),
}
LONGEST_SEARCH = 100
SLUG = re.compile(r"[-\w]{1,60}", re.ASCII)


@dataclass(frozen=True)
class Link:
    text: str
    url: str
    is_current: bool
    count: int | None = None


@dataclass(frozen=True)
class Filters:
    hands: ClassVar[Mapping[str, object]] = WHOSE

    stage: str = ""
    whose: str = ""
    late: str = ""
    programme: str = ""
    order: str = ""
    q: str = ""

    @classmethod
    def read(cls, query: QueryDict) -> Filters:
        return cls(
            stage=_known(query.get("stage", ""), Stage.values),
            whose=_known(query.get("whose", ""), cls.hands),
            late=_known(query.get("late", ""), ["yes"]),
            programme=_slug(query.get("programme", "")),
            order=_known(query.get("order", ""), ORDERS),
            q=query.get("q", "").strip()[:LONGEST_SEARCH],
        )

    def among(self, rows: QuerySet[Application], *, user: User, today: date) -> QuerySet:
        """Everything but the stage, so that the stages can be counted."""
        if self.whose == "mine":
            rows = rows.filter(case_worker=user)
        elif self.whose == "nobody":
            rows = rows.filter(case_worker=None)
        if self.late:
            rows = queries.at_stage(rows, *OPEN_STAGES).filter(due_on__lt=today)
        if self.programme:
            rows = rows.filter(programme__slug=self.programme)
        return queries.found(rows, self.q) if self.q else rows

    def at_stage(self, rows: QuerySet[Application]) -> QuerySet[Application]:
        """The rows of the chosen stage. A search looks among the closed ones too."""
        every = Stage if self.q else OPEN_STAGES
        stages = [Stage(self.stage)] if self.stage else every
        return queries.at_stage(rows, *stages).order_by(*ORDERS[self.order][0])

    @property
    def narrows_more(self) -> bool:
        """Whether a filter is chosen that stands folded away otherwise."""
        return bool(self.late or self.programme or self.order)

    @property
    def query(self) -> str:
        """These filters as the beginning of an address, ready for a page number."""
        chosen = {name: value for name, value in vars(self).items() if value}
        return f"{urlencode(chosen)}&" if chosen else ""

    def link(self, text: object, *, count: int | None = None, **changes: str) -> Link:
        there = replace(self, **changes)
        return Link(str(text), f"?{there.query}".rstrip("&"), there == self, count)

    def stages(self, counts: dict[Stage, int]) -> list[Link]:
        total = sum(counts.get(stage, 0) for stage in OPEN_STAGES)
        links = [self.link(pgettext_lazy("stages of cases", "All open"), count=total, stage="")]
        for stage in OPEN_STAGES:
            text = phrases.STAGES[stage].text
            links.append(self.link(text, count=counts.get(stage, 0), stage=stage.value))
        closed = pgettext_lazy("stages of cases", "Closed")
        return [*links, self.link(closed, stage=Stage.CLOSED.value)]

    def whose_links(self) -> list[Link]:
        return [self.link(text, whose=value) for value, text in self.hands.items()]

    def late_links(self) -> list[Link]:
        return [
            self.link(pgettext_lazy("due", "Any day"), late=""),
            self.link(pgettext_lazy("due", "Late"), late="yes"),
        ]

    def programmes(self, programmes: list[Programme]) -> list[Link]:
        every = self.link(pgettext_lazy("programmes", "All"), programme="")
        return [every, *(self.link(p.name, programme=p.slug) for p in programmes)]

    def orders(self) -> list[Link]:
        return [self.link(text, order=value) for value, (_by, text) in ORDERS.items()]


@dataclass(frozen=True)
class WorkFilters(Filters):
    """For managers, who look at the work: they have no cases and look for no person."""

    hands: ClassVar[Mapping[str, object]] = {key: WHOSE[key] for key in ("", "nobody")}

    @classmethod
    def read(cls, query: QueryDict) -> Filters:
        return replace(super().read(query), q="")


def _slug(value: str) -> str:
    return value if SLUG.fullmatch(value) else ""


def _known(value: str, values: object) -> str:
    return value if value in values else ""  # type: ignore[operator]
