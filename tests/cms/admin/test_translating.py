"""Translating asks for the page's own permission, and nothing half-translated goes live."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import GroupPagePermission
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from cms.models import ArticlePage
from tests.factories import cms as pages
from tests.factories.accounts import UserFactory
from tests.people import SignedIn

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    page = pages.article(slug="visits", body=[("paragraph", "<p>عربي</p>")])
    pages.index(type(page.get_parent().specific), "en")
    return page


@pytest.fixture
def submitted(article, communications):
    """The article's English draft in the translation editor."""
    url = reverse("wagtail_localize:submit_page_translation", args=[article.pk])
    english = pages.home("en").locale
    communications.post(url, {"locales": [english.pk]})
    return ArticlePage.objects.get(locale=english)


@pytest.fixture
def elsewhere(article):
    """An editor who may translate, but edits another section of the site only."""
    section = pages.standard()
    group = Group.objects.create(name="elsewhere")
    names = ["access_admin", "submit_translation"]
    group.permissions.set(Permission.objects.filter(codename__in=names))
    for name in ("add_page", "change_page", "publish_page"):
        permission = Permission.objects.get(
            codename=name, content_type__app_label="wagtailcore", content_type__model="page"
        )
        GroupPagePermission.objects.create(group=group, page=section, permission=permission)
    user = UserFactory(staff=True)
    user.groups.add(group)
    return SignedIn(user)


def translate(page):
    """Every sentence of the page, into English words."""
    for segment in StringSegment.objects.filter(source__object_id=page.translation_key):
        said = "visits-paused" if segment.context.path == "slug" else "English"
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=page.locale,
            context=segment.context,
            defaults={"data": said},
        )


def publish(client, page):
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(url, {"action": "publish"}, follow=True)


def test_translation_begins_as_a_draft(submitted, visitor):
    assert not submitted.live
    assert visitor.get(submitted.url or "/en/visits/").status_code == 404


def test_half_translated_page_is_not_published(communications, submitted):
    response = publish(communications, submitted)

    submitted.refresh_from_db()
    assert not submitted.live
    assert "بعض الجمل لم تُترجم بعد" in response.content.decode()


def test_translated_page_is_published_in_its_own_words(
    communications, submitted, visitor, django_capture_on_commit_callbacks
):
    translate(submitted)

    with django_capture_on_commit_callbacks(execute=True):
        publish(communications, submitted)

    submitted.refresh_from_db()
    html = visitor.get(submitted.url).content.decode()
    main = html[html.index("<main") : html.index("</main>")]
    assert (submitted.live, submitted.slug) == (True, "visits-paused")
    assert "<p>English</p>" in main
    assert "عربي" not in main


def test_latin_slug_need_not_be_translated(
    communications, submitted, django_capture_on_commit_callbacks
):
    translate(submitted)
    StringTranslation.objects.filter(context__path="slug").delete()

    with django_capture_on_commit_callbacks(execute=True):
        publish(communications, submitted)

    submitted.refresh_from_db()
    assert (submitted.live, submitted.slug) == (True, "visits")


def test_arabic_slug_is_not_published_under_english(communications, article):
    article.slug = "زيارات"
    article.save_revision().publish()
    source, _new = TranslationSource.update_or_create_from_instance(article)
    english = pages.home("en").locale
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target(publish=False)
    draft = ArticlePage.objects.get(locale=english)

    response = publish(communications, draft)

    assert "حروف لاتينية" in response.content.decode()


def test_editor_of_another_section_cannot_submit_or_update(elsewhere, article, submitted):
    source = TranslationSource.objects.get_for_instance(article)
    addresses = [
        reverse("wagtail_localize:submit_page_translation", args=[article.pk]),
        reverse("wagtail_localize:update_translations", args=[source.pk]),
    ]

    for address in addresses:
        for send in (elsewhere.get, elsewhere.post):
            response = send(address)
            assert response.status_code == 302
            assert response["Location"] == reverse("wagtailadmin_home")


def test_editor_of_another_section_cannot_touch_the_page(elsewhere, article):
    for name in ("edit", "copy", "move", "unpublish", "delete"):
        response = elsewhere.get(reverse(f"wagtailadmin_pages:{name}", args=[article.pk]))
        assert response.status_code == 302


def test_updating_never_publishes(communications, article, submitted):
    translate(submitted)
    source = TranslationSource.objects.get_for_instance(article)
    url = reverse("wagtail_localize:update_translations", args=[source.pk])

    communications.post(url, {"publish_translations": "on"})

    submitted.refresh_from_db()
    assert not submitted.live
