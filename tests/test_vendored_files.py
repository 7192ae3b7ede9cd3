"""Third-party files are served exactly as `make vendor` left them."""

import hashlib
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCK = json.loads((ROOT / "frontend/vendor.lock.json").read_text())
FOLDERS = (ROOT / "static/vendor", ROOT / "templates/pdf/fonts")


@pytest.mark.parametrize("path", sorted(LOCK))
def test_file_has_the_recorded_sum(path):
    content = (ROOT / path).read_bytes()

    assert hashlib.sha256(content).hexdigest() == LOCK[path]


def test_every_file_is_recorded():
    found = {
        path.relative_to(ROOT).as_posix()
        for folder in FOLDERS
        for path in folder.rglob("*")
        if path.is_file()
    }

    assert found == set(LOCK)


@pytest.mark.parametrize("folder", ["designsystemet/1.22.0", "icons"])
def test_licence_lies_beside_the_copy(folder):
    assert (ROOT / "static/vendor" / folder / "LICENSE").is_file()


def test_package_lock_names_no_host_but_the_public_registry():
    lock = json.loads((ROOT / "frontend/package-lock.json").read_text())

    resolved = [entry["resolved"] for entry in lock["packages"].values() if "resolved" in entry]

    assert [url for url in resolved if not url.startswith("https://registry.npmjs.org/")] == []


def test_theme_defines_every_variable_the_design_system_uses():
    system = (ROOT / "static/vendor/designsystemet/1.22.0/designsystemet.css").read_text()
    theme = (ROOT / "static/vendor/theme/theme.css").read_text()

    used = set(re.findall(r"var\((--ds-[a-z0-9-]+)", system))
    defined = set(re.findall(r"(--ds-[a-z0-9-]+)\s*:", system + theme))

    assert sorted(used - defined) == []
