"""Twenty presses of one button at the same moment, on a database that lets them run in parallel."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from portal.applications.enums import State
from portal.applications.models import Application
from portal.audit import queries as audit
from portal.delivery.models import Message
from tests.factories.applications import ApplicationFactory
from tests.factories.beneficiaries import PersonFactory
from tests.factories.programmes import ProgrammeFactory

pytestmark = [pytest.mark.concurrent, pytest.mark.usefixtures("concurrent_database")]
PRESSES = 20


def at_once(press: Callable[[], int]) -> list[int]:
    """The answers of twenty presses that all wait for the same signal."""
    answers: list[int] = []
    gate = threading.Barrier(PRESSES)

    def wait_and_press() -> None:
        gate.wait()
        try:
            answers.append(press())
        finally:
            connection.close()

    threads = [threading.Thread(target=wait_and_press) for _press in range(PRESSES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def post(client: Client, address: str, data: dict) -> Callable[[], int]:
    def press() -> int:
        browser = Client()
        browser.cookies = client.cookies
        return browser.post(address, data).status_code

    return press


def test_twenty_parallel_submits_send_once():
    draft = ApplicationFactory()
    client = Client()
    client.force_login(draft.person.user)
    address = reverse("applications:check", kwargs={"key": draft.key})

    answers = at_once(post(client, address, {"declared": "on"}))

    draft.refresh_from_db()
    assert answers == [302] * PRESSES
    assert draft.state == State.SUBMITTED
    assert Message.objects.count() == 1
    events = [event.action for event in audit.events(f"application:{draft.key}")]
    assert events == ["application.submitted"]
    assert list(audit.broken_streams()) == []


def test_twenty_parallel_starts_make_one_draft():
    person, programme = PersonFactory(), ProgrammeFactory()
    client = Client()
    client.force_login(person.user)
    address = reverse("applications:start", kwargs={"slug": programme.slug})

    answers = at_once(post(client, address, {}))

    assert answers == [302] * PRESSES
    assert Application.objects.count() == 1
