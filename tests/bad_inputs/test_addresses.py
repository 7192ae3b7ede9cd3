"""Every address of the house, asked with nonsense: whatever the answer, it is none of ours failing.

Kwargs and roles come from the access table, so that a new address is asked from its first day.
"""

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.access.rows import (
    ANONYMOUS,
    CASE_WORKER,
    COUNSELLOR,
    DECIDER,
    EDITOR,
    MANAGER,
    OWNER,
    Answer,
    Answers,
    Role,
    Row,
)
from tests.access.world import World
from tests.test_access import rows

pytestmark = pytest.mark.django_db

# What any page reads from its address.
NAMES = (
    *("at", "booking", "by", "carried", "counsellor", "date", "gender", "idle", "kind", "language"),
    *("late", "membership", "next", "order", "page", "programme", "q", "return", "stage", "view"),
    *("week", "whose"),
)
NONSENSE = (
    "9" * 30,
    "9999-12-31",
    "0001-01-01T00:00",
    "\x00",
    "'\"><script>alert(1)</script>{{ 7*7 }}%(x)s\u202e\uffff😀",
    "nowhere",
    "//evil.example/\r\nX-Evil: 1" + "٣" * 3000,
)
QUERIES = [urlencode(dict.fromkeys(NAMES, value)) for value in NONSENSE]
QUERIES.append("%ED%A0%80=%FF&page=%C0%80&q=%")
HEADERS = {
    "Accept-Language": "xx-\u00ff;q=9,*;q=" + "9" * 400,
    "HX-Request": "true",
    "If-Modified-Since": "32 Foo 9999",
    "Range": "bytes=-99999999999999999999",
    "X-Forwarded-For": "'; DROP TABLE, 999.999.999.999",
}
# Of those who may see a page, the first one asks.
ASKERS = (OWNER, CASE_WORKER, DECIDER, COUNSELLOR, MANAGER, EDITOR)


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield World()
        transaction.set_rollback(True)


def client_of(world: World, role: Role) -> Client:
    client = world.client(role)
    client.raise_request_exception = False
    return client


def asker(answers: Answers) -> Role:
    shown = [role for role in ASKERS if answers.get(role) in (Answer.SHOWN, Answer.MOVED)]
    return shown[0] if shown else OWNER


def address(world: World, row: Row) -> str:
    given = row.kwargs(world)
    return reverse(row.name, **({"kwargs": given} if isinstance(given, dict) else {"args": given}))


@pytest.mark.parametrize("row", rows(), ids=str)
def test_no_address_fails_on_nonsense(world: World, row: Row):
    """All of it as somebody who may see the page, and once as a stranger."""
    with transaction.atomic():
        url, role = address(world, row), asker(row.get)
        failed = [fault(world, role, f"{url}?{query}") for query in QUERIES]
        failed.append(fault(world, ANONYMOUS, f"{url}?{QUERIES[0]}"))
        transaction.set_rollback(True)

    assert [what for what in failed if what] == []


def fault(world: World, role: Role, url: str) -> str:
    answer = client_of(world, role).get(url, headers=HEADERS)
    if answer.streaming:
        # Read to its end, because only that closes the file.
        b"".join(answer.streaming_content)
    return f"{role} {url[:200]} {answer.exc_info[1]!r}" if answer.status_code >= 500 else ""


@pytest.mark.parametrize("row", rows(), ids=str)
def test_no_address_fails_on_a_hostile_form(world: World, row: Row):
    hostile = dict.fromkeys(row.data(world) or NAMES, "\x00<script>{{ 7*7 }}\u202e" + "٩" * 400)
    bodies = [urlencode(hostile), "%ED%A0%80=%FF&again&step=confirm&next=%00", "[" * 2000]
    kinds = ["application/x-www-form-urlencoded"] * 2 + ["multipart/form-data; boundary=x"]

    with transaction.atomic():
        url, client = address(world, row), client_of(world, asker(row.post))
        answers = [client.put(url, bodies[0], content_type=kinds[0])]
        for body, kind in zip(bodies, kinds, strict=True):
            answers.append(client.generic("POST", url, body, content_type=kind))
        transaction.set_rollback(True)

    assert [a.exc_info[1] for a in answers if a.status_code >= 500] == []
