import io
import re
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image

from config.demo import pictures, source

SCENES = pictures.scenes()


def pictures_named(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key == "picture":
                yield value
            elif key == "gallery":
                yield from value
            else:
                yield from pictures_named(value)
    elif isinstance(data, list):
        for item in data:
            yield from pictures_named(item)


def test_every_drawing_is_described_and_used() -> None:
    named = set(pictures_named(source.read("site")))
    named |= set(pictures_named(source.read("partners")))
    for kind in source.KINDS:
        named |= set(pictures_named(source.all_of(kind)))

    assert named == set(SCENES) == set(source.read("pictures"))


@pytest.mark.parametrize("name", SCENES)
def test_a_drawing_has_no_words_and_no_stranger_in_it(name: str) -> None:
    drawing = SCENES[name]()

    assert "<text" not in drawing
    assert "href" not in drawing
    assert len(set(re.findall(r'<clipPath id="([^"]+)"', drawing))) == drawing.count("<clipPath")


def test_a_drawing_is_the_same_each_time() -> None:
    assert SCENES["bay"]() == SCENES["bay"]()


def test_a_picture_is_a_small_jpeg_of_the_agreed_size() -> None:
    data = pictures.draw("home")

    with Image.open(io.BytesIO(data)) as image:
        assert (image.format, image.size) == ("JPEG", (1600, 1000))
    assert len(data) < 300_000
