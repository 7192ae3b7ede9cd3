"""A person's own details, and the ways back to an account whose phone is lost."""

from typing import Any

from django.utils import timezone

from portal.beneficiaries.models import Recovery
from portal.beneficiaries.queries import recovery_hash
from tests.access.rows import (
    ANONYMOUS,
    CASE_WORKER,
    MANAGER,
    MOVED,
    OTHER_WORKER,
    Answer,
    Row,
    everyone,
    nobody,
    only,
    signed_in,
)
from tests.access.world import World
from tests.factories.beneficiaries import PersonFactory

AT_COUNTER = (CASE_WORKER, OTHER_WORKER, MANAGER)
ON_THE_WAY_IN = {**everyone(MOVED), ANONYMOUS: Answer.SIGN_IN}


def of_recovery(world: World) -> dict[str, Any]:
    Recovery.objects.create(
        person=PersonFactory(),
        phone="+97433999999",
        token_hash=recovery_hash("a-token"),
        asked_at=timezone.now(),
        due_at=timezone.now(),
    )
    return {"token": "a-token"}


ROWS = [
    Row("beneficiaries:profile", get=signed_in(), post=nobody()),
    Row("beneficiaries:edit", get=signed_in(), post=signed_in()),
    Row("beneficiaries:reveal", get=nobody(), post=signed_in()),
    Row("beneficiaries:second_look", get=ON_THE_WAY_IN, post=ON_THE_WAY_IN),
    Row("beneficiaries:lost_phone", get=everyone(), post=nobody()),
    Row("beneficiaries:recovery", get=everyone(), post=everyone()),
    Row("beneficiaries:recovery_code", get=everyone(MOVED), post=everyone(MOVED)),
    Row("beneficiaries:cancel_recovery", kwargs=of_recovery, get=everyone(), post=everyone()),
    Row("beneficiaries:counter", get=only(*AT_COUNTER), post=only(*AT_COUNTER)),
    Row(
        "beneficiaries:counter_code",
        get=only(*AT_COUNTER, answer=MOVED),
        post=only(*AT_COUNTER, answer=MOVED),
    ),
]
