"""Small true files of every kind we accept, and of some that we refuse."""

import io

import pikepdf
import pillow_heif
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

pillow_heif.register_heif_opener()

JAVASCRIPT = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
LAUNCH = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="calc.exe")


def picture(form: str = "JPEG", size: tuple[int, int] = (60, 40), **options: object) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", size, "teal").save(written, form, **options)
    return written.getvalue()


def pdf(*, password: str = "", action: pikepdf.Dictionary | None = None, **roots: object) -> bytes:
    """One empty page; `action` runs when it opens, `attachment=b"…"` puts a file inside."""
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(200, 200))
        if action is not None:
            document.Root.OpenAction = action
        if "attachment" in roots:
            document.attachments["inside.bin"] = roots["attachment"]
        encryption = pikepdf.Encryption(user=password, owner=password) if password else False
        written = io.BytesIO()
        document.save(written, encryption=encryption)
        return written.getvalue()


def upload(name: str = "card.jpg", content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, picture() if content is None else content)
