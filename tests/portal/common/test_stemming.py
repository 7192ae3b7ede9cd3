import pytest

from portal.common import arabic, stemming


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("والمساعدات", "مساعد"),
        ("للمسنين", "مسن"),
        ("اجتماعية", "اجتماع"),
        ("مساعداتها", "مساعد"),
        ("وثيقة", "وثيق"),
        ("والوالدين", "والد"),
        ("والدخل", "دخل"),
        ("السنة", "سنه"),
        ("أمان", "امان"),
        ("والله", "الله"),
        ("وفاق", "وفاق"),
        ("و", "و"),
        ("applications", "applic"),
        ("2026", "2026"),
        ("رقم7", "رقم7"),
    ],
)
def test_stems(word, stem):
    assert stemming.stem(arabic.fold(word)) == stem


@pytest.mark.parametrize(
    ("word", "bare"),
    [("والأيتام", "ايتام"), ("وثائق", "وثايق"), ("الوثائق", "وثايق"), ("rent", "rent")],
)
def test_what_is_joined_to_the_beginning_is_taken_off(word, bare):
    assert stemming.bare(arabic.fold(word)) == bare
