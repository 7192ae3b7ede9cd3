"""What editors may put on a page, and what the blocks refuse before a visitor can see it."""

import json
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError
from wagtail import blocks

from cms.blocks import BodyBlock, HomeSectionsBlock
from cms.blocks.media import VideoBlock
from cms.blocks.tables import TableBlock

BODY = BodyBlock()


def stream(*children):
    raw = [{"type": kind, "value": value} for kind, value in children]
    return BODY.to_python(json.loads(json.dumps(raw)))


def video(**value):
    files = ("file", "poster", "captions", "sign_language")
    empty = {**dict.fromkeys(files), "title": "عربي", "address": "", "transcript": None}
    files_named = {
        name: SimpleNamespace(filename=given) if name in files and given else given
        for name, given in value.items()
    }
    return {**empty, **files_named}


def refused(value) -> set[str]:
    from cms.blocks.media import _objections

    return set(_objections(value))


def test_a_body_offers_no_raw_html():
    kinds = {
        type(block)
        for block in BODY.child_blocks.values()
        for block in [block, *getattr(block, "child_blocks", {}).values()]
    }

    assert not any(issubclass(kind, blocks.RawHTMLBlock) for kind in kinds)
    assert "embed" not in BODY.child_blocks


def test_a_subsection_comes_after_a_section():
    section = ("heading", {"text": "عربي", "level": "h2"})
    subsection = ("heading", {"text": "عربي", "level": "h3"})

    assert BODY.clean(stream(section, subsection, subsection))
    with pytest.raises(blocks.StreamBlockValidationError):
        BODY.clean(stream(subsection, section))


@pytest.mark.parametrize(
    ("value", "fields"),
    [
        ({"address": "https://films.example/7"}, set()),
        ({"file": "a.mp4", "captions": "a.vtt"}, set()),
        ({"file": "a.mp4", "captions": "a.vtt", "sign_language": "b.webm"}, set()),
        ({}, {"file"}),
        ({"file": "a.mp4", "captions": "a.vtt", "address": "https://films.example/7"}, {"file"}),
        ({"file": "a.mp4"}, {"captions"}),
        ({"file": "a.mp4", "captions": "a.pdf"}, {"captions"}),
        ({"file": "a.pdf", "captions": "a.vtt"}, {"file"}),
        ({"address": "https://films.example/7", "sign_language": "b.pdf"}, {"sign_language"}),
    ],
)
def test_a_film_is_ours_with_captions_or_a_link(value, fields):
    assert refused(video(**value)) == fields


def test_a_film_knows_where_its_link_leads():
    value = VideoBlock().to_python({"title": "عربي", "address": "https://www.films.example/7"})

    assert value.host == "films.example"
    assert (value.url, value.captions_url, value.media_type) == ("", "", "")


@pytest.mark.parametrize(("cells", "is_fine"), [(["1"], True), (["1", "2"], False)])
def test_every_cell_of_a_table_has_its_column(cells, is_fine):
    table = TableBlock()
    rows = [{"heading": "عربي", "cells": cells}]
    value = table.to_python({"caption": "عربي", "columns": ["أ", "ب"], "rows": rows})

    if is_fine:
        assert table.clean(value)
    else:
        with pytest.raises(ValidationError):
            table.clean(value)


def test_a_table_needs_the_headings_of_its_columns():
    table = TableBlock()
    value = table.to_python(
        {"caption": "عربي", "columns": ["أ", ""], "rows": [{"heading": "ب", "cells": ["1"]}]}
    )

    with pytest.raises(blocks.StructBlockValidationError):
        table.clean(value)


def test_each_part_of_the_home_page_stands_once():
    sections = HomeSectionsBlock()
    twice = sections.to_python([{"type": "news", "value": {"heading": ""}}] * 2)

    with pytest.raises(blocks.StreamBlockValidationError):
        sections.clean(twice)
