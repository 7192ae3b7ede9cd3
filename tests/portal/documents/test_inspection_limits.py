"""Small files that grow in memory, and damaged ones: refused, never a server error."""

import random

import pytest
from django.utils.translation import override

from portal.documents import inspection
from tests.factories.files import JAVASCRIPT, pdf, picture, swollen_pdf, upload


def test_a_list_of_objects_that_fits_is_read_to_its_program():
    with pytest.raises(inspection.Active):
        inspection.inspect(upload("a.pdf", swollen_pdf(1)))


def test_a_list_of_objects_too_large_to_read_is_refused_and_not_passed_over():
    with pytest.raises(inspection.Unreadable):
        inspection.inspect(upload("a.pdf", swollen_pdf(60)))


def test_a_webp_has_a_lower_limit_and_the_refusal_names_it():
    with pytest.raises(inspection.TooManyPixels) as refused, override("en"):
        inspection.inspect(upload("a.webp", picture("WEBP", (5000, 4000))))

    with override("en"):
        assert "over 15 megapixels" in str(refused.value.message)


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.heic", "a.pdf"])
def test_damaged_files_are_refused_or_kept_and_nothing_else(name):
    """Fixed seeds, some hundred files of each kind with bytes changed, lost and inserted."""
    forms = {"a.jpg": "JPEG", "a.png": "PNG", "a.webp": "WEBP", "a.heic": "HEIF"}
    whole = picture(forms[name]) if name in forms else pdf(action=JAVASCRIPT)
    chance = random.Random(name)  # noqa: S311 - the same damage in every run
    for _file in range(300):
        content = bytearray(whole)
        for _wound in range(chance.choice([1, 2, 8])):
            place = chance.randrange(len(content))
            content[place : place + chance.randrange(4)] = chance.randbytes(chance.randrange(4))
        try:
            inspection.inspect(upload(name, bytes(content)))
        except inspection.UploadRefused:
            continue
