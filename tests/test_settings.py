"""The environment is read in the settings only, and all of it stands in .env.example."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

ROOT: Path = settings.ROOT
SOURCES = [*ROOT.glob("config/settings/*.py")]
ELSEWHERE = re.compile(r"os\.environ\[|os\.environ\.get|os\.getenv")
NAMED = re.compile(r'env\.\w+\(\s*"([A-Z_]+)"')


def read_by_settings() -> set[str]:
    names = {name for path in SOURCES for name in NAMED.findall(path.read_text())}
    return names - {"TEST_DATABASE_URL", "PYTEST_XDIST_WORKER"}


def test_every_variable_is_explained_in_the_example():
    example = re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)

    assert set(example) == read_by_settings()
    assert len(example) == len(set(example))


def test_the_environment_is_read_in_the_settings_only():
    elsewhere = [
        str(path.relative_to(ROOT))
        for folder in ("portal", "cms", "search", "config")
        for path in (ROOT / folder).rglob("*.py")
        if path not in SOURCES and ELSEWHERE.search(path.read_text())
    ]

    assert elsewhere == []


def test_base_settings_stay_readable():
    assert len((ROOT / "config/settings/base.py").read_text().splitlines()) < 350


@pytest.mark.parametrize("missing", ["SECRET_KEY", "DATABASE_URL", "FIELD_ENCRYPTION_KEYS"])
def test_production_says_what_is_missing(missing):
    required = {
        "SECRET_KEY": "k" * 60,
        "ALLOWED_HOSTS": "www.mizalla.example",
        "SITE_URL": "https://www.mizalla.example",
        "DATABASE_URL": "sqlite:///var/never.sqlite3",
        "CACHE_URL": "dummycache://",
        "EMAIL_URL": "consolemail://",
        "FROM_EMAIL": "a@mizalla.example",
        "SMS_URL": "console:",
        "MEDIA_ROOT": "var/media",
        "PRIVATE_ROOT": "var/private",
        "FIELD_ENCRYPTION_KEYS": "k",
        "FIELD_HASH_KEY": "k",
        "MEETING_URL": "https://meet.mizalla.example",
    }
    environment = {"PATH": os.environ["PATH"], **required}
    del environment[missing]

    started = subprocess.run(
        [sys.executable, "-c", "import config.settings.production"],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert started.returncode == 1
    assert f"cannot start in production without: {missing}." in started.stderr
