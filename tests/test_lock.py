"""The lock file names the public index and its file host, and nothing of one machine."""

import re
from pathlib import Path

from django.conf import settings

ROOT: Path = settings.ROOT
PUBLIC = ("https://pypi.org/simple", "https://files.pythonhosted.org/")


def test_only_public_hosts():
    addresses = re.findall(r'(?:registry|url) = "([^"]+)"', (ROOT / "uv.lock").read_text())

    assert addresses != []
    assert [a for a in addresses if not a.startswith(PUBLIC)] == []


def test_the_requirements_for_pip_are_those_of_the_lock():
    lock, export = (ROOT / name for name in ("uv.lock", "requirements.lock"))
    locked = re.findall(r'^name = "(.+)"\nversion = "(.+)"', lock.read_text(), re.MULTILINE)
    exported = re.findall(r"^([\w.-]+)(?:\[.*\])?==([^\s;]+)", export.read_text(), re.MULTILINE)

    assert set(exported) - set(locked) == set()
    assert len(exported) > 50
