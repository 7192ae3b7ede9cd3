"""Every address × every role: nobody gets what is not theirs, and no address is forgotten."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve, reverse

from tests import access
from tests.access.rows import KEEPS_OUT, Answer, Answers, Role, Row, agrees, answer_of
from tests.access.world import World
from tests.urls import Address, addresses

pytestmark = pytest.mark.django_db

# Wagtail's and Django's own administration: too many addresses for rows of their own, one rule.
ADMINISTRATION = ("admin/", "django-admin/")
# Sign-in, sign-out and passwords of the administrations lead to ours, and show nothing.
DOORS = {
    "admin:login",
    "admin:logout",
    "admin:password_change",
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_password_reset",
}


def rows() -> list[Row]:
    modules = pkgutil.iter_modules(access.__path__, f"{access.__name__}.")
    found = [importlib.import_module(module.name) for module in modules]
    return [row for module in found for row in getattr(module, "ROWS", [])]


def administration() -> list[Address]:
    return [address for address in addresses() if address.route.startswith(ADMINISTRATION)]


def guarded() -> list[Address]:
    doors = {address.example for address in administration() if address.name in DOORS}
    return [
        address
        for address in administration()
        # Wagtail's users are closed to everybody by one door, which has a row of its own.
        if address.example not in doors and not address.route.startswith("admin/users/")
    ]


def refusal(request: HttpRequest, template: str, *, status: int) -> HttpResponse:
    return HttpResponse(template, status=status)


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker) -> Iterator[World]:
    """Made once for the whole table; every request is undone, and in the end the world too."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield World()
        transaction.set_rollback(True)


def answers(world: World, row: Row, method: str) -> dict[Role, Answer | str]:
    seen = {}
    for role in Role:
        with transaction.atomic():
            given = row.kwargs(world)
            named = {"kwargs": given} if isinstance(given, dict) else {"args": given}
            url = reverse(row.name, **named)
            response = getattr(world.client(role), method)(url, row.data(world))
            seen[role] = answer_of(response)
            if response.streaming:
                # Read to its end, because only that closes the file.
                b"".join(response.streaming_content)
            transaction.set_rollback(True)
    return seen


def differences(expected: Answers, seen: dict[Role, Answer | str]) -> dict[str, str]:
    return {
        str(role): f"expected {expected[role]}, got {answer}"
        for role, answer in seen.items()
        if not agrees(expected[role], answer)
    }


def test_every_address_has_its_row_and_every_row_its_address():
    with_a_rule = {address.name for address in administration()}
    known = {address.name for address in addresses()} - with_a_rule
    named = [row.name for row in rows()]

    assert sorted(known - set(named)) == []
    assert sorted(set(named) - known) == []


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("role", [Role.ANONYMOUS, Role.OWNER, Role.UNVERIFIED])
def test_the_administrations_keep_out(world, role, method, monkeypatch):
    # Drawing the page of refusal some 300 times would take half a minute.
    monkeypatch.setattr("config.errors.render", refusal)
    shown = {}
    for address in guarded():
        with transaction.atomic():
            seen = answer_of(getattr(world.client(role), method)(address.example))
            transaction.set_rollback(True)
        if seen not in KEEPS_OUT:
            shown[address.name] = seen

    assert shown == {}


def test_the_administrations_are_asked_at_addresses_of_their_own():
    """Two views may share an address, the first one answering; no example meets a stranger."""
    wrong = []
    for address in guarded():
        sharing = {a.view for a in guarded() if a.example == address.example}
        try:
            if resolve(address.example).func not in sharing:
                wrong.append(address.example)
        except Resolver404:
            wrong.append(address.example)

    assert wrong == []


@pytest.mark.parametrize("row", rows(), ids=str)
def test_reading(world, row):
    assert differences(row.get, answers(world, row, "get")) == {}


@pytest.mark.parametrize("row", rows(), ids=str)
def test_replayed_forms(world, row):
    assert differences(row.post, answers(world, row, "post")) == {}
