"""Small rooms: modules stay under 400 lines, tests under 500, templates under 120."""

from pathlib import Path

import pytest
from django.conf import settings

ROOT: Path = settings.ROOT


def longer_than(limit: int, paths: list[Path]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}: {count}"
        for path in paths
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > limit
    ]


@pytest.mark.parametrize("folder", ["config", "portal", "cms", "search"])
def test_modules(folder):
    modules = [p for p in (ROOT / folder).rglob("*.py") if "migrations" not in p.parts]

    assert longer_than(400, modules) == []


def test_tests():
    assert longer_than(500, [*(ROOT / "tests").rglob("*.py")]) == []


def test_templates():
    assert longer_than(120, [*(ROOT / "templates").rglob("*.html")]) == []
