"""What is left of a word when its article, its joined letters and its endings are taken off.

Arabic by light10, written from its published description: L. S. Larkey, L. Ballesteros and
M. E. Connell, "Improving stemming for Arabic information retrieval" (SIGIR 2002) and "Light
stemming for Arabic information retrieval" (Arabic Computational Morphology, Springer 2007).
Two departures keep short words apart: three letters are left where the paper leaves two, so that
«أمان» does not meet «أم» nor «السنة» «السن»; and words whose first letter is a «و» of their own
keep it, so that «وثيقة» meets «الوثيقة». English by Porter.
"""

from functools import lru_cache

import snowballstemmer

from portal.common import arabic

ARTICLES = ("وال", "بال", "كال", "فال", "ال", "لل")
# Taken off once, in this order, as far as each is there. Written folded: «ة» is «ه» by now.
ENDINGS = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
# «و» before three letters, an article before two, an ending after three.
AFTER_WAW, AFTER_ARTICLE, BEFORE_ENDING = 3, 2, 3


def _folded(words: str) -> frozenset[str]:
    return frozenset(arabic.words(words))


# Names, and words that look like an article or an ending and are neither.
PROTECTED = _folded(
    """
    الله اللهم آل
    إحسان أمان نماء دريمة وفاق مظلّة حنان إيمان رمضان شعبان عثمان سلمان سليمان حسان عدنان
    لبنان السودان عمان سلطان
    إنسان عنوان ميدان بستان امتحان سرطان إدمان أسنان برلمان فنجان قرآن كتمان نسيان
    قانون تعاون هارون مليون زيتون تلفون تلفزيون
    تمكين تأمين تمرين تكوين تدوين تحسين مسكين تموين تخزين توطين يقين
    إثبات نبات ثبات سبات
    """
)
# Stems whose «و» or «ال» is their own.
OWN_BEGINNING = _folded(
    """
    التزام التماس التهاب التحاق التقاء إلغاء إلزام إلمام
    واجب واحد واسط واقع والد وباء وثيق وثائق وجبات وجب وجه وحد وحيد وداع وديع وراث ورث ورش ورق
    وزار وزير وزن وساط وسيط وسيل وسائل وصاي وصا وصف وصول وصي وضع وطن وظائف وظيف وعد وعي وفا وفاق وفد
    وفر وقاي وقا وقت وقف وقوف وكال وكيل ولاء ولاد ولاي ولا ولد وليد ولي ويب واتساب واي
    """
)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the stem of a folded word; what is neither Arabic nor English stays as it is."""
    if word.isascii():
        # A stemmer keeps the word it is at, so each has its own: pages are answered in threads.
        return snowballstemmer.stemmer("porter").stemWord(word) if word.isalpha() else word
    return light10(word)


def light10(word: str) -> str:
    """Return the light stem of a folded Arabic word."""
    return _without_ending(bare(word))


def bare(word: str) -> str:
    """Return a folded word without what is joined to its beginning."""
    if word.isascii():
        return word
    if word.startswith("و") and len(word) > AFTER_WAW and not _begins_itself(word):
        word = word.removeprefix("و")
    return word if _begins_itself(word) else _without_article(word)


def _begins_itself(word: str) -> bool:
    return word in PROTECTED or _without_ending(word) in OWN_BEGINNING


def _without_article(word: str) -> str:
    if word in PROTECTED:
        return word
    for article in ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= AFTER_ARTICLE:
            return word.removeprefix(article)
    return word


def _without_ending(word: str) -> str:
    if word in PROTECTED:
        return word
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= BEFORE_ENDING:
            word = word.removesuffix(ending)
    return word
