"""A domain's states move along a table: which moves exist, from where, to where.

The table is data; each move is written by one action, which asks `ensure` first.
"""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from portal.common.errors import Refused


class MoveRefused(Refused):
    """The thing is no longer in a state from which the move starts."""

    message = _(
        "This step is no longer possible, because something has changed in the meantime. "
        "Open the page again to see where things stand."
    )


@dataclass(frozen=True)
class Move:
    name: str
    sources: Collection[str]
    target: str

    def starts_from(self, current: str) -> bool:
        return current in self.sources


def ensure(move: Move, current: str) -> None:
    if not move.starts_from(current):
        raise MoveRefused
