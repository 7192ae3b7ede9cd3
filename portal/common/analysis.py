"""From a text to what it is found by, and from what somebody typed to what is sought.

Pure: the words that belong together are handed in as a `Lexicon`. Matching names (`arabic.
name_words`) uses neither stems nor lexicon.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from portal.common import arabic, stemming

Stems = tuple[str, ...]

# Words of a question that say nothing of its subject, everyday ones among them.
STOP_WORDS = frozenset(
    arabic.words(
        """
        من في على إلى عن مع أن إن أو ثم قد كل هل ما ماذا متى أين كيف كيفية لماذا لم لن لا ليس
        هو هي هم نحن أنا أنت هذا هذه ذلك تلك التي الذي الذين كان كانت يكون تكون عند عندي لدي
        لي له لها لهم لنا لك به بها فيه فيها منه منها عليه عليها حتى إذا لو أي أية بين بعض غير حول
        ذو ذوو ذوي ذات ذوات يا عبر ضمن خلال وهل وما ومن وفي وعلى وإلى وعن ومع
        أريد أرغب أحتاج أبحث أبي أبغى ابغا ودي بدي وش ايش شنو شو شلون وين ليش ليه عشان علشان اللي
        ممكن لازم فضلك سمحت أقدر أقدم أحصل يمكن يمكنني طريقة
        a an the of in on at for to and or is are be was how do does did i my me we our you your it
        its this that what where when who which with from by can could should would please need want
        get there am about
        """
    )
)

# An accusative's «ا» belongs to its mark: «موعدًا» is «موعد».
_TANWIN = re.compile(r"(?:\u064bا|ا\u064b)(?!\w)")

_NAME_OPENERS = ("عبد", "ابو")
_NAME_CLOSERS = ("الله", "الدين")


@dataclass(frozen=True)
class Lexicon:
    """Broken plurals, by stem, and the words that count as the same, by their stems."""

    plurals: Mapping[str, str] = field(default_factory=dict)
    equals: Mapping[Stems, tuple[Stems, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, *, plurals: Iterable[Sequence[str]], equals: Iterable[Sequence[str]]) -> "Lexicon":
        """Make one of groups as people write them; a broken plural's group begins with one."""
        singular: dict[str, str] = {}
        for one, *many in plurals:
            of_one = "".join(stems(one, cls())[:1])
            for form in many:
                for of_form in stems(form, cls())[:1]:
                    singular.setdefault(of_form, of_one)
        known = cls({form: one for form, one in singular.items() if form != one})
        others: dict[Stems, dict[Stems, None]] = {}
        for group in equals:
            members = [members for text in group if (members := tuple(stems(text, known)))]
            for member in members:
                others.setdefault(member, {}).update(dict.fromkeys(members))
        equal = {own: tuple(o for o in found if o != own) for own, found in others.items()}
        return cls(known.plurals, {own: found for own, found in equal.items() if found})

    def stem(self, word: str) -> str:
        """Return the stem of a folded word, a broken plural's being that of its singular."""
        own = stemming.stem(word)
        return self.plurals.get(own, own)


@dataclass(frozen=True)
class Reading:
    """The folded words of a text and their stems, between spaces: " word " finds a whole one."""

    words: str
    stems: str


@dataclass(frozen=True)
class Term:
    """One thing sought: a word, or some that mean something together."""

    words: tuple[str, ...]
    stems: Stems
    # Stems, in their order, of what counts as the same.
    others: tuple[Stems, ...] = ()

    def is_in(self, reading: Reading) -> bool:
        return all(spaced(stem) in reading.stems for stem in self.stems) or any(
            spaced(*other) in reading.stems for other in self.others
        )


def spaced(*words: str) -> str:
    return f" {' '.join(words)} "


def read(text: str, lexicon: Lexicon) -> Reading:
    return Reading(spaced(*arabic.words(text)), spaced(*stems(text, lexicon)))


def stems(text: str, lexicon: Lexicon) -> list[str]:
    """Return the stems of the words that say something, in their order."""
    told = arabic.words(_TANWIN.sub("", text))
    return [lexicon.stem(word) for word in told if word not in STOP_WORDS]


def terms(text: str, lexicon: Lexicon, *, most: int = 12) -> list[Term]:
    """What is sought by a text, each thing once, in the order typed."""
    words = [word for word in arabic.words(text) if word not in STOP_WORDS]
    return list(dict.fromkeys(_terms(words, lexicon)))[:most]


def _terms(words: list[str], lexicon: Lexicon) -> Iterator[Term]:
    roots = [lexicon.stem(word) for word in words]
    longest = max(map(len, lexicon.equals), default=1)
    start = 0
    while start < len(words):
        end = next(
            (
                n
                for n in range(start + longest, start + 1, -1)
                if tuple(roots[start:n]) in lexicon.equals
            ),
            start + 2 if _is_split_name(words[start : start + 2]) else start + 1,
        )
        span, own = tuple(words[start:end]), tuple(roots[start:end])
        yield Term(span, own, (*lexicon.equals.get(own, ()), *_respelled(span)))
        start = end


def _is_split_name(pair: list[str]) -> bool:
    return len(pair) == 2 and (pair[0] in _NAME_OPENERS or pair[1] in _NAME_CLOSERS)


def _respelled(words: tuple[str, ...]) -> list[Stems]:
    """A name in two words, written as one; or one written as two."""
    if _is_split_name(list(words)):
        return [(stemming.stem("".join(words)),)]
    if len(words) > 1:
        return []
    word = words[0]
    parts = [(o, word.removeprefix(o)) for o in _NAME_OPENERS if word.startswith(o)]
    parts += [(word.removesuffix(c), c) for c in _NAME_CLOSERS if word.endswith(c)]
    return [
        (stemming.stem(first), stemming.stem(second))
        for first, second in parts
        if min(len(first), len(second)) > 2
    ]
