import os

import pytest
from django.contrib.staticfiles import finders

from config import stylesheet


@pytest.fixture
def finder(settings, tmp_path):
    settings.STYLESHEET_ROOT = tmp_path
    return stylesheet.StylesheetFinder()


def test_every_source_is_joined_once():
    # The static error pages and the screens of the editors' admin have sheets of their own.
    apart = {"error.css", "admin.css", "planning.css"}
    sources = {path for path in stylesheet.SOURCES.rglob("*.css") if path.name not in apart}

    assert sorted(stylesheet.parts()) == sorted(sources)


def test_product_rules_lie_above_the_design_system(finder):
    first_line = stylesheet.joined().splitlines()[0]

    assert first_line == "@layer ds.theme, ds.base, ds.components, app;"


def test_finder_offers_the_joined_file(finder, tmp_path):
    assert finder.find("css/site.css") == str(tmp_path / "css/site.css")
    assert (tmp_path / "css/site.css").read_text() == stylesheet.joined()
    assert [name for name, _storage in finder.list(None)] == ["css/site.css"]


def test_finder_knows_no_other_file(finder):
    assert finder.find("css/base.css") == []


def test_changed_source_is_joined_again(finder, tmp_path):
    target = tmp_path / "css/site.css"
    finder.find("css/site.css")
    target.write_text("old")
    os.utime(target, (0, 0))

    finder.find("css/site.css")

    assert target.read_text() == stylesheet.joined()


def test_site_stylesheet_is_found_by_staticfiles():
    assert finders.find("css/site.css").endswith("css/site.css")
