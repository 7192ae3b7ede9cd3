from django.utils import timezone

from portal.documents import actions
from tests.access.rows import OWNER, Row, nobody, only, signed_in
from tests.factories.files import upload


def of_owner(world):
    document = actions.store(
        owner=world.owner.person,
        upload=upload(),
        kind="identity_card",
        by=world.owner,
        at=timezone.now(),
    )
    return {"key": document.key}


ROWS = [
    Row("documents:list", get=signed_in(), post=nobody()),
    # Staff open a file through the request it belongs to.
    Row("documents:download", kwargs=of_owner, get=only(OWNER), post=nobody()),
]
