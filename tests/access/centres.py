"""Teams: the centre's manager and the foundation's administrators, nobody else."""

from typing import Any

from tests.access.rows import ADMINISTRATOR, MANAGER, MOVED, SHOWN, Row, nobody, only
from tests.access.world import World

MANAGERS = (MANAGER, ADMINISTRATOR)


def of_centre(world: World) -> dict[str, Any]:
    return {"slug": world.centre.slug}


def of_member(world: World) -> dict[str, Any]:
    return {**of_centre(world), "public_id": world.case_worker.public_id}


ROWS = [
    Row("centres:team", get={**only(MANAGER, answer=MOVED), ADMINISTRATOR: SHOWN}, post=nobody()),
    Row("centres:centre_team", kwargs=of_centre, get=only(*MANAGERS), post=nobody()),
    Row("centres:invite", kwargs=of_centre, get=only(*MANAGERS), post=only(*MANAGERS)),
    Row("centres:member", kwargs=of_member, get=only(*MANAGERS), post=only(*MANAGERS)),
    Row(
        "centres:invite_again",
        kwargs=of_member,
        get=nobody(),
        post=only(*MANAGERS, answer=MOVED),
    ),
    Row("centres:remove", kwargs=of_member, get=nobody(), post=only(*MANAGERS, answer=MOVED)),
]
