from datetime import date

import pytest

from portal.centres import courses
from portal.centres.courses import Stage
from portal.centres.enums import Mode

JUNE_10, JUNE_11, JUNE_20, JULY_1 = (
    date(2026, 6, 10),
    date(2026, 6, 11),
    date(2026, 6, 20),
    date(2026, 7, 1),
)
USUAL = Stage(Mode.REMOTE)


def suspended(until=None):
    return Stage(Mode.SUSPENDED, "السبب", "The reason", until)


def test_a_stage_holds_through_its_last_day_and_then_the_next_one():
    course = [suspended(JUNE_10), USUAL]

    assert courses.mode_on(course, JUNE_10) == Mode.SUSPENDED
    assert courses.mode_on(course, JUNE_11) == Mode.REMOTE


def test_what_nothing_follows_stays():
    assert courses.from_day([suspended(JUNE_10)], JULY_1) == [suspended(JUNE_10)]


@pytest.mark.parametrize(
    ("course", "new", "result"),
    [
        # A suspension for a while, and back.
        ([USUAL], suspended(JUNE_10), [suspended(JUNE_10), USUAL]),
        # Its dates change; the old ones do not come back.
        ([suspended(JUNE_20), USUAL], suspended(JUNE_10), [suspended(JUNE_10), USUAL]),
        ([suspended(JUNE_10), USUAL], suspended(JUNE_20), [suspended(JUNE_20), USUAL]),
        # Until further notice, which then gets a last day.
        ([USUAL], suspended(), [suspended(), USUAL]),
        ([suspended(), USUAL], suspended(JUNE_10), [suspended(JUNE_10), USUAL]),
        # A longer stage comes back after a shorter one, a shorter one does not.
        (
            [Stage(Mode.HOME, until=JUNE_20), USUAL],
            suspended(JUNE_10),
            [suspended(JUNE_10), Stage(Mode.HOME, until=JUNE_20), USUAL],
        ),
        (
            [Stage(Mode.HOME, until=JUNE_10), USUAL],
            suspended(JUNE_20),
            [suspended(JUNE_20), USUAL],
        ),
        # Nothing temporary waits under what has no end, and one endless stage is enough.
        (
            [Stage(Mode.HOME, until=JUNE_20), USUAL, Stage(Mode.IN_PERSON)],
            suspended(),
            [suspended(), USUAL],
        ),
    ],
)
def test_laying_a_stage_over_a_course(course, new, result):
    assert courses.laid_over(course, new) == result


def test_a_stage_is_kept_as_json_and_read_back():
    stage = suspended(JUNE_10)

    assert Stage.from_dict(stage.as_dict) == stage
    assert Stage.from_dict(USUAL.as_dict) == USUAL
