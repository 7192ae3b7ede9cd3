import io

import pytest
from django.utils.translation import override
from PIL import Image

from portal.documents import inspection
from tests.factories.files import JAVASCRIPT, LAUNCH, pdf, picture, upload

JPEG, PNG, HEIC = picture("JPEG"), picture("PNG"), picture("HEIF")


@pytest.mark.parametrize(
    ("name", "content", "kept_as", "content_type"),
    [
        ("عقد.pdf", pdf(), "عقد.pdf", "application/pdf"),
        ("a.jpeg", JPEG, "a.jpg", "image/jpeg"),
        ("IMG_1.HEIC", HEIC, "IMG_1.jpg", "image/jpeg"),
        ("a.png", PNG, "a.png", "image/png"),
        ("a.webp", picture("WEBP"), "a.webp", "image/webp"),
        ("no-extension", JPEG, "no-extension.jpg", "image/jpeg"),
        ("../../etc/passwd.jpg", JPEG, "passwd.jpg", "image/jpeg"),
        ("\u202egnp.jpg", JPEG, "gnp.jpg", "image/jpeg"),
    ],
)
def test_what_is_accepted_and_under_which_name(name, content, kept_as, content_type):
    inspected = inspection.inspect(upload(name, content))

    assert (inspected.name, inspected.content_type) == (kept_as, content_type)


@pytest.mark.parametrize(
    ("name", "content", "refusal"),
    [
        ("a.jpg", b"", inspection.Empty),
        ("a.pdf", b"%PDF" + b"0" * inspection.MAX_BYTES, inspection.TooLarge),
        ("a.html", b"<html><script>alert(1)</script>", inspection.WrongType),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', inspection.WrongType),
        ("a.pdf", b"<html></html>", inspection.WrongType),
        ("a.jpg", b"MZ" + b"\0" * 300, inspection.WrongType),
        ("a.gif", picture("GIF"), inspection.WrongType),
        ("a.jpg", PNG, inspection.Disguised),
        ("a.pdf", JPEG, inspection.Disguised),
        ("a.php", JPEG, inspection.Disguised),
        ("a.jpg", picture("JPEG", (600, 400))[:700], inspection.Unreadable),
        ("a.pdf", pdf()[:90], inspection.Unreadable),
        ("a.png", picture("PNG", (7000, 6000)), inspection.TooManyPixels),
        ("a.png", picture("PNG", (15000, 13000)), inspection.TooManyPixels),
        ("a.pdf", pdf(password="secret"), inspection.Locked),
        ("a.pdf", pdf(action=JAVASCRIPT), inspection.Active),
        ("a.pdf", pdf(action=LAUNCH), inspection.Active),
        ("a.pdf", pdf(attachment=b"MZ"), inspection.Active),
    ],
)
def test_what_is_refused_and_why(name, content, refusal):
    with pytest.raises(refusal):
        inspection.inspect(upload(name, content))


def test_every_refusal_says_what_to_do_in_both_languages():
    refusals = [inspection.UploadRefused, *inspection.UploadRefused.__subclasses__()]

    with override("ar"):
        in_arabic = [str(refusal.message) for refusal in refusals]
    with override("en"):
        in_english = [str(refusal.message) for refusal in refusals]

    assert all("يُرجى" in sentence for sentence in in_arabic)
    assert all("lease" in sentence for sentence in in_english)


def test_a_picture_is_drawn_anew_upright_without_places_or_payloads():
    exif = Image.Exif()
    exif[0x0112] = 6  # The phone was held upright: turn by a quarter.
    exif[0x8825] = {1: "N", 2: (25.0, 17.0, 0.0)}
    tagged = picture("JPEG", (60, 40), exif=exif, comment=b"<?php evil() ?>")
    inspected = inspection.inspect(upload("a.jpg", tagged + b"<?php evil() ?>"))

    with Image.open(io.BytesIO(inspected.content)) as kept:
        assert kept.size == (40, 60)
        assert dict(kept.getexif()) == {}
    assert b"php" not in inspected.content


def test_a_profile_of_a_png_does_not_travel():
    tagged = picture("PNG", icc_profile=b"secret profile")
    inspected = inspection.inspect(upload("a.png", tagged))

    with Image.open(io.BytesIO(inspected.content)) as kept:
        assert kept.info == {}


def test_a_pdf_stays_byte_for_byte_as_it_is():
    content = pdf()

    assert inspection.inspect(upload("a.pdf", content)).content == content


def test_a_long_name_is_cut_and_keeps_its_ending():
    name = inspection.clean_name("ع" * 300 + ".jpeg", ".jpg")

    assert (len(name), name.endswith("ع.jpg")) == (inspection.MAX_NAME, True)
