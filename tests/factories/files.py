"""Small true files of every kind we accept, and of some that we refuse."""

import io
import zlib

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


def swollen_pdf(megabytes: int) -> bytes:
    """A small PDF whose list of objects, a program among them, grows to this size in memory."""
    squeeze = zlib.compressobj(9)
    objects = squeeze.compress(b"5 0 <</S/JavaScript/JS(app.alert(1))>>")
    objects += b"".join(squeeze.compress(b" " * 2**20) for _megabyte in range(megabytes))
    objects += squeeze.flush()
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R/OpenAction 5 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n%s\nendstream"
        % (len(objects), objects),
    ]
    content, places = b"%PDF-1.5\n", [b"\0" * 7]
    for number, body in enumerate(bodies, start=1):
        places.append(b"\1" + len(content).to_bytes(4, "big") + b"\0\0")
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    # The fifth object is the first one inside the fourth.
    places += [b"\2" + (4).to_bytes(4, "big") + b"\0\0"]
    table = b"".join([*places, b"\1" + len(content).to_bytes(4, "big") + b"\0\0"])
    return content + (
        b"6 0 obj\n<</Type/XRef/Size 7/W[1 4 2]/Root 1 0 R/Length %d>>stream\n%s\nendstream\n"
        b"endobj\nstartxref\n%d\n%%%%EOF\n" % (len(table), table, len(content))
    )
