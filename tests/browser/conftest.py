"""The product as people meet it: `manage.py demo` in a process of its own, and Chromium.

Live-server fixtures would share this process's database and flush it afterwards, which loses
Wagtail's first rows. A server of its own has none of these troubles and is the real thing.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, StorageState

from tests.browser.inspection import Inspector
from tests.browser.people import Staff, Visitor

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
PHONE = {"width": 360, "height": 800}
# Milliseconds after which something that should be on a page is not.
PATIENCE = 10_000
QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
]


def pytest_itemcollected(item: pytest.Item) -> None:
    """Browser tests are marked as such, and say why when they cannot run."""
    item.add_marker(pytest.mark.browser)
    if CHROMIUM is None:
        item.add_marker(pytest.mark.skip(reason="No Chromium on this machine."))


@pytest.fixture(scope="session", autouse=True)
def _loop_of_the_browser_is_no_reason() -> None:
    """Playwright leaves a running loop in the thread, where Django would refuse the database."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict:
    return {"executable_path": CHROMIUM, "args": QUIET}


@pytest.fixture(scope="session")
def product(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a running demo with a database of its own.

    With `--base-url` it is one that runs already, which saves whoever writes tests a minute.
    """
    if running := request.config.getoption("base_url"):
        yield running
        return
    place = tmp_path_factory.mktemp("demo")
    port = free_port()
    environment = {
        **os.environ,
        "VAR_ROOT": str(place),
        "DJANGO_SETTINGS_MODULE": "config.settings.development",
    }
    log = (place / "server.log").open("w")
    server = subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "manage.py", "demo", f"127.0.0.1:{port}"],
        cwd=settings.ROOT,
        env=environment,
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{address}/healthz", server, place / "server.log")
        yield address
    finally:
        server.terminate()
        server.wait(10)
        log.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address: str, server: subprocess.Popen, log: Path, seconds: int = 300) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310 - this machine
                return
        except OSError:
            time.sleep(0.3)
    raise RuntimeError(f"The demo did not start:\n{log.read_text()[-3000:]}")


@pytest.fixture(scope="session")
def base_url(product: str) -> str:
    """Lets `page.goto("/ar/")` mean the running demo."""
    return product


@pytest.fixture(scope="session")
def inspector(product: str) -> Inspector:
    return Inspector(product)


@pytest.fixture
def arrive(browser: Browser, base_url: str, inspector: Inspector) -> Iterator[Callable]:
    """Somebody opens a browser of their own: `arrive("ar")`, without scripts if so wanted.

    Whatever is wrong with the pages they came by is told when the journey has ended.
    """
    contexts: list[BrowserContext] = []

    def open_browser(
        language: str,
        *,
        kind: type[Visitor] = Visitor,
        scripts: bool = True,
        state: StorageState | None = None,
        **who: str,
    ) -> Visitor:
        context = browser.new_context(
            base_url=base_url, java_script_enabled=scripts, viewport=PHONE, storage_state=state
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        if scripts:
            inspector.watch(context)
        return kind(context.new_page(), language, inspector if scripts else None, **who)

    already = len(inspector.findings)
    yield open_browser
    for context in contexts:
        context.close()
    if wrong := inspector.findings[already:]:
        pytest.fail("\n".join(wrong), pytrace=False)


@pytest.fixture(scope="session")
def staff_sessions() -> dict[str, StorageState]:
    """Cookies of staff who have signed in already: a code of an authenticator works once."""
    return {}


@pytest.fixture
def sign_in_staff(arrive: Callable, staff_sessions: dict[str, StorageState]) -> Callable:
    def sign_in(email: str, language: str, kind: type[Staff] = Staff) -> Staff:
        state = staff_sessions.get(email)
        member = arrive(language, kind=kind, state=state, email=email)
        if state is None:
            member.sign_in()
            staff_sessions[email] = member.page.context.storage_state()
        return member

    return sign_in
