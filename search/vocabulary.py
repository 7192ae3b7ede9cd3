"""The words that stand on public pages, and which of them was meant by one that does not."""

import re

from django.db.models import Q
from django.db.models.functions import Length

from portal.common import analysis, arabic, spelling, stemming
from portal.common.analysis import Lexicon, Term
from search.models import Entry, Word

# A word with its vowel marks and stretching, which folding takes away.
PIECE = re.compile(r"[\w\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+")
_NOT_SHOWN = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
LONGEST, MOST_MENDED = 40, 3


def learn(language: str, text: str) -> None:
    """Keep the words of a text, without what is joined to their beginnings."""
    found: dict[str, str] = {}
    for piece in PIECE.findall(text):
        if arabic.fold(piece).isalpha():
            spelled = _NOT_SHOWN.sub("", piece)
            word = stemming.bare(arabic.fold(spelled))
            if spelling.SHORTEST <= len(word) <= LONGEST:
                found.setdefault(word, _spelling_of(word, spelled))
    rows = [Word(language=language, word=word, spelling=form) for word, form in found.items()]
    Word.objects.bulk_create(rows, ignore_conflicts=True, batch_size=200)


def _spelling_of(word: str, spelled: str) -> str:
    """The end of what was spelled, as long as it is the word."""
    end = spelled[-len(word) :]
    return end if arabic.fold(end) == word else word


def forget_unwritten() -> None:
    """Drop the words that no entry holds any more."""
    for language in Word.objects.order_by().values_list("language", flat=True).distinct():
        written: set[str] = set()
        for words in Entry.objects.filter(language=language).values_list("words", flat=True):
            written.update(map(stemming.bare, words.split()))
        known = Word.objects.filter(language=language).values_list("pk", "word")
        gone = [pk for pk, word in known if word not in written]
        for start in range(0, len(gone), 500):
            Word.objects.filter(pk__in=gone[start : start + 500]).delete()


def mended(text: str, language: str, lexicon: Lexicon) -> str:
    """The text with words that stand nowhere changed to those one slip away, or as it was."""
    wrong = [term for term in analysis.terms(text, lexicon) if _is_unknown(term, language, lexicon)]
    meant = {term.words[0]: _nearest(term.words[0], language) for term in wrong[:MOST_MENDED]}

    def spelled(piece: re.Match[str]) -> str:
        return meant.get(arabic.fold(piece[0])) or piece[0]

    return PIECE.sub(spelled, text)


def _is_unknown(term: Term, language: str, lexicon: Lexicon) -> bool:
    if len(term.words) > 1 or term.others:
        return False
    stands = Entry.objects.filter(language=language, stems__contains=analysis.spaced(*term.stems))
    return not stands.exists()


def _nearest(word: str, language: str) -> str:
    """The spelling of the likeliest word, or nothing."""
    bare = stemming.bare(word)
    alike = Word.objects.annotate(letters=Length("word")).filter(
        Q(letters__gte=len(bare) - 1) & Q(letters__lte=len(bare) + 1), language=language
    )
    known = dict(alike.values_list("word", "spelling"))
    return next((known[found] for found in spelling.nearest(bare, known)), "")
