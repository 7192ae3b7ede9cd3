"""The Arabic catalogue: complete, six plural forms, nothing guessed, compiled as it stands."""

import re
from pathlib import Path

import polib
import pytest
from django.conf import settings

PATHS = [Path(path) / "ar" / "LC_MESSAGES" / "django.po" for path in settings.LOCALE_PATHS]
PATH = PATHS[0]
NAMED = re.compile(r"%\((\w+)\)[sd]|(?<!\{)\{(\w+)\}")


@pytest.fixture(scope="module")
def catalogue() -> polib.POFile:
    return polib.pofile(str(PATH))


def placeholders(text: str) -> set[str]:
    return {a or b for a, b in NAMED.findall(text)}


def test_every_message_is_translated(catalogue):
    empty = [e.msgid for e in catalogue if not e.msgid_plural and not e.msgstr]

    assert empty == []


def test_every_count_has_six_forms(catalogue):
    short = [
        e.msgid
        for e in catalogue
        if e.msgid_plural and [bool(e.msgstr_plural.get(n)) for n in range(6)] != [True] * 6
    ]

    assert short == []


def test_nothing_is_fuzzy_or_obsolete(catalogue):
    assert catalogue.fuzzy_entries() == []
    assert catalogue.obsolete_entries() == []


def test_placeholders_are_the_same_in_both_languages(catalogue):
    different = [
        e.msgid
        for e in catalogue
        if not e.msgid_plural and placeholders(e.msgid) != placeholders(e.msgstr)
    ]
    # «يومان» may leave the number out; no form may invent a placeholder.
    invented = [
        e.msgid
        for e in catalogue
        for form in e.msgstr_plural.values()
        if not placeholders(form) <= placeholders(e.msgid) | placeholders(e.msgid_plural)
    ]

    assert different + invented == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.parents[2].name)
def test_the_compiled_catalogue_is_this_one(path):
    catalogue = polib.pofile(str(path))
    compiled = polib.mofile(str(path.with_suffix(".mo")))

    def told(entries):
        return {(e.msgctxt, e.msgid, e.msgstr, tuple(e.msgstr_plural.values())) for e in entries}

    assert told(compiled) == told(e for e in catalogue if not e.obsolete)


def test_entries_are_sorted_and_name_no_place(catalogue):
    keys = [(e.msgid, e.msgctxt or "") for e in catalogue]

    assert keys == sorted(keys)
    assert [e.msgid for e in catalogue if e.occurrences] == []
