"""The first rows of the dictionary, and the entries read by the rules that use it."""

import tomllib
from pathlib import Path

from django.db import migrations

from portal.common import analysis

FIRST_WORDS = Path(__file__).parents[1] / "words" / "lexicon.toml"
BELONGINGS = {"plurals": "plural", "equals": "equal"}


def first_rows():
    """The words of each row, and why they stand together."""
    parts = tomllib.loads(FIRST_WORDS.read_text(encoding="utf-8"))
    return {words: BELONGINGS[part] for part, found in parts.items() for words in found}


def write(apps, schema_editor):
    entries = apps.get_model("search", "LexiconEntry")
    made = [entries(belonging=belonging, words=words) for words, belonging in first_rows().items()]
    entries.objects.bulk_create(made, ignore_conflicts=True)


def remove(apps, schema_editor):
    """Rows that staff have written or changed are not ours to take."""
    entries, first = apps.get_model("search", "LexiconEntry"), first_rows()
    for entry in entries.objects.all():
        if first.get(entry.words) == entry.belonging:
            entry.delete()


def read_entries(apps, schema_editor):
    """Pages stay found between this migration and the next rebuilding, which learns their words."""
    groups = {name: [] for name in BELONGINGS.values()}
    for words, belonging in first_rows().items():
        groups[belonging].append(words.split("، "))
    lexicon = analysis.Lexicon.of(plurals=groups["plural"], equals=groups["equal"])
    entries = apps.get_model("search", "Entry")
    for entry in entries.objects.iterator(chunk_size=200):
        entry.title_stems = analysis.read(entry.title, lexicon).stems
        entry.stems = analysis.read(entry.words, lexicon).stems
        entry.save(update_fields=["title_stems", "stems"])


class Migration(migrations.Migration):

    dependencies = [("search", "0002_lexicon_and_stems")]

    operations = [
        migrations.RunPython(write, remove),
        migrations.RunPython(read_entries, migrations.RunPython.noop),
    ]
