from portal.appointments.enums import State
from portal.common.states import Move

CONFIRM = Move("confirm", sources=[State.HELD], target=State.CONFIRMED)
CANCEL = Move("cancel", sources=[State.HELD, State.CONFIRMED], target=State.CANCELLED)
COMPLETE = Move("complete", sources=[State.CONFIRMED], target=State.COMPLETED)
MISS = Move("miss", sources=[State.CONFIRMED], target=State.MISSED)

MOVES = (CONFIRM, CANCEL, COMPLETE, MISS)
