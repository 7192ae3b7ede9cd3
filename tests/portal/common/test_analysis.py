"""The golden pairs: what somebody types, what stands on the page, and whether they meet."""

import tomllib

import pytest
from django.conf import settings

from portal.common import analysis, arabic
from portal.common.analysis import Lexicon

ROWS = tomllib.loads((settings.ROOT / "search/words/lexicon.toml").read_text(encoding="utf-8"))
LEXICON = Lexicon.of(
    plurals=[row.split("، ") for row in ROWS["plurals"]],
    equals=[row.replace(", ", "، ").split("، ") for row in ROWS["equals"]],
)
MEET = [
    # Spelling.
    ("ايجار", "المساعدة في الإيجار"),
    ("الكفاله", "الْكَفَالَة الشهرية"),
    ("مستشفي", "قرب المستشفى"),
    ("ﺍﻻﻳﺠﺎﺭ", "الإيجار"),
    ("رمضـــان", "في رمضان"),
    ("رمضان ١٤٤٨", "رمضان 1448"),
    ("۱۴۴۸", "1448"),
    ("احسان", "مركز إحسان"),
    ("الأسره", "دعم أسرة"),
    ("علی حسن", "حسن علي"),
    # What is joined, and endings.
    ("مساعدة", "المساعدات"),
    ("كفالة", "بالكفالات"),
    ("مسنين", "خدمات للمسنين"),
    ("مسنون", "مسن"),
    ("المعاقين", "معاق"),
    ("مطلقة", "المطلقات"),
    ("وثيقة", "الوثيقة"),
    ("والوثيقة", "وثيقة"),
    ("وظيفة", "الوظيفة"),
    ("الوالدين", "والد"),
    ("والوالدين", "الوالدين"),
    ("وفاق", "والوفاق"),
    ("ورشة", "الورشات"),
    ("بيان", "البيانات"),
    ("التزام", "والالتزامات"),
    ("اجتماعي", "الاجتماعية"),
    ("للإيجار", "إيجار"),
    ("متطوعين", "متطوع"),
    ("موظفات", "الموظفة"),
    # Broken plurals.
    ("يتيم", "رعاية الأيتام"),
    ("الايتام", "يتيم"),
    ("يتامى", "أيتام"),
    ("برنامج", "البرامج"),
    ("وثائق", "وثيقة"),
    ("مواعيد", "موعد"),
    ("فواتير", "فاتورة الكهرباء"),
    ("أرامل", "أرملة"),
    ("مدارس", "المدرسة"),
    ("أدوية", "دواء"),
    ("أطفال", "للطفل"),
    ("شكوى", "الشكاوى"),
    ("شروط", "شرط"),
    ("أسئلة", "سؤال"),
    ("ديون", "سداد الدين"),
    # Words that count as the same.
    ("كبار السن", "المسنين"),
    ("مسنين", "رعاية كبار السن"),
    ("معاق", "الأشخاص ذوو الإعاقة"),
    ("ذوي الاعاقة", "معاقون"),
    ("سكن", "دعم الإيجار"),
    ("كفالة", "رعاية اليتيم"),
    ("مستندات", "الوثائق المطلوبة"),
    ("حجز", "موعد"),
    ("طلاق", "المطلقات"),
    ("دواء", "العلاج"),
    ("صدقة", "الزكاة"),
    ("دوام", "ساعات العمل"),
    ("ساعات العمل", "أوقات الدوام"),
    ("فلوس", "مساعدة بالمال"),
    ("شغل", "وظائف"),
    ("بيت", "المنازل"),
    ("دكتور", "الأطباء"),
    ("عيال", "أطفال"),
    # Questions in everyday words.
    ("وين اقدم طلب ايجار", "طلب الإيجار"),
    ("أبغى موعد", "نحدد موعدًا قريبًا"),
    # Names, one word or two, and in the other language.
    ("عبدالله", "عبد الله"),
    ("عبد الله", "عبدالله"),
    ("ابوبكر", "أبو بكر"),
    ("نورالدين", "نور الدين"),
    ("nama", "مركز نماء"),
    ("نماء", "Nama centre"),
    ("rent", "الإيجار"),
    ("إيجار", "Help with rent"),
    # English.
    ("renting", "rents"),
    ("families", "family"),
    ("applications", "Application"),
    ("orphan", "الأيتام"),
]
APART = [
    ("علم", "عمل"),
    ("سكر", "سكن"),
    ("كتاب", "كتف"),
    ("أمان", "الأم"),
    ("أم", "أمان"),
    ("السنة", "السن"),
    ("كبار السن", "السنة الكبيرة"),
    ("إحسان", "أحسن"),
    ("وفاق", "فائق"),
    ("الوالدين", "الدين"),
    ("دين", "والدين"),
    ("والدة", "ولادة"),
    ("مكان", "مكة"),
    ("الله", "له"),
    ("ولد", "والد"),
    ("ورد", "رد"),
    ("ورق", "رق"),
    ("وقف", "قف"),
    ("واحد", "أحد"),
    ("بنت", "بيت"),
    ("بنات", "نبات"),
    ("إنسان", "أنس"),
    ("عنوان", "عنوة"),
    ("قانون", "قانع"),
    ("تأمين", "تام"),
    ("مسكين", "مسك"),
    ("لسان", "سن"),
    ("كفالة", "كفاءة"),
    ("إعاقة", "عاق"),
    ("زكاة", "ذكاء"),
    ("طلاق", "طلاب"),
    ("أرملة", "رمل"),
    ("أيتام", "أيام"),
    ("يتيم", "أيتها"),
    ("مطلقة", "مطلع"),
    ("قرض", "مرض"),
    ("نماء", "ماء"),
    ("نماء", "نمو"),
    ("حملة", "حامل"),
    ("ألعاب", "لعاب"),
    ("رمضان", "رمضاء"),
    ("سلة غذائية", "سلة مهملات"),
    ("دورة", "دار"),
    ("rent", "Parents"),
    ("aid", "said"),
    ("care", "car"),
    ("١٤٤٨", "١٤٤٩"),
]


def meet(typed: str, written: str) -> bool:
    page = analysis.read(written, LEXICON)
    sought = analysis.terms(typed, LEXICON)
    return bool(sought) and all(term.is_in(page) for term in sought)


def test_enough_pairs_and_rows():
    assert (len(MEET) >= 60, len(APART) >= 40) == (True, True)
    assert sum(map(len, ROWS.values())) >= 300


@pytest.mark.parametrize(("typed", "written"), MEET)
def test_they_meet(typed, written):
    assert meet(typed, written)


@pytest.mark.parametrize(("typed", "written"), APART)
def test_they_stay_apart(typed, written):
    assert not meet(typed, written)


def test_names_use_neither_stems_nor_the_lexicon():
    assert arabic.name_words("يتيم الأيتام نماء") == ["يتيم", "الايتام", "نماء"]


def test_identifiers_are_folded_alike():
    assert arabic.fold_entry("٢٨٤٦٣٤٠٠١٢٣") == arabic.fold_entry("۲۸۴۶۳۴۰۰۱۲۳") == "28463400123"
    assert analysis.read("ط-٢٠٢٦", LEXICON).words == analysis.read("ط-2026", LEXICON).words


def test_a_question_of_stop_words_seeks_nothing():
    assert analysis.terms("كيف من في على", LEXICON) == []


def test_each_thing_is_sought_once_and_no_more_than_the_most():
    assert [term.words for term in analysis.terms("إيجار ايجار منزل", Lexicon(), most=1)] == [
        ("ايجار",)
    ]


def test_a_long_text_is_read_in_time():
    assert len(analysis.read("كفالة " * 100_000, LEXICON).stems.split()) == 100_000
