"""Posters and leaflets as tagged PDF, in both languages, from their own words."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import typst
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management.base import OutputWrapper
from wagtail.models import Collection, CollectionViewRestriction

from cms.models import Publication
from config.demo import pictures, source
from config.demo.source import Data

FOLDER = "documents"
LAYOUT = Path(__file__).with_name("leaflet.typ")
FONTS = Path(settings.ROOT) / "templates" / "pdf" / "fonts"
FOR_STAFF = "For staff"
CALL = {"ar": "الخط الساخن في كل وقت:", "en": "Hotline, at any hour:"}


def load(out: OutputWrapper) -> None:
    papers = list(_papers())
    for slug, campaign, material, language in papers:
        _publication(slug, campaign, material, language)
    out.write(f"  {len(papers)} posters and leaflets")


def path(slug: str, kind: str, language: str) -> str:
    return f"{FOLDER}/{slug}-{kind}-{language}.pdf"


def named() -> dict[str, Publication]:
    """Every publication of the demo by its path."""
    return {row.file.name: row for row in Publication.objects.filter(file__startswith=FOLDER)}


def are_there() -> bool:
    """Whether the files are: a database may outlive its media folder."""
    return all(
        default_storage.exists(path(slug, material["kind"], language))
        for slug, _campaign, material, language in _papers()
    )


def set_in_type(slug: str, campaign: Data, material: Data, language: str) -> bytes:
    """The file itself: a picture, the title and numbered points."""
    site = source.said(source.read("site"), language)
    said, paper = source.said(campaign, language), source.said(material, language)
    points = [{"title": "", "text": point} for point in paper.get("points", [])]
    alternative = source.read("pictures")[campaign["picture"]]["alt"][language]
    words = {
        "kind": material["kind"],
        "language": language,
        "title": said["title"] if material["kind"] == "poster" else paper["title"],
        "summary": said["goal"] if material["kind"] == "poster" else said["title"],
        "points": points or [{"title": m["title"], "text": m["text"]} for m in said["measures"]],
        "alt": alternative,
        "foundation": site["name"],
        "hotline": site["hotline"],
        "call": CALL[language],
    }
    drawing = pictures.scenes()[campaign["picture"]]()
    return typst.compile(
        str(LAYOUT),
        sys_inputs={"data": json.dumps(words, ensure_ascii=False), "drawing": drawing},
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
    )


def _papers() -> Iterator[tuple[str, Data, Data, str]]:
    for kind in ("campaigns", "library", "expertise"):
        for slug, page in source.all_of(kind).items():
            for material in page.get("material", []):
                for language in source.LANGUAGES:
                    yield slug, page, material, language


def _shelf(page: Data) -> Collection:
    """Where the file is kept: what only staff may open, among what is theirs."""
    root = Collection.get_first_root_node()
    if not page.get("is_internal"):
        return root
    found = root.get_children().filter(name=FOR_STAFF).first()
    if found is None:
        found = root.add_child(name=FOR_STAFF)
        CollectionViewRestriction.objects.create(
            collection=found, restriction_type=CollectionViewRestriction.LOGIN
        )
    return found


def _publication(slug: str, campaign: Data, material: Data, language: str) -> None:
    name = path(slug, material["kind"], language)
    made = set_in_type(slug, campaign, material, language)
    row = Publication.objects.filter(file=name).first() or Publication()
    row.title, row.language, row.is_accessible = material["title"][language], language, True
    row.collection = _shelf(campaign)
    digest = hashlib.sha1(made, usedforsecurity=False).hexdigest()
    if row.file_hash != digest or not default_storage.exists(name):
        default_storage.delete(name)
        row.file = ContentFile(made, name=Path(name).name)
        row.file_size, row.file_hash = len(made), digest
    row.save()
