"""What any backend must find. Each new one runs the same class."""

import pytest

from search.backends import Query, backend
from search.enums import Kind
from search.indexing import keep
from tests.factories import cms as pages

pytestmark = pytest.mark.django_db


def found(text, language="ar", **options):
    return [entry.title for entry in backend().find(Query(text, language, **options)).entries]


# What people type, and how it stands on the page.
MEET = [
    ("ايجار", "المساعدة في الإيجار"),
    ("الإيجار", "المساعدة في الايجار"),
    ("الكفاله", "الْكَفَالَة الشهرية"),
    ("كفالة", "الكفاله الشهرية"),
    ("مستشفي", "قرب المستشفى العام"),
    ("مستشفى", "قرب المستشفي العام"),
    ("احسان", "مركز إحسان"),
    ("رمضان ١٤٤٨", "رمضان 1448"),
    ("رمضان 1448", "رمضان ١٤٤٨"),
    ("رمضـــان", "رمضان"),
    ("أسرة", "دعم الأسره"),
    ("ﺍﻻﻳﺠﺎﺭ", "المساعدة في الإيجار"),
    ("آمان", "مركز أمان"),
    ("RENT", "Rent في الدوحة"),
]
# Alike to the eye, but other words.
APART = [
    ("علم", "عمل"),
    ("كتاب", "كفالة"),
    ("سكر", "سكن"),
    ("في", "وفاق"),
    ("rent", "Parents in الدوحة"),
]


@pytest.mark.parametrize(("typed", "title"), MEET)
def test_spellings_of_a_word_meet(written, typed, title):
    written(title)

    assert found(typed) == [title]


@pytest.mark.parametrize(("typed", "title"), APART)
def test_other_words_do_not_meet(written, typed, title):
    written(title)

    assert found(typed) == []


def test_text_is_found_as_well_as_the_title(written):
    written("أسئلة", text="هل يمكن حجز استشارة بالهاتف؟")

    assert found("استشارة هاتف") == ["أسئلة"]


def test_title_comes_before_text_and_the_whole_word_before_its_part(written):
    written("بلا عنوان يفيد", text="عن الإيجارات")
    written("أسئلة", text="عن إيجار السكن")
    written("الإيجارات")
    written("إيجار")

    assert found("إيجار") == ["إيجار", "الإيجارات", "أسئلة", "بلا عنوان يفيد"]


def test_all_the_words_are_wanted(written):
    written("بطاقة إعاقة")
    written("بطاقة مكتبة")

    assert found("بطاقة إعاقة") == ["بطاقة إعاقة"]


def test_without_a_page_of_all_words_those_with_most_are_offered(written):
    written("تجديد بطاقة إعاقة")
    written("إيجار")

    result = backend().find(Query("كيف أجدد بطاقة إعاقة", "ar"))

    assert result.is_partial
    assert [entry.title for entry in result.entries] == ["تجديد بطاقة إعاقة"]


def test_languages_do_not_mix(written):
    written("Rent", language="en")
    written("rent في صفحة عربية")

    assert found("rent", "en") == ["Rent"]
    assert found("rent", "ar") == ["rent في صفحة عربية"]


def test_kinds_are_counted_and_chosen(written):
    written("إحسان في رمضان")
    keep(pages.centre("ar", title="مركز إحسان"))

    everything = backend().find(Query("إحسان", "ar"))
    centres = backend().find(Query("إحسان", "ar", kind=Kind.CENTRE))

    assert everything.kinds == {Kind.ARTICLE: 1, Kind.CENTRE: 1}
    assert (centres.total, [entry.title for entry in centres.entries]) == (1, ["مركز إحسان"])
    assert centres.kinds == everything.kinds


@pytest.mark.parametrize("text", ["", "   ", "%", "_", "؟", "\x00", "'; --", "\u200f", "😀"])
def test_what_holds_no_word_finds_nothing(written, text):
    written("عنوان")

    assert found(text) == []


def test_a_very_long_query_is_cut_to_what_a_person_would_type(written):
    written("كلمة")

    assert len(Query("كلمة أخرى " * 5000, "ar").terms) == 2
    assert found("كلمة " * 5000) == ["كلمة"]
