import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from portal.audit import actions, queries
from portal.audit.models import Event, Head
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


def test_each_event_carries_the_hash_of_the_one_before():
    user = UserFactory()

    first = actions.record(stream="application:1", action="started", by=user)
    second = actions.record(stream="application:1", action="submitted", by=user, data={"n": 2})

    assert (first.sequence, first.previous_hash) == (1, "")
    assert (second.sequence, second.previous_hash) == (2, first.hash)
    assert second.by == str(user.public_id)
    assert list(queries.broken_streams()) == []


def test_streams_have_chains_of_their_own():
    actions.record(stream="application:1", action="started", by=None)

    other = actions.record(stream="application:2", action="started", by=None)

    assert (other.sequence, other.previous_hash) == (1, "")


@pytest.mark.parametrize("change", [{"action": "approved"}, None])
def test_the_database_refuses_to_change_or_delete_an_event(change):
    event = actions.record(stream="application:1", action="declined", by=None)
    rows = Event.objects.filter(pk=event.pk)

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        rows.update(**change) if change else rows.delete()

    assert Event.objects.get().action == "declined"


def test_a_forged_event_is_found():
    actions.record(stream="application:1", action="started", by=None)
    Event.objects.create(
        stream="application:1",
        sequence=2,
        action="approved",
        at=Event.objects.get().at,
        previous_hash=Event.objects.get().hash,
        hash="0" * 64,
    )

    assert list(queries.broken_streams()) == [("application:1", "event 2 was altered")]
    with pytest.raises(CommandError, match="1 chains do not hold"):
        call_command("verify_audit")


def test_events_cut_off_at_the_end_are_found():
    actions.record(stream="application:1", action="started", by=None)
    Head.objects.update(sequence=2)

    assert list(queries.broken_streams()) == [("application:1", "the last events are missing")]


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has no TRUNCATE.")
def test_truncate_is_refused():
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("TRUNCATE audit_event")
