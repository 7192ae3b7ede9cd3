"""An editor who chose Arabic reads Arabic: no label of ours is left in English."""

import re

import pytest
from django.conf import settings
from django.db.models import Field
from django.urls import reverse
from django.utils import translation
from wagtail import blocks
from wagtail.fields import StreamField

from cms import models
from cms.enums import Icon
from portal.centres.models import Centre, Contact, OpeningHours, Service, SpecialHours
from portal.programmes.models import Programme
from search.models import LexiconEntry
from tests.factories import cms as pages

ARABIC = re.compile("[\u0621-\u064a]")
PAGES = [getattr(models, name) for name in models.__all__ if name.endswith("Page")]
MODELS = [
    *(model for model in PAGES if not model._meta.abstract),
    models.Announcement,
    models.Picture,
    models.Publication,
    *(Centre, Contact, OpeningHours, Service, SpecialHours, Programme, LexiconEntry),
]


def own_fields(model: type) -> list[Field]:
    """What a form may show: not the key, nor Wagtail's numbers of a picture's focal point."""
    fields = [f for f in model._meta.local_fields if f.editable and not f.primary_key]
    return [f for f in fields if not f.name.startswith("focal_point")]


def within(block: blocks.Block) -> list[blocks.Block]:
    children = list(getattr(block, "child_blocks", {}).values())
    children += [block.child_block] if isinstance(block, blocks.ListBlock) else []
    return [block, *(found for child in children for found in within(child))]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_models_fields_and_choices(model):
    with translation.override("ar"):
        labels = [str(model._meta.verbose_name), str(model._meta.verbose_name_plural)]
        for field in own_fields(model):
            labels += [str(field.verbose_name), str(field.help_text)]
            labels += [str(label) for _value, label in field.choices or []]

    assert [label for label in labels if label and not ARABIC.search(label)] == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_blocks(model):
    streams = [f for f in own_fields(model) if isinstance(f, StreamField)]
    found = [block for stream in streams for block in within(stream.stream_block)[1:]]

    with translation.override("ar"):
        labels = [str(block.label) for block in found if block.name]

    assert [label for label in labels if not ARABIC.search(label)] == []


@pytest.mark.django_db
def test_admin_is_arabic_and_right_to_left_unless_the_editor_chose_english(communications):
    page = pages.centre()
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])

    html = communications.get(url).content.decode()

    assert '<html lang="ar" dir="rtl"' in html


def test_every_icon_an_editor_may_choose_is_drawn():
    sprite = (settings.ROOT / "static/vendor/icons/sprite.svg").read_text()

    assert [icon for icon in Icon.values if f'id="{icon}"' not in sprite] == []
