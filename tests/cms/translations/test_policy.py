"""A page goes out with its other language, or says there that it is ahead; never silently."""

import pytest
from django.urls import reverse

from cms.enums import LanguageRule
from cms.models import LanguagePolicy, PageTranslation
from cms.translations import policy
from cms.translations.passages import fingerprint, passages
from tests.cms.translations.conftest import publish
from tests.factories import cms as pages
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss():
    return UserFactory(staff=True, is_superuser=True)


def together(page, by):
    policy.decide(page=page, rule=LanguageRule.TOGETHER, by=by)


def draft(page, title):
    page.title = title
    return page.save_revision()


def prepare(page, by, seen=None):
    words = fingerprint(passages(page.get_latest_revision_as_object()))
    policy.prepare(row=PageTranslation.objects.of(page).get(), seen=seen or words, by=by)


def titles(*of):
    return [type(page).objects.get(pk=page.pk).title for page in of]


def test_readers_of_the_other_language_are_told(visitor, behind, english):
    html = visitor.get(english.url).content.decode()
    main = html[html.index("<main") : html.index("</main>")]

    assert "The translation is under way" in main
    assert f'href="{behind.url}"' in main
    assert "under way" not in visitor.get(behind.url).content.decode()


def test_the_notice_on_an_arabic_page_is_arabic(visitor):
    pages.home("ar")
    first = publish(pages.article("en", title="First"))
    arabic = publish(pages.article("ar", of=first, title="الأولى"))
    assert "الترجمة جارية" not in visitor.get(arabic.url).content.decode()

    first.title = "Second"
    publish(first)

    html = visitor.get(arabic.url).content.decode()
    main = html[html.index("<main") : html.index("</main>")]
    assert "الترجمة جارية" in main
    assert "way" not in main
    assert f'href="{first.url}"' in main


def test_rule_of_the_nearest_page_counts_for_both_languages(arabic, english, boss):
    assert policy.rule_of(arabic) == LanguageRule.UNDERWAY

    together(arabic.get_parent().specific, boss)
    assert policy.rule_of(arabic) == LanguageRule.TOGETHER
    assert policy.rule_of(english) == LanguageRule.TOGETHER

    policy.decide(page=english, rule=LanguageRule.UNDERWAY, by=boss)
    assert policy.rule_of(arabic) == LanguageRule.UNDERWAY

    policy.decide(page=arabic, rule=None, by=boss)
    assert policy.rule_of(arabic) == LanguageRule.TOGETHER
    assert LanguagePolicy.objects.count() == 1


def test_neither_goes_out_alone(arabic, english, boss):
    together(arabic, boss)

    draft(arabic, "جديد").publish()

    assert titles(arabic) == ["زيارات المنازل"]


def test_both_go_out_together(arabic, english, boss):
    together(arabic, boss)
    revision = draft(arabic, "جديد")
    draft(english, "New")
    prepare(arabic, boss)

    revision.publish()

    assert titles(arabic, english) == ["جديد", "New"]
    row = PageTranslation.objects.of(arabic).get()
    assert (row.state, row.prepared, row.prepared_revision) == ("current", {}, None)


def test_a_draft_that_changed_after_it_was_confirmed_waits_again(arabic, english, boss):
    together(arabic, boss)
    draft(arabic, "جديد")
    draft(english, "New")
    prepare(arabic, boss)

    draft(arabic, "أحدث").publish()

    assert titles(arabic, english) == ["زيارات المنازل", "Title"]


def test_a_change_of_no_words_goes_out_at_once(arabic, english, boss):
    together(arabic, boss)
    arabic.is_remote = True

    arabic.save_revision().publish()

    assert type(arabic).objects.get(pk=arabic.pk).is_remote


def test_what_was_not_looked_at_is_not_confirmed(arabic, english, boss):
    together(arabic, boss)
    draft(arabic, "جديد")

    with pytest.raises(policy.DraftChanged):
        prepare(arabic, boss, seen="old")
    with pytest.raises(policy.NotAllowed):
        prepare(arabic, UserFactory(staff=True))
    assert PageTranslation.objects.of(arabic).get().prepared_revision is None


def test_a_page_without_translation_waits_for_one(boss):
    pages.home("en")
    page = pages.article(live=False)
    page.save_revision()
    together(page, boss)

    page.get_latest_revision().publish()

    assert not type(page).objects.get(pk=page.pk).live


def url(name, page):
    return reverse(f"cms_{name}", args=[page.pk])


def test_on_the_screen(communications, arabic, english):
    communications.post(url("decide_languages", arabic), {"rule": "together"})
    revision = draft(arabic, "جديد")
    response = communications.get(url("page_languages", arabic))
    assert "<ins>جديد</ins>" in response.content.decode()
    seen = response.context["draft"]["seen"]

    stale = communications.post(url("prepare_translation", arabic), {"seen": "old"})
    assert stale.status_code == 409
    communications.post(url("prepare_translation", arabic), {"seen": seen})
    revision.publish()

    assert titles(arabic) == ["جديد"]
    bad = communications.post(url("decide_languages", arabic), {"rule": "sometimes"})
    assert bad.status_code == 422


def test_strangers_decide_and_prepare_nothing(editor_of, arabic, english):
    client = editor_of(pages.standard())

    for name in ("decide_languages", "prepare_translation"):
        sent = {"rule": "together", "seen": "x"}
        assert client.post(url(name, arabic), sent, follow=True).status_code == 404
    assert not LanguagePolicy.objects.exists()
