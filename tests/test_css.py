"""Rules of our own stylesheets: both directions by logical properties, no shouting, no ids."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings

from config import stylesheet

FOLDER = Path(settings.ROOT) / "static/css"
SHEETS = sorted(FOLDER.rglob("*.css"))
VENDOR = Path(settings.ROOT) / "static/vendor"

PHYSICAL = re.compile(
    r"(?<![-\w])("
    r"(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b[-\w]*"
    r"|border-(?:top|bottom)-(?:left|right)-radius"
    r"|(?:left|right|top|bottom)(?=\s*:)"
    r"|(?:min-|max-)?(?:width|height)(?=\s*:\s*[^;]*;)"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right|justify)"
    r")"
)


def rules(sheet: Path) -> str:
    """The sheet without comments and without the conditions of media and container queries."""
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.S)
    return re.sub(r"@(media|container)[^{]*", r"@\1 ", text)


def name(sheet: Path) -> str:
    return sheet.relative_to(FOLDER).as_posix()


@pytest.mark.parametrize("sheet", SHEETS, ids=name)
def test_properties_are_logical(sheet):
    assert PHYSICAL.findall(rules(sheet)) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=name)
def test_nothing_shouts(sheet):
    shouted = [line.strip() for line in rules(sheet).splitlines() if "!important" in line]

    assert shouted == (["letter-spacing: 0 !important;"] if sheet.name == "tokens.css" else [])


@pytest.mark.parametrize("sheet", SHEETS, ids=name)
def test_no_ids(sheet):
    selectors = re.findall(r"([^{};]+)\{", rules(sheet))

    assert [selector for selector in selectors if "#" in selector] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=name)
def test_letters_stand_upright_and_together(sheet):
    spaced = re.findall(r"letter-spacing:(?!\s*(?:0|normal|inherit)\b)", rules(sheet))
    slanted = re.findall(r"font-style\s*:\s*(?:italic|oblique)", rules(sheet))

    assert spaced + slanted == []


@pytest.mark.parametrize("sheet", SHEETS, ids=name)
def test_sheet_says_what_it_is_for(sheet):
    assert sheet.read_text().startswith("/* ")


def test_all_styles_of_a_page_stay_light():
    pieces = [path.read_bytes() for path in VENDOR.rglob("*.css")] + [stylesheet.joined().encode()]

    assert sum(len(gzip.compress(piece, 9)) for piece in pieces) < 35_000
