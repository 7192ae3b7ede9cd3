"""One form for all the spellings of a word, so that what people type finds what others wrote.

The folded form is for matching only. What is shown is always the spelling the person chose.
"""

import re
import unicodedata
from functools import lru_cache

# Letters that stand for one another in everyday typing. Hamza on its carrier needs no row here:
# it is a combining mark once the text is decomposed, and marks are dropped.
_LETTERS = str.maketrans(
    {
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ة": "ه",
        "ۃ": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ە": "ه",
        "ک": "ك",
        "ڪ": "ك",
        "گ": "ك",
        "ڤ": "ف",
        "پ": "ب",
        "چ": "ج",
        "ـ": "",
    }
)

# Isolated harakat decompose to a space and a mark: they would cut the word in two.
_ISOLATED_HARAKAT = re.compile("[\ufc5e-\ufc63\ufe70-\ufe7f]")

# Marks without a combining class: the grapheme joiner and the variants of emoji and Han.
_SELECTORS = re.compile("[\u034f\ufe00-\ufe0f\U000e0100-\U000e01ef]")

_LONGEST_ENTRY = 100

_WORD = re.compile(r"[^\W_]+")

# Parts that belong to the word after them, in the one spelling they are matched by.
_NAME_OPENERS = {"عبد": "عبد", "ابو": "ابو", "ابي": "ابو", "ابا": "ابو", "ام": "ام", "ال": "ال"}
_NAME_CLOSERS = {"الله", "الدين", "الاسلام"}
_NAME_LINKS = {"بن", "بنت", "ابن", "ابنه"}


def fold(text: str) -> str:
    """Return the form in which two spellings of the same words are equal."""
    return " ".join("".join(map(_folded, text)).split())


def fold_entry(text: str) -> str:
    """Fold a number, code or date part; a text too long to be one folds to nothing."""
    return fold(text) if len(text) <= _LONGEST_ENTRY else ""


def words(text: str) -> list[str]:
    """Return the folded words of a text, without its punctuation."""
    return _WORD.findall(fold(text))


def name_words(text: str) -> list[str]:
    """Return the folded words of a personal name, its compound parts joined.

    «عبد الله بن علي آل ثاني» and «عبدالله علي الثاني» come out alike: servant names, kunyas and
    names in «الدين» become one word, the family's «آل» is read as an article, and «بن», «بنت»
    are left out.
    """
    joined: list[str] = []
    opening = ""
    for word in words(text):
        if word in _NAME_LINKS:
            continue
        if word in _NAME_OPENERS:
            opening += _NAME_OPENERS[word]
        elif word in _NAME_CLOSERS and joined and not opening:
            joined[-1] += word
        else:
            joined.append(opening + word)
            opening = ""
    return [*joined, opening] if opening else joined


def latin_digits(text: str) -> str:
    """Return the text with every script's digits, and the Arabic number separators, as 0-9 . ,"""
    return "".join(_latin_digit(character) for character in text)


def _latin_digit(character: str) -> str:
    if character.isascii():
        return character
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    return {"٫": ".", "٬": ","}.get(character, character)


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    """What one character counts for.

    One at a time, because normalising a text takes quadratic time over a long run of marks.
    """
    if _ISOLATED_HARAKAT.fullmatch(character):
        return ""
    parts = _decomposed(_decomposed(character).casefold())
    return latin_digits("".join(map(_kept, parts))).translate(_LETTERS)


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFKD", text)


def _kept(character: str) -> str:
    """Marks, and characters that only steer the display, count for nothing; controls part words."""
    category = unicodedata.category(character)
    if category == "Cc":
        return " "
    if category in {"Cf", "Cs"} or unicodedata.combining(character):
        return ""
    return "" if _SELECTORS.fullmatch(character) else character
