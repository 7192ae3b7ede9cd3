"""Words one slip of the finger away from each other."""

from collections.abc import Iterable

# Shorter words have too many neighbours: «علم» is not «عمل».
SHORTEST = 4


def is_one_slip(word: str, other: str) -> bool:
    """Whether one letter is wrong, missing, too many, or changed places with the next."""
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    same = next(
        (n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b),
        min(len(word), len(other)),
    )
    first, second = word[same:], other[same:]
    if len(first) != len(second):
        longer, shorter = sorted((first, second), key=len, reverse=True)
        return longer[1:] == shorter
    is_swapped = first[:2] == second[1::-1] and len(first) > 1
    return first[1:] == second[1:] or (is_swapped and first[2:] == second[2:])


def nearest(word: str, vocabulary: Iterable[str]) -> list[str]:
    """The words of the vocabulary one slip away, likeliest first."""
    if len(word) < SHORTEST or any(character.isdigit() for character in word):
        return []
    return sorted(
        (known for known in vocabulary if is_one_slip(word, known)),
        key=lambda known: (known[0] != word[0], sorted(known) != sorted(word), known),
    )
