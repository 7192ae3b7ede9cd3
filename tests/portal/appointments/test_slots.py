from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.appointments import slots
from portal.appointments.slots import CELL, Change, Hours, Plan, Slot, Terms

QATAR = ZoneInfo("Asia/Qatar")
SUNDAY = date(2026, 11, 29)
MONDAY = date(2026, 11, 30)
NOW = datetime(2026, 11, 26, 12, 0, tzinfo=QATAR)
MORNING = Hours(time(9), time(12))
EVENING = Hours(time(17), time(19))
HOURLY = Terms(minutes=45, pause=15)


def at(hour: int, minute: int = 0, day: date = SUNDAY) -> datetime:
    return datetime.combine(day, time(hour, minute), QATAR)


def starts(plan: Plan, *, day: date = SUNDAY, taken=(), terms: Terms = HOURLY) -> list[datetime]:
    return slots.starts(plan, day, taken=taken, terms=terms, zone=QATAR)


def test_a_week_of_sundays_gives_hourly_starts_on_sunday_only():
    plan = Plan(week={6: [MORNING]})

    assert starts(plan) == [at(9), at(10), at(11)]
    assert starts(plan, day=MONDAY) == []


def test_the_pause_after_the_last_consultation_may_reach_past_the_hours():
    plan = Plan(week={6: [Hours(time(9), time(10, 45))]})

    assert starts(plan) == [at(9), at(10)]


def test_hours_that_begin_between_cells_begin_with_the_next_one():
    plan = Plan(week={6: [Hours(time(9, 5), time(10, 30))]})

    assert starts(plan, terms=Terms(minutes=30)) == [at(9, 15), at(9, 45)]


def test_overlapping_hours_count_once():
    plan = Plan(week={6: [MORNING, Hours(time(11), time(13))]})

    assert starts(plan) == [at(9), at(10), at(11), at(12)]


def test_an_absence_of_some_hours_cuts_them_out():
    away = Change(SUNDAY, SUNDAY, is_away=True, hours=Hours(time(10), time(11)))

    assert starts(Plan(week={6: [MORNING]}, changes=[away])) == [at(9), at(11)]


def test_an_absence_of_whole_days_leaves_nothing_extra_hours_included():
    away = Change(SUNDAY - timedelta(days=3), MONDAY, is_away=True)
    extra = Change(SUNDAY, SUNDAY, is_away=False, hours=EVENING)

    assert starts(Plan(week={6: [MORNING]}, changes=[extra, away])) == []


def test_extra_hours_open_a_day_the_week_does_not_have():
    extra = Change(MONDAY, MONDAY, is_away=False, hours=EVENING)

    assert starts(Plan(changes=[extra]), day=MONDAY) == [at(17, day=MONDAY), at(18, day=MONDAY)]


def test_one_taken_cell_takes_the_consultation_it_lies_in():
    plan = Plan(week={6: [MORNING]})

    assert starts(plan, taken={at(10, 30)}) == [at(9), at(11)]


def test_a_cell_taken_in_the_pause_takes_nothing():
    plan = Plan(week={6: [MORNING]})

    assert starts(plan, taken={at(9, 45)}) == [at(9), at(10), at(11)]


def test_counsellors_with_the_same_time_share_one_slot():
    plans = {
        "maryam": Plan(week={6: [MORNING]}),
        "yusuf": Plan(week={6: [Hours(time(11), time(13))]}),
    }

    found = slots.free(
        plans, [SUNDAY], taken={"maryam": {at(9)}}, terms=HOURLY, now=NOW, zone=QATAR
    )

    assert found == {
        SUNDAY: [
            Slot(at(10), ("maryam",)),
            Slot(at(11), ("maryam", "yusuf")),
            Slot(at(12), ("yusuf",)),
        ]
    }


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param(at(8), [at(10), at(11)], id="exactly two hours is enough"),
        pytest.param(at(8, 1), [at(11)], id="a minute less is not"),
        pytest.param(at(12), [], id="over"),
        pytest.param(at(10) - timedelta(weeks=4), [at(9), at(10)], id="four weeks ahead"),
        pytest.param(at(8) - timedelta(weeks=4), [], id="further ahead"),
    ],
)
def test_notice_and_horizon_bound_what_is_offered(now, expected):
    found = slots.free(
        {1: Plan(week={6: [MORNING]})}, [SUNDAY], taken={}, terms=HOURLY, now=now, zone=QATAR
    )

    assert [slot.starts_at for slot in found[SUNDAY]] == expected


def test_nearest_come_in_the_order_of_the_clock():
    offered = [Slot(at(hour), ()) for hour in (9, 10, 11, 17)]

    found = slots.nearest(offered, at(10), count=3)

    assert [slot.starts_at for slot in found] == [at(9), at(10), at(11)]


def test_who_has_least_that_day_is_asked_first():
    assert slots.fairly(["a", "b", "c"], {"a": 2, "b": 1, "c": 1}) == ["b", "c", "a"]


def test_a_calendar_week_begins_on_sunday():
    assert slots.week_of(MONDAY, first_weekday=6)[0] == SUNDAY
    assert slots.week_of(SUNDAY, first_weekday=6)[6] == date(2026, 12, 5)


def test_a_consultation_occupies_every_cell_it_touches():
    assert slots.cells(at(9), 45) == [at(9), at(9, 15), at(9, 30)]
    assert slots.cells(at(9), 50) == [at(9), at(9, 15), at(9, 30), at(9, 45)]


# --- What holds for any week ------------------------------------------------------

clock_times = st.builds(
    time, hour=st.integers(6, 21), minute=st.sampled_from([0, 5, 15, 30, 40, 45])
)
some_hours = (
    st.tuples(clock_times, clock_times)
    .filter(lambda pair: pair[0] < pair[1])
    .map(lambda pair: Hours(*pair))
)
some_changes = st.builds(
    lambda is_away, hours: Change(SUNDAY, SUNDAY, is_away, hours),
    st.booleans(),
    some_hours,
)
some_plans = st.builds(
    lambda hours, changes: Plan(week={6: hours}, changes=changes),
    st.lists(some_hours, max_size=3),
    st.lists(some_changes, max_size=3),
)
some_terms = st.builds(
    Terms, minutes=st.sampled_from([15, 30, 45, 60]), pause=st.sampled_from([0, 15, 30])
)


def worked_minutes(plan: Plan) -> set[datetime]:
    """The slow and obvious way: every minute of the day, asked one by one."""

    def within(hours: Hours, minute: datetime) -> bool:
        return hours.starts <= minute.time() < hours.ends

    def works(minute: datetime) -> bool:
        extra = [c.hours for c in plan.changes if not c.is_away]
        away = [c.hours for c in plan.changes if c.is_away]
        return any(within(h, minute) for h in (*plan.week[6], *extra)) and not any(
            within(h, minute) for h in away
        )

    return {m for m in (at(0) + timedelta(minutes=n) for n in range(24 * 60)) if works(m)}


@given(some_plans, some_terms)
@settings(max_examples=60, deadline=None)
def test_every_offered_minute_is_worked_and_begins_on_a_cell(plan, terms):
    worked = worked_minutes(plan)

    for start in starts(plan, terms=terms):
        assert {start + timedelta(minutes=n) for n in range(terms.minutes)} <= worked
        assert start.minute % 15 == 0


@given(some_plans, some_terms, st.data())
@settings(max_examples=100, deadline=None)
def test_a_hundred_bookings_and_cancellations_never_overlap_and_lose_nothing(plan, terms, data):
    """A hundred runs of a hundred moves: ten thousand, against a ledger kept by hand."""
    empty = starts(plan, terms=terms)
    booked: set[datetime] = set()
    for choice in data.draw(st.lists(st.integers(0, 10_000), min_size=100, max_size=100)):
        taken = [cell for start in booked for cell in slots.cells(start, terms.minutes)]
        offered = starts(plan, taken=set(taken), terms=terms)

        assert len(taken) == len(set(taken)), "two consultations in one cell"
        assert sorted([*offered, *booked]) == empty, "a time was lost or invented"

        if offered and (choice % 3 or not booked):
            booked.add(offered[choice % len(offered)])
        elif booked:
            booked.remove(sorted(booked)[choice % len(booked)])


def test_cells_are_quarter_hours():
    assert timedelta(minutes=15) == CELL
