"""Templates read alike, and hold nothing that a strict browser refuses."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from djhtml.modes import DjHTML

FOLDER = Path(settings.ROOT) / "templates"
TEMPLATES = sorted(
    path for path in FOLDER.rglob("*.html") if "pdf" not in path.relative_to(FOLDER).parts
)
COMPONENTS = sorted((FOLDER / "components").glob("*.html"))
ORDER = ["title", "heading", "content", "scripts"]
POSTED = re.compile(r"<form\b[^>]*method=\"post\"[^>]*>(?:(?!</form>).)*", re.S)
SPRITE = (Path(settings.ROOT) / "static/vendor/icons/sprite.svg").read_text()


def name(template: Path) -> str:
    return template.relative_to(FOLDER).as_posix()


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_blocks_stand_in_order(template):
    blocks = re.findall(r"{% block (\w+) %}", template.read_text())
    known = [block for block in blocks if block in ORDER]

    assert known == sorted(known, key=ORDER.index)


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_libraries_are_loaded_one_a_line_and_sorted(template):
    loads = re.findall(r"{% load ([^%]+) %}", template.read_text())

    assert loads == sorted(loads)
    assert [load for load in loads if " " in load] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_no_inline_style_or_script(template):
    text = template.read_text()

    assert re.findall(r"<style\b|\sstyle=", text) == []
    assert re.findall(r"<script(?![^>]*\ssrc=)", text) == []
    assert re.findall(r"\son[a-z]+=", text) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_indented_by_two_spaces(template):
    text = template.read_text()

    assert DjHTML(text).indent(2) == text


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_posted_forms_carry_the_token_and_leave_judging_to_the_server(template):
    forms = re.findall(
        r"<form\b[^>]*method=\"post\"[^>]*>(?:(?!</form>).)*", template.read_text(), re.S
    )

    kept = [form for form in forms if 'method="post" data-writes="nothing"' not in form]
    # Forms of visitors without a session carry one that was signed for them alone.
    kept = [form for form in kept if 'name="token" value="{{ token }}"' not in form]
    assert [form for form in kept if "{% csrf_token %}" not in form] == []
    assert [form for form in forms if "novalidate" not in form.split(">")[0]] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_icons_are_in_the_sprite(template):
    used = re.findall(r"{% icon \"([\w-]+)\"", template.read_text())
    used += re.findall(r" icon=\"([\w-]+)\"", template.read_text())

    assert [icon for icon in used if f'id="{icon}"' not in SPRITE] == []


@pytest.mark.parametrize("template", COMPONENTS, ids=name)
def test_component_says_what_it_takes(template):
    comment = re.search(r"{% comment %}(.*?){% endcomment %}", template.read_text(), re.S)

    assert comment, "a component lists its arguments in a comment on top"
    assert "Arguments:" in comment[1] or "Takes the context of the page" in comment[1]


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_components_see_only_what_they_are_given(template):
    includes = re.findall(r"{% include \"components/(\w+)\.html\"([^%]*)%}", template.read_text())
    from_the_page = {"account", "footer", "masthead", "messages"}

    open_ones = {component for component, rest in includes if not rest.rstrip().endswith("only")}

    assert open_ones - from_the_page == set()
