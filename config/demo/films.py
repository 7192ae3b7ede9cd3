"""The demo's film and, from the words of its page, captions in both languages."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management.base import OutputWrapper

from cms.models import Publication
from config.demo import source
from config.demo.source import Data

FOLDER = "documents"
FILMS = Path(__file__).parent / "films"
# Each scene of a film stands for so long, and says one sentence.
SECONDS = 6


def load(out: OutputWrapper) -> None:
    files = list(_files())
    for name, title, language, made in files:
        _publication(name, title, language, made)
    out.write(f"  {len(files)} films and captions")


def are_there() -> bool:
    """Whether the files are: a database may outlive its media folder."""
    return all(default_storage.exists(name) for name, *_rest in _files())


def film_path(film: Data) -> str:
    return f"{FOLDER}/{film['file']}.mp4"


def captions_path(film: Data, language: str) -> str:
    return f"{FOLDER}/{film['file']}-{language}.vtt"


def captions(cues: list[str]) -> str:
    """WebVTT, one sentence a scene."""
    parts = [
        f"{_clock(number * SECONDS)} --> {_clock((number + 1) * SECONDS)}\n{words}"
        for number, words in enumerate(cues)
    ]
    return "\n\n".join(["WEBVTT", *parts]) + "\n"


def _clock(seconds: int) -> str:
    return f"00:{seconds // 60:02}:{seconds % 60:02}.000"


def _files() -> Iterator[tuple[str, str, str, bytes]]:
    for data in source.all_of("library").values():
        film = data.get("film")
        if film is None:
            continue
        yield film_path(film), film["title"]["ar"], "", _film(film).read_bytes()
        for language in source.LANGUAGES:
            words = [cue[language] for cue in film["cues"]]
            made = captions(words).encode()
            yield captions_path(film, language), film["title"][language], language, made


def _film(film: Data) -> Path:
    return FILMS / f"{film['file']}.mp4"


def _publication(name: str, title: str, language: str, made: bytes) -> None:
    row = Publication.objects.filter(file=name).first() or Publication()
    row.title, row.language = title, language
    digest = hashlib.sha1(made, usedforsecurity=False).hexdigest()
    if row.file_hash != digest or not default_storage.exists(name):
        default_storage.delete(name)
        row.file = ContentFile(made, name=Path(name).name)
        row.file_size, row.file_hash = len(made), digest
    row.save()
