"""The dictionary staff edit: what it changes, and when."""

import importlib

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.urls import reverse

from portal.centres import editorial
from portal.centres.enums import Role
from search.backends import Query, backend
from search.enums import Belonging
from search.models import LexiconEntry
from tests.factories.accounts import UserFactory
from tests.people import SignedIn

pytestmark = pytest.mark.django_db

first_words = importlib.import_module("search.migrations.0003_first_words")


def found(text):
    return [entry.title for entry in backend().find(Query(text, "ar")).entries]


def test_the_first_rows_come_once_and_go_without_those_of_staff():
    LexiconEntry.objects.all().delete()
    own = LexiconEntry.objects.create(words="شبرية، شبريات", belonging=Belonging.PLURAL)

    first_words.write(apps, None)
    first_words.write(apps, None)
    assert LexiconEntry.objects.count() == len(first_words.first_rows()) + 1
    assert len(first_words.first_rows()) >= 300
    first_words.remove(apps, None)
    assert list(LexiconEntry.objects.all()) == [own]


def test_equal_words_count_as_soon_as_they_are_written(written):
    written("كشتة الربيع")

    assert found("مخيم") == []
    row = LexiconEntry.objects.create(words="كشتة, مخيم")
    assert found("مخيم") == ["كشتة الربيع"]
    row.delete()
    assert found("مخيم") == []


def test_a_plural_reads_again_the_pages_that_hold_it_and_takes_that_back(written):
    written("قناديل")

    row = LexiconEntry.objects.create(words="قنديل، قناديل", belonging=Belonging.PLURAL)
    assert found("قنديل") == ["قناديل"]
    row.words = "قنديل، شموع"
    row.save()
    assert (found("قنديل"), found("قناديل")) == ([], ["قناديل"])
    row.words = "قنديل، قناديل"
    row.save()
    row.delete()
    assert (found("قنديل"), found("قناديل")) == ([], ["قناديل"])


def test_the_word_itself_then_its_stem_then_its_equal(written):
    LexiconEntry.objects.create(words="كشتة، مخيم")
    for title in ("مخيم", "الكشتات", "كشتة"):
        written(title)

    assert found("كشتة") == ["كشتة", "الكشتات", "مخيم"]


@pytest.mark.parametrize("words", ["وحيدة", "كلمة، ", "كلمة، !", "كلمة، في"])
def test_a_row_of_one_word_is_refused(words):
    with pytest.raises(ValidationError) as refused:
        LexiconEntry(words=words).full_clean()

    assert list(refused.value.message_dict) == ["words"]


def test_publishers_edit_it_in_the_admin():
    user = UserFactory(staff=True)
    editorial.join_communications(user, {Role.PUBLISHER})
    client = SignedIn(user)
    url = reverse(LexiconEntry.snippet_viewset.get_url_name("add"))

    response = client.post(url, {"belonging": "equal", "words": "كشتة، مخيم"})

    assert response.status_code == 302
    assert LexiconEntry.objects.filter(words="كشتة، مخيم").exists()
