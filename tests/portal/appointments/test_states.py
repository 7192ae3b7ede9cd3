import pytest

from portal.appointments.enums import State
from portal.appointments.states import MOVES
from portal.common import states

ALLOWED = {
    ("confirm", State.HELD, State.CONFIRMED),
    ("cancel", State.HELD, State.CANCELLED),
    ("cancel", State.CONFIRMED, State.CANCELLED),
    ("complete", State.CONFIRMED, State.COMPLETED),
    ("miss", State.CONFIRMED, State.MISSED),
}


@pytest.mark.parametrize("move", MOVES, ids=lambda move: move.name)
@pytest.mark.parametrize("current", State)
def test_only_the_moves_of_the_table_are_made(move, current):
    if (move.name, current, move.target) in ALLOWED:
        states.ensure(move, current)
    else:
        with pytest.raises(states.MoveRefused):
            states.ensure(move, current)
