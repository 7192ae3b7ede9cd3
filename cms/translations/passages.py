"""A page's words, passage by passage, each at a path that stays when blocks are moved.

The paths are wagtail-localize's own: the field, then the identity of each block and the name of
each part on the way down.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Field
from django.utils.text import capfirst
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText, get_text_for_indexing
from wagtail_localize.fields import TranslatableField, get_translatable_fields

# An address is not read: it may differ, and stay when the title changes.
NO_WORDS = {"slug"}


@dataclass(frozen=True)
class Passage:
    path: str
    # Where an editor finds it: the field, then the blocks and parts within.
    place: tuple[str, ...]
    text: str


Found = Iterator[tuple[tuple[str, ...], tuple[str, ...], str]]


def passages(page: Page) -> list[Passage]:
    """Every passage of the page that has words, in the order of the editor."""
    found = []
    for field in _fields(page):
        name = (capfirst(str(field.verbose_name)),)
        value = field.value_from_object(page)
        if isinstance(field, StreamField):
            within = _in_stream(value)
        else:
            within = iter([((), (), value or "")])
        for path, place, words in within:
            text = " ".join(words.split())
            if text:
                found.append(Passage(".".join((field.name, *path)), name + place, text))
    return found


def _fields(page: Page) -> Iterator[Field]:
    for translatable in get_translatable_fields(type(page)):
        if isinstance(translatable, TranslatableField) and translatable.field_name not in NO_WORDS:
            field = translatable.get_field(type(page))
            if isinstance(field, Field) and not field.is_relation:
                yield field


def place_of(page: Page, path: str) -> tuple[str, ...]:
    """Where a passage stood that is gone: of it only the field is still known."""
    name = path.partition(".")[0]
    return (capfirst(str(page._meta.get_field(name).verbose_name)),)


def fingerprint(found: Iterable[Passage]) -> str:
    """Tells one state of the words from another."""
    words = json.dumps({passage.path: passage.text for passage in found}, sort_keys=True)
    return hashlib.sha256(words.encode()).hexdigest()


def _in_stream(stream: blocks.StreamValue) -> Found:
    for number, child in enumerate(stream):
        raw = stream.raw_data[number] if number < len(stream.raw_data) else None
        yield from _below(
            child.id or f"{child.block_type}-{number}",
            str(child.block.label),
            _in_block(child.block, child.value, raw.get("value") if raw else None),
        )


def _in_struct(struct: blocks.StructValue, raw: Any) -> Found:
    for name, value in struct.items():
        block = struct.block.child_blocks[name]
        part = raw.get(name) if isinstance(raw, dict) else None
        yield from _below(name, str(block.label), _in_block(block, value, part))


def _in_list(items: Any, raw: Any) -> Found:
    """Items that were never saved by the editor have no identity yet; then their place counts."""
    raw = raw if isinstance(raw, list) else []
    for number, item in enumerate(items.bound_blocks):
        kept = raw[number] if number < len(raw) and isinstance(raw[number], dict) else {}
        identity = kept.get("id") or f"item-{number}"
        within = _in_block(item.block, item.value, kept.get("value", kept))
        yield from _below(identity, str(number + 1), within)


def _below(step: str, label: str, found: Found) -> Found:
    for path, place, text in found:
        yield (step, *path), (capfirst(label), *place), text


def _in_block(block: blocks.Block, value: Any, raw: Any) -> Found:
    if isinstance(value, blocks.StructValue):
        yield from _in_struct(value, raw)
    elif isinstance(value, blocks.StreamValue):
        yield from _in_stream(value)
    elif isinstance(block, blocks.ListBlock):
        yield from _in_list(value, raw)
    elif isinstance(value, RichText):
        yield (), (), get_text_for_indexing(value.source)
    elif isinstance(block, blocks.CharBlock | blocks.TextBlock | blocks.BlockQuoteBlock):
        yield (), (), value or ""
