from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from portal.programmes import actions
from portal.programmes.models import FormVersion, Programme
from portal.programmes.reading import DefinitionError
from tests.factories.programmes import RULES, FormVersionFactory, ProgrammeFactory, form, words

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("opens", "closes", "is_open"),
    [
        (None, None, True),
        (date(2026, 5, 1), date(2026, 5, 1), True),
        (date(2026, 5, 2), None, False),
        (None, date(2026, 4, 30), False),
    ],
)
def test_a_programme_is_open_inside_its_window(opens, closes, is_open):
    programme = ProgrammeFactory(opens_on=opens, closes_on=closes)
    day = date(2026, 5, 1)

    assert programme.is_open_on(day) is is_open
    assert list(Programme.objects.open_on(day)) == ([programme] if is_open else [])


def test_a_programme_without_a_published_form_is_not_open():
    ProgrammeFactory(unpublished=True)

    assert list(Programme.objects.open_on(date(2026, 5, 1))) == []


def test_a_window_ends_after_it_begins():
    with pytest.raises(IntegrityError), transaction.atomic():
        ProgrammeFactory(opens_on=date(2026, 5, 2), closes_on=date(2026, 5, 1))


@pytest.mark.parametrize("change", [{"definition": {}}, {"number": 9}, None])
def test_the_database_keeps_a_published_form_as_it_was(change):
    version = FormVersionFactory()
    rows = FormVersion.objects.filter(pk=version.pk)

    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        rows.update(**change) if change else rows.delete()

    assert FormVersion.objects.get(pk=version.pk).definition == form()


def test_a_draft_form_may_still_change():
    version = FormVersionFactory(published_at=None)

    FormVersion.objects.filter(pk=version.pk).update(number=7)

    assert FormVersion.objects.get(pk=version.pk).number == 7


def test_publishing_the_same_form_again_makes_no_new_edition():
    programme = ProgrammeFactory(unpublished=True)

    first = actions.publish_version(
        programme=programme, definition=form(), rules=RULES, at=timezone.now()
    )
    again = actions.publish_version(
        programme=programme, definition=form(), rules=RULES, at=timezone.now()
    )
    changed = actions.publish_version(
        programme=programme,
        definition=form(declaration=words("Otherwise")),
        rules=RULES,
        at=timezone.now(),
    )

    assert (first.number, again, changed.number) == (1, first, 2)
    assert programme.current_version == changed


def test_a_faulty_form_is_not_published():
    programme = ProgrammeFactory(unpublished=True)

    with pytest.raises(DefinitionError):
        actions.publish_version(programme=programme, definition={}, at=timezone.now())

    assert programme.current_version is None


def test_the_editor_is_told_where_a_form_is_faulty():
    version = FormVersionFactory.build(
        programme=None, definition=form(sections=[{"key": "one"}]), published_at=None
    )

    with pytest.raises(ValidationError, match=r"sections\[0\].title: missing"):
        version.clean()
