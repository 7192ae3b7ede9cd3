"""What becomes of a file that a person sends: judged by its content, made harmless, or refused.

Pictures are drawn anew, so that neither places nor payloads travel with them. A PDF stays byte
for byte as it is and is refused when it could do anything but be read.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import filetype
import pikepdf
import pillow_heif
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

from portal.common import bidi
from portal.common.errors import Refused

pillow_heif.register_heif_opener()

MAX_BYTES = 10 * 1024 * 1024
# A phone's largest photograph today; beyond it a small file can fill the memory of the server.
MAX_PIXELS = 40_000_000
# Its decoder takes fifteen bytes for each pixel, three times as much as the others.
MAX_WEBP_PIXELS = 15_000_000
MAX_PDF_OBJECTS = 50_000
MAX_NAME = 120

# The lists of a PDF's objects may be compressed a thousandfold, and twice over.
pikepdf.settings.set_qpdf_limits(
    flate_max_memory=4 * MAX_BYTES,
    run_length_max_memory=4 * MAX_BYTES,
    png_max_memory=4 * MAX_BYTES,
    tiff_max_memory=4 * MAX_BYTES,
    max_stream_filters=2,
)

EXTENSIONS = {
    "pdf": {"pdf"},
    "jpg": {"jpg", "jpeg"},
    "png": {"png"},
    "webp": {"webp"},
    "heic": {"heic", "heif"},
}
# Pillow's name of the format read, and of the one written: few programs open HEIC.
PICTURES = {
    "jpg": ("JPEG", "JPEG"),
    "png": ("PNG", "PNG"),
    "webp": ("WEBP", "WEBP"),
    "heic": ("HEIF", "JPEG"),
}
CONTENT_TYPES = {"PDF": "application/pdf", "JPEG": "image/jpeg"}
CONTENT_TYPES |= {"PNG": "image/png", "WEBP": "image/webp"}
SUFFIXES = {"PDF": ".pdf", "JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}
SAVE_OPTIONS = {"JPEG": {"quality": 85}, "WEBP": {"quality": 85, "method": 2}, "PNG": {}}


class UploadRefused(Refused):
    message = _("This file can't be used. Please send a PDF or a picture.")


class Empty(UploadRefused):
    message = _("This file is empty. Please choose it again, or take a new photograph.")


class TooLarge(UploadRefused):
    message = _(
        "This file is larger than 10 MB. Please send a smaller copy, or a photograph of the page."
    )


class WrongType(UploadRefused):
    message = _(
        "This type of file is not accepted. Please send a PDF or a picture "
        "(JPEG, PNG, WebP or HEIC); a photograph of the page taken with a phone is enough."
    )


class Disguised(UploadRefused):
    message = _(
        "The file's name does not agree with what is in it. "
        "Please open it, save it again as a PDF or a JPEG picture, and send that."
    )


class Unreadable(UploadRefused):
    message = _(
        "This file is damaged and can't be opened. Please send it again, or take a new photograph."
    )


class TooManyPixels(UploadRefused):
    message = _(
        "This picture is too large (over %(limit)s megapixels). Please send a smaller copy of it."
    )

    def __init__(self, pixels: int = MAX_PIXELS) -> None:
        super().__init__(limit=pixels // 1_000_000)


class Locked(UploadRefused):
    message = _(
        "This PDF is protected by a password. "
        "Please save a copy without a password, or send a photograph of the page."
    )


class Active(UploadRefused):
    message = _(
        "This PDF contains a program or another file inside it, so we can't accept it. "
        "Please print it to a new PDF, or send a photograph of the page."
    )


@dataclass(frozen=True, slots=True)
class Inspected:
    """A file fit to be kept."""

    content: bytes
    content_type: str
    name: str

    @property
    def size(self) -> int:
        return len(self.content)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def inspect(upload: UploadedFile) -> Inspected:
    """Return the file as it will be kept; raises UploadRefused. Slow: not inside a transaction."""
    size = upload.size or 0
    if size == 0:
        raise Empty
    if size > MAX_BYTES:
        raise TooLarge
    content = upload.read()
    kind = filetype.guess(content)
    if kind is None or kind.extension not in EXTENSIONS:
        raise WrongType
    name = upload.name or ""
    _check_extension(name, kind.extension)
    if kind.extension == "pdf":
        _check_pdf(content)
        return Inspected(content, CONTENT_TYPES["PDF"], clean_name(name, SUFFIXES["PDF"]))
    source, target = PICTURES[kind.extension]
    drawn = _draw_anew(content, source, target)
    return Inspected(drawn, CONTENT_TYPES[target], clean_name(name, SUFFIXES[target]))


def clean_name(name: str, suffix: str) -> str:
    """The person's own name for the file on one line, ending as the kept file does."""
    stem = PurePosixPath(bidi.strip_controls(name).replace("\\", "/")).stem.strip(" .")
    return f"{stem[: MAX_NAME - len(suffix)] or 'document'}{suffix}"


def _check_extension(name: str, kind: str) -> None:
    """A name without an extension, as some phones give, contradicts nothing."""
    suffix = PurePosixPath(name).suffix.lower().removeprefix(".")
    if suffix and suffix not in EXTENSIONS[kind]:
        raise Disguised


def _draw_anew(content: bytes, source: str, target: str) -> bytes:
    limit = MAX_WEBP_PIXELS if source == "WEBP" else MAX_PIXELS
    try:
        with Image.open(io.BytesIO(content), formats=(source,)) as picture:
            if picture.width * picture.height > limit:
                raise TooManyPixels(limit)
            return _encode(_upright(picture, target), target)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise TooManyPixels from None
    except (OSError, ValueError, SyntaxError, EOFError, RuntimeError):
        # Pillow's decoders end in any of these on a damaged file.
        raise Unreadable from None


def _upright(picture: Image.Image, target: str) -> Image.Image:
    """In place where that will do: a copy of the largest picture fills 120 MB."""
    ImageOps.exif_transpose(picture, in_place=True)
    keeps_transparency = target != "JPEG" and picture.has_transparency_data
    mode = "RGBA" if keeps_transparency else "RGB"
    drawn = picture if picture.mode == mode else picture.convert(mode)
    # Profiles, comments and EXIF ride along in here, and some encoders write them again.
    drawn.info.clear()
    return drawn


def _encode(picture: Image.Image, target: str) -> bytes:
    written = io.BytesIO()
    picture.save(written, target, **SAVE_OPTIONS[target])
    return written.getvalue()


def _check_pdf(content: bytes) -> None:
    overruns = pikepdf.settings.qpdf_limit_errors()
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            if len(pdf.objects) > MAX_PDF_OBJECTS or len(pdf.pages) == 0:
                raise Unreadable
            if any(_is_active(found) for found in _dictionaries(pdf)):
                raise Active
            if _was_cut_short(pdf, overruns):
                raise Unreadable
    except pikepdf.PasswordError:
        raise Locked from None
    except (pikepdf.PdfError, RuntimeError, TypeError, ValueError):
        raise Unreadable from None


def _was_cut_short(pdf: pikepdf.Pdf, overruns: int) -> bool:
    """Whether qpdf passed over a part, where a reader without its limits may find a program."""
    return pikepdf.settings.qpdf_limit_errors() > overruns or any(
        "error decoding stream data" in str(warning) for warning in pdf.get_warnings()
    )


def _dictionaries(pdf: pikepdf.Pdf) -> Any:
    """Every dictionary of the file, the ones written inside others too."""
    waiting: list[Any] = [pdf.trailer, *pdf.objects]
    while waiting:
        found = waiting.pop()
        if isinstance(found, pikepdf.Stream):
            found = found.stream_dict
        if isinstance(found, pikepdf.Dictionary):
            yield found
            children = [found.get(str(key)) for key in found]
        elif isinstance(found, pikepdf.Array):
            children = list(found)
        else:
            continue
        # What has a number of its own is in `pdf.objects` already.
        waiting.extend(c for c in children if isinstance(c, pikepdf.Object) and not c.is_indirect)


def _is_active(found: pikepdf.Dictionary) -> bool:
    if any(key in found for key in ("/JS", "/EmbeddedFiles", "/EF", "/XFA", "/RichMediaContent")):
        return True
    if str(found.get("/Type", "")) == "/EmbeddedFile":
        return True
    # An action is known by its kind; other dictionaries use /S for names of their own.
    kind = str(found.get("/S", ""))
    return kind in {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToE", "/Rendition"}
