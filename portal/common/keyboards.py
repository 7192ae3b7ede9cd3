"""What was meant by a text typed with the keyboard in the other language.

The Arabic layout called 101, on a Latin keyboard.
"""

import re

_PLAIN = dict(
    zip("qwertyuiop[]asdfghjkl;'zxcvnm,./`", "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ", strict=True)
)
_SHIFTED = {"Y": "إ", "H": "أ", "N": "آ", "J": "ـ", "b": "لا", "T": "لإ", "G": "لأ", "B": "لآ"}
_TO_ARABIC = str.maketrans({**_PLAIN, **_SHIFTED})
_TO_LATIN = {arabic: latin.lower() for latin, arabic in {**_PLAIN, **_SHIFTED}.items()}
_ARABIC = re.compile("[\u0621-\u064a]")
_LATIN = re.compile("[a-zA-Z]")
_LAM_ALEF = re.compile("لا|لأ|لإ|لآ")


def retyped(text: str) -> list[str]:
    """What the same keys write in the other language, likeliest first; nothing for mixed texts."""
    if bool(_ARABIC.search(text)) == bool(_LATIN.search(text)):
        return []
    if _LATIN.search(text):
        readings = [text.translate(_TO_ARABIC), text.lower().translate(_TO_ARABIC)]
    else:
        # One key writes «لا», and so do «ل» and «ا» one after the other.
        readings = [_latin(_LAM_ALEF.sub(lambda found: _TO_LATIN[found[0]], text)), _latin(text)]
    return list(dict.fromkeys(readings))


def _latin(text: str) -> str:
    return "".join(_TO_LATIN.get(letter, letter) for letter in text)
