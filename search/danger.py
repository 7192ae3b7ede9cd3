"""Whether somebody who searches may be in danger. Nothing of it is written down anywhere."""

import tomllib
from functools import cache
from pathlib import Path

from portal.common import arabic, keyboards, stemming

PHRASES = Path(__file__).parent / "words" / "danger.toml"


def is_told(text: str) -> bool:
    """Whether a text speaks of violence, neglect or self-harm, whatever keyboard it came from."""
    return any(_speaks_of_it(reading) for reading in [text, *keyboards.retyped(text)])


def _speaks_of_it(text: str) -> bool:
    said = arabic.words(text)
    return any(
        _stands_in(phrase, spoken)
        for phrases, spoken in zip(_phrases(), (said, _stems(said)), strict=True)
        for phrase in phrases
    )


def _stands_in(phrase: tuple[str, ...], spoken: list[str]) -> bool:
    starts = range(len(spoken) - len(phrase) + 1)
    return any(tuple(spoken[n : n + len(phrase)]) == phrase for n in starts)


@cache
def _phrases() -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """As they are spoken, and by their stems."""
    lists = tomllib.loads(PHRASES.read_text(encoding="utf-8"))
    spoken = [arabic.words(phrase) for phrases in lists.values() for phrase in phrases]
    return frozenset(map(tuple, spoken)), frozenset(tuple(_stems(words)) for words in spoken)


def _stems(words: list[str]) -> list[str]:
    return [stemming.stem(word) for word in words]
