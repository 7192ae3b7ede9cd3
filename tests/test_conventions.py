"""House rules a machine can read: actors, paired fields, confidential rows, dependencies."""

import re
import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db.models import CheckConstraint, DateTimeField, Model

ROOT: Path = settings.ROOT
OURS = [m for m in apps.get_models() if m.__module__.split(".")[0] in {"portal", "cms", "search"}]
CONFIDENTIAL = ("Application", "Booking", "Case", "Document", "InformationRequest", "Person")


def modules(*names: str) -> list[Path]:
    """Modules of that name in any app, whether a file or a package."""
    files = [p for name in names for p in ROOT.glob(f"portal/*/{name}.py")]
    return files + [p for name in names for p in ROOT.glob(f"portal/*/{name}/*.py")]


def lines_with(pattern: str, paths: list[Path]) -> list[str]:
    found = re.compile(pattern)
    return [
        f"{path.relative_to(ROOT)}:{number}"
        for path in paths
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if found.search(line)
    ]


def test_nothing_below_views_knows_of_requests_or_flash_messages():
    below = modules("models", "rules", "queries", "notifications", "actions")

    assert (
        lines_with(
            r"\brequest\.(user|POST|GET|session|META)|django\.contrib\.messages|HttpRequest",
            below,
        )
        == []
    )


def test_screens_reach_confidential_rows_through_visible_to_only():
    models = "|".join(CONFIDENTIAL)

    assert lines_with(rf"\b({models})\.objects\.(?!visible_to\b)", modules("views")) == []
    assert lines_with(rf"get_object_or_404\(({models})\b(?!\.objects\.)", modules("views")) == []


def test_actions_take_their_arguments_by_name():
    """An action opens a transaction; what only helps one may be called as it likes."""
    by_position = re.compile(r"@transaction\.atomic\ndef ([a-z]\w*)\((?!\s*\*|\))")
    found = {
        str(path.relative_to(ROOT)): by_position.findall(path.read_text())
        for path in modules("actions")
    }

    assert {path: names for path, names in found.items() if names} == {}


def test_no_model_has_a_default_order():
    assert [m.__name__ for m in OURS if m._meta.ordering] == []


@pytest.mark.parametrize("model", OURS, ids=lambda m: m._meta.label)
def test_who_and_when_are_bound_by_a_constraint(model: type[Model]):
    names = {f.name for f in model._meta.get_fields()}
    moments = [f.name for f in model._meta.local_fields if isinstance(f, DateTimeField)]
    pairs = [(m, m[:-3] + "_by") for m in moments if m.endswith("_at") and m[:-3] + "_by" in names]
    checks = [str(c.condition) for c in model._meta.constraints if isinstance(c, CheckConstraint)]

    unbound = [
        (when, who)
        for when, who in pairs
        # A moment that is always there needs no pairing; its actor may be the product itself.
        if model._meta.get_field(when).null and not any(when in c and who in c for c in checks)
    ]

    assert unbound == []


def test_every_dependency_says_what_it_is_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    lines = (ROOT / "pyproject.toml").read_text().splitlines()
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["dev"]

    silent = [name for name in wanted if not said_for(name, lines)]

    assert silent == []


def said_for(requirement: str, lines: list[str]) -> bool:
    """A comment stands above the line, or above its neighbour when two share a sentence."""
    at = next(n for n, line in enumerate(lines) if f'"{requirement}"' in line)
    return any(line.strip().startswith("#") for line in lines[at - 2 : at])


def test_unfinished_business_names_its_issue():
    sources = [
        p for folder in ("config", "portal", "cms", "search") for p in (ROOT / folder).rglob("*.py")
    ]

    assert lines_with(r"(TODO|FIXME|XXX)(?!.*#\d)", sources) == []


def test_the_project_names_no_place_of_one_machine():
    sources = [
        p
        for folder in ("config", "portal", "cms", "search", "templates", "tests", "docs", ".ci")
        for p in (ROOT / folder).rglob("*")
        if p.suffix in {".py", ".html", ".md", ".toml", ".txt", ""} and p.is_file()
    ]
    place = r"(?<![\w.])/(work|root|farm|home/\w+)/[a-z.]"

    assert lines_with(place, [p for p in sources if p != Path(__file__)]) == []
