"""Reads the content files: the only place that knows how they are written."""

import hashlib
import re
import tomllib
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).parent / "content"
KINDS = ("centres", "programmes", "campaigns", "articles", "library", "expertise", "pages")
LANGUAGES = ("ar", "en")
LINK = re.compile(r"\[([^\]]+)\]\(page:([a-z0-9/-]+)\)")

Data = dict[str, Any]


def read(name: str) -> Data:
    """One file, named without its ending: `centres/ehsan`, `site`."""
    return tomllib.loads((CONTENT / f"{name}.toml").read_text(encoding="utf-8"))


def all_of(kind: str) -> dict[str, Data]:
    """Every page of a kind by its slug, in the order the site lists them."""
    slugs = sorted(path.stem for path in (CONTENT / kind).glob("*.toml"))
    order = read("site")["order"].get(kind, [])
    slugs.sort(key=lambda slug: order.index(slug) if slug in order else len(order))
    return {slug: read(f"{kind}/{slug}") for slug in slugs}


def said(data: Any, language: str) -> Any:
    """The same data with one language left: tables of `ar` and `en` become their text."""
    if isinstance(data, dict):
        if set(data) == set(LANGUAGES):
            return data[language]
        return {key: said(value, language) for key, value in data.items()}
    if isinstance(data, list):
        return [said(item, language) for item in data]
    return data


def blocks(body: str) -> list[str | list[str]]:
    """A body as its paragraphs and its lists."""
    found: list[str | list[str]] = []
    for block in re.split(r"\n\s*\n", body.strip()):
        lines = block.splitlines()
        if all(line.startswith("- ") for line in lines):
            found.append([line.removeprefix("- ") for line in lines])
        else:
            found.append(" ".join(lines))
    return found


def rich_text(body: str, link: Callable[[str, str], str]) -> str:
    """A body as rich text; `link` turns the words and the page's file into an anchor."""

    def inline(text: str) -> str:
        return LINK.sub(lambda found: link(found[1], found[2]), escape(text, quote=False))

    parts = []
    for block in blocks(body):
        if isinstance(block, list):
            parts.append("<ul>" + "".join(f"<li>{inline(item)}</li>" for item in block) + "</ul>")
        else:
            parts.append(f"<p>{inline(block)}</p>")
    return "".join(parts)


def fingerprint() -> str:
    """Changes when any file of the demo changes: its words, its drawings or its code."""
    digest = hashlib.sha256()
    folder = Path(__file__).parent
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".toml", ".json", ".typ", ".py", ".mp4"}:
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
