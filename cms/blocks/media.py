from collections.abc import Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from cms.blocks.pictures import PictureBlock
from cms.blocks.text import FEATURES

# As browsers play them, and what they are told to expect.
FILMS = {"mp4": "video/mp4", "webm": "video/webm"}


class GalleryBlock(blocks.StructBlock):
    pictures = blocks.ListBlock(PictureBlock(), label=_("pictures"), min_num=2, max_num=12)

    class Meta:
        icon = "image"
        label = _("gallery")
        template = "cms/blocks/gallery.html"


class VideoValue(blocks.StructValue):
    @property
    def media_type(self) -> str:
        return FILMS.get(_ending(self["file"]), "") if self["file"] else ""

    @property
    def url(self) -> str:
        return _url(self["file"])

    @property
    def captions_url(self) -> str:
        return _url(self["captions"])

    @property
    def sign_url(self) -> str:
        return _url(self["sign_language"])

    @property
    def host(self) -> str:
        """Where the link leads, as people know it."""
        return (urlsplit(self["address"] or "").hostname or "").removeprefix("www.")


class VideoBlock(blocks.StructBlock):
    """A film of ours, or a link to one elsewhere. Nothing is asked of another site unasked."""

    title = blocks.CharBlock(label=_("title"), max_length=150)
    file = DocumentChooserBlock(
        label=_("film"), required=False, help_text=_("An MP4 or WebM file of ours.")
    )
    address = blocks.URLBlock(
        label=_("address elsewhere"),
        required=False,
        help_text=_("Shown as a link that visitors open; the page itself loads nothing from it."),
    )
    poster = ImageChooserBlock(label=_("still"), required=False)
    captions = DocumentChooserBlock(
        label=_("captions"), required=False, help_text=_("A VTT file in the page's language.")
    )
    sign_language = DocumentChooserBlock(
        label=_("film in sign language"), required=False, help_text=_("An MP4 or WebM file.")
    )
    transcript = blocks.RichTextBlock(
        label=_("transcript"),
        features=FEATURES,
        required=False,
        help_text=_("What is said and shown, for those who read instead."),
    )

    class Meta:
        icon = "media"
        label = _("video")
        template = "cms/blocks/video.html"
        value_class = VideoValue

    def clean(self, value: VideoValue) -> VideoValue:
        cleaned = super().clean(value)
        errors = {name: ValidationError(message) for name, message in _objections(cleaned).items()}
        if errors:
            raise blocks.StructBlockValidationError(errors)
        return cleaned


def _objections(value: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if bool(value["file"]) == bool(value["address"]):
        found["file"] = _("Choose one: a film of ours, or an address elsewhere.")
    for name in ("file", "sign_language"):
        if value[name] and _ending(value[name]) not in FILMS:
            found[name] = _("Choose an MP4 or WebM file.")
    if value["captions"] and _ending(value["captions"]) != "vtt":
        found["captions"] = _("Choose a VTT file.")
    if value["file"] and not value["captions"]:
        found["captions"] = _("A film of ours needs captions: many cannot hear it, or may not.")
    return found


def _url(document: Any) -> str:
    return document.url if document else ""


def _ending(document: Any) -> str:
    return PurePath(document.filename).suffix.removeprefix(".").lower()
