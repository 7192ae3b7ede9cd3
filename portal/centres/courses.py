"""How a service is given from today on: what holds now, and what follows by itself. Pure.

A course is a list of stages. Each holds until the end of its last day, then the next one begins;
a stage without a last day holds until somebody changes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.centres.enums import Mode


@dataclass(frozen=True)
class Stage:
    mode: Mode
    reason_ar: str = ""
    reason_en: str = ""
    # The last day it holds.
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        return self.until is None or day <= self.until

    @property
    def as_dict(self) -> dict[str, Any]:
        """As JSON keeps it."""
        return {
            "mode": str(self.mode),
            "reason_ar": self.reason_ar,
            "reason_en": self.reason_en,
            "until": self.until.isoformat() if self.until else None,
        }

    @classmethod
    def from_dict(cls, kept: dict[str, Any]) -> Stage:
        until = date.fromisoformat(kept["until"]) if kept["until"] else None
        return cls(Mode(kept["mode"]), kept["reason_ar"], kept["reason_en"], until)


Course = Sequence[Stage]


def from_day(course: Course, day: date) -> list[Stage]:
    """What of the course has not passed; its last stage stays when nothing follows it."""
    left = [stage for stage in course if stage.holds_on(day)]
    return left or list(course[-1:])


def mode_on(course: Course, day: date) -> Mode:
    return from_day(course, day)[0].mode


def laid_over(course: Course, new: Stage) -> list[Stage]:
    """The course once `new` begins.

    A stage of the same mode is replaced: its dates or its reason change. What lasts longer than
    the new stage comes back after it; under a stage without end only what had no end itself waits.
    """
    below = list(course[1:] if course[0].mode == new.mode else course)
    if new.until is None:
        endless = [stage for stage in below if stage.until is None]
        return [new, *endless[:1]]
    return [new, *(stage for stage in below if stage.until is None or stage.until > new.until)]
