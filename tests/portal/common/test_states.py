import pytest
from django.db.models import TextChoices

from portal.common import states
from portal.common.states import Move, MoveRefused


class Lamp(TextChoices):
    OFF = "off"
    DIM = "dim"
    BRIGHT = "bright"


BRIGHTEN = Move("brighten", sources={Lamp.OFF, Lamp.DIM}, target=Lamp.BRIGHT)


@pytest.mark.parametrize("current", ["off", "dim", Lamp.OFF, Lamp.DIM])
def test_a_move_starts_from_each_of_its_sources(current):
    states.ensure(BRIGHTEN, current)


@pytest.mark.parametrize("current", ["bright", Lamp.BRIGHT, "", "broken"])
def test_a_move_is_refused_from_anywhere_else(current):
    with pytest.raises(MoveRefused):
        states.ensure(BRIGHTEN, current)
