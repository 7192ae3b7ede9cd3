"""What was meant, when what was typed stands nowhere."""

import pytest

from search.asking import ask
from search.backends import Query

pytestmark = pytest.mark.django_db


def asked(text, language="ar"):
    answer = ask(Query(text, language))
    instead = answer.instead.text if answer.instead else None
    return [entry.title for entry in answer.found.entries], instead


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        ("ايجار", None),
        ("hd[hv", "ايجار"),
        ("hdJhv", "إيجار"),  # the wrong keyboard, and a letter missing
        ("ايجاز", "إيجار"),
        ("الايجر", "إيجار"),
        ("مساعده الاييجار", "مساعده إيجار"),
    ],
)
def test_a_slip_and_the_other_keyboard_are_forgiven(written, typed, instead):
    written("مساعدة في الْإيجار")

    assert asked(typed) == (["مساعدة في الْإيجار"], instead)


def test_english_typed_with_arabic_letters(written):
    written("Help with rent", language="en")

    assert asked("قثىف", "en") == (["Help with rent"], "rent")
    assert asked("retn", "en") == (["Help with rent"], "rent")


def test_what_is_found_as_typed_is_not_doubted(written):
    written("ايجاز في سطور")
    written("إيجار")

    assert asked("ايجاز") == (["ايجاز في سطور"], None)


@pytest.mark.parametrize("text", ["زرافة", "علم", "xyzzy", "٥٥٥٥", "...", ""])
def test_nonsense_finds_nothing(written, text):
    written("إيجار عمل")

    assert asked(text) == ([], None)


def test_words_of_hidden_pages_are_never_offered(written):
    page = written("مكرونة")
    page.unpublish()

    assert asked("مكرونه") == ([], None)
    assert asked("مكروته") == ([], None)
