"""The drawings as pictures of the media library, described, in the sizes pages show them in."""

import hashlib
from collections import defaultdict

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management.base import OutputWrapper
from wagtail.models import Collection

from cms import sections
from cms.enums import Shows
from cms.models import Picture
from cms.shapes import Shape
from config.demo import pictures, source
from config.demo.source import Data

FOLDER = "original_images"


def load(out: OutputWrapper) -> None:
    words, shapes, shared = source.read("pictures"), _shapes(), sections.shared_files()
    for name, said in words.items():
        picture = _picture(name, pictures.draw(name), said, shared)
        # Prepared here, so that the first visitor need not wait.
        picture.get_renditions(*(size for shape in shapes[name] for size in shape.filters))
    out.write(f"  {len(words)} pictures")


def named() -> dict[str, Picture]:
    """Every picture of the demo by the name content files use."""
    names = {path(name): name for name in source.read("pictures")}
    return {names[row.file.name]: row for row in Picture.objects.filter(file__in=names)}


def are_there() -> bool:
    """Whether the files are: a database may outlive its media folder."""
    return all(default_storage.exists(path(name)) for name in source.read("pictures"))


def path(name: str) -> str:
    return f"{FOLDER}/{name}.jpg"


def _picture(name: str, drawn: bytes, said: Data, shared: Collection) -> Picture:
    picture = Picture.objects.filter(file=path(name)).first() or Picture()
    picture.title, picture.collection = said["title"]["ar"], shared
    picture.alternative_ar = said["alt"]["ar"]
    picture.alternative_en = said["alt"]["en"]
    picture.shows = said.get("shows", Shows.NOBODY)
    picture.consent_on = said.get("consent_on")
    picture.consent_note = said.get("consent", "")
    digest = hashlib.sha1(drawn, usedforsecurity=False).hexdigest()
    if picture.file_hash != digest or not default_storage.exists(path(name)):
        # The storage would give the new file another name beside an old one.
        default_storage.delete(path(name))
        if picture.pk:
            picture.renditions.all().delete()
        picture.file = ContentFile(drawn, name=f"{name}.jpg")
        picture.file_size, picture.file_hash = len(drawn), digest
    picture.save()
    return picture


def _shapes() -> dict[str, set[Shape]]:
    """In which shapes each picture is shown, by where the content files name it."""
    site = source.read("site")
    files = [site["home"], *site["indexes"].values()]
    files += [data for kind in source.KINDS for data in source.all_of(kind).values()]
    shapes: dict[str, set[Shape]] = defaultdict(set)
    for partner in source.read("partners")["partners"]:
        shapes[partner["picture"]].add(Shape.SQUARE)
    for data in files:
        shapes[data["picture"]] |= {Shape.HERO, Shape.CARD}
        for name in data.get("gallery", []):
            shapes[name].add(Shape.CARD)
        for part, shape in (("sections", Shape.BODY), ("measures", Shape.SQUARE)):
            for item in data.get(part, []):
                if "picture" in item:
                    shapes[item["picture"]].add(shape)
    return shapes
