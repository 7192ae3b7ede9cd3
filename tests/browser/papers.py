"""Files as people have them on a phone: a photographed letter, a statement from the bank's app."""

from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw


def photograph(folder: Path, name: str = "letter.jpg") -> str:
    picture = Image.new("RGB", (900, 1200), "#e9e2d0")
    pen = ImageDraw.Draw(picture)
    for line in range(12):
        pen.rectangle((120, 160 + line * 70, 780 - line % 3 * 90, 178 + line * 70), "#3b3a36")
    picture.save(folder / name, quality=80)
    return str(folder / name)


def statement(folder: Path, name: str = "statement.pdf") -> str:
    paper = pikepdf.new()
    paper.add_blank_page(page_size=(595, 842))
    paper.save(folder / name)
    return str(folder / name)


def disguised(folder: Path, name: str = "statement.pdf") -> str:
    """A program that calls itself a PDF."""
    (folder / name).write_bytes(b"MZ\x90\x00" + bytes(2000))
    return str(folder / name)
