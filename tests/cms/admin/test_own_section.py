"""An editor of one centre, with every role there, meets another centre's pages and files.

Each address that Wagtail or wagtail-localize has for a page, a picture or a document is asked, by
GET and by a form sent, about what is another centre's: nothing is shown and nothing is changed.
"""

import json
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.forms.models import model_to_dict
from django.urls import reverse
from wagtail.models import CollectionViewRestriction, Comment, Page, Revision
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from cms import sections
from cms.models import ArticlePage, CentrePage, Picture, Publication, Section
from portal.centres.enums import EDITORIAL_ROLES, Role
from tests.cms.conftest import employed
from tests.factories import cms as pages
from tests.people import SignedIn

pytestmark = pytest.mark.django_db

SECRET = "سرّ مركز آخر"


@dataclass
class Other:
    """What another centre has: an article with everything that hangs on it, and files."""

    article: ArticlePage
    english: ArticlePage
    revision: Revision
    earlier: Revision
    translation: Translation
    segment: StringSegment
    task_state: Any
    picture: Picture
    paper: Publication
    section: Section


@pytest.fixture
def own():
    page = pages.centre()
    pages.centre("en", of=page)
    return page


@pytest.fixture
def stranger(own) -> SignedIn:
    """Holds every editorial role, at their own centre."""
    return SignedIn(employed(*EDITORIAL_ROLES, centre=own.centre))


@pytest.fixture
def other(own) -> Other:
    page = pages.centre()
    english_page = pages.centre("en", of=page)
    section = sections.establish(centre=page.centre)
    author = employed(Role.EDITOR, centre=page.centre)
    article = pages.under(page, ArticlePage, title=SECRET, slug="secret", published_on="2026-11-20")
    earlier = article.save_revision()
    revision = article.save_revision(user=author)
    source, _new = TranslationSource.update_or_create_from_instance(article)
    locale = english_page.locale
    translation = Translation.objects.create(source=source, target_locale=locale)
    translation.save_target(publish=False)
    state = section.workflow.start(article, author)
    picture = pages.PictureFactory(title=SECRET, collection=section.collection)
    paper = Publication(title=SECRET, collection=section.collection)
    paper.file.save("secret.txt", pages.drawn())
    return Other(
        article=article,
        english=ArticlePage.objects.get(locale=locale, translation_key=article.translation_key),
        revision=revision,
        earlier=earlier,
        translation=translation,
        segment=StringSegment.objects.filter(source=source).first(),
        task_state=state.current_task_state,
        picture=picture,
        paper=paper,
        section=section,
    )


# Every address with what it takes; `page` is the other centre's article.
PAGE = {
    "edit": "page",
    "add_subpage": "page",
    "delete": "page",
    "unpublish": "page",
    "view_draft": "page",
    "preview_on_edit": "page",
    "copy": "page",
    "move": "page",
    "move_confirm": "page own",
    "set_page_position": "page",
    "set_privacy": "page",
    "lock": "page",
    "unlock": "page",
    "usage": "page",
    "convert_alias": "page",
    "history": "page",
    "history_results": "page",
    "workflow_history": "page",
    "workflow_history_detail": "page workflow_state",
    "workflow_action": "page approve task_state",
    "collect_workflow_action_data": "page approve task_state",
    "confirm_workflow_cancellation": "page",
    "workflow_preview": "page task",
    "revisions_view": "page earlier",
    "revisions_revert": "page earlier",
    "revisions_unschedule": "page revision",
    "revisions_compare": "page earlier revision",
}
LOCALIZE = {
    "submit_page_translation": "page",
    "update_translations": "source",
    "edit_string_translation": "translation segment",
    "download_pofile": "translation",
    "upload_pofile": "translation",
    "machine_translate": "translation",
    "preview_translation": "translation",
    "stop_translation": "translation",
    "convert_to_alias": "english",
    "translations_report": "",
    "translations_report_results": "",
}
FILES = {
    "wagtailimages:edit": "picture",
    "wagtailimages:delete": "picture",
    "wagtailimages:image_usage": "picture",
    "wagtailimages:edit_multiple": "picture",
    "wagtailimages:delete_multiple": "picture",
    "wagtailimages:preview": "picture fill-100x100",
    "wagtailimages_chooser:chosen": "picture",
    "wagtailimages_chooser:select_format": "picture",
    "wagtaildocs:edit": "paper",
    "wagtaildocs:delete": "paper",
    "wagtaildocs:document_usage": "paper",
    "wagtaildocs:edit_multiple": "paper",
    "wagtaildocs:delete_multiple": "paper",
    "wagtaildocs_chooser:chosen": "paper",
}
LANGUAGES = {
    "cms_page_languages": "page",
    "cms_confirm_translation": "page",
    "cms_assign_translation": "page",
}
ADDRESSES = (
    [f"wagtailadmin_pages:{name}" for name in PAGE]
    + [f"wagtail_localize:{name}" for name in LOCALIZE]
    + list(FILES)
    + list(LANGUAGES)
)


def arguments(other: Other, own: Page, name: str) -> list[Any]:
    short = name.rpartition(":")[2]
    words = {**FILES, **LANGUAGES}.get(name) or {**PAGE, **LOCALIZE}.get(short, "")
    values = {
        "page": other.article.pk,
        "english": other.english.pk,
        "own": own.pk,
        "revision": other.revision.pk,
        "earlier": other.earlier.pk,
        "workflow_state": other.task_state.workflow_state_id,
        "task_state": other.task_state.pk,
        "task": other.task_state.task_id,
        "source": other.translation.source_id,
        "translation": other.translation.pk,
        "segment": other.segment.pk,
        "picture": other.picture.pk,
        "paper": other.paper.pk,
    }
    return [values.get(word, word) for word in words.split()]


def everything(other: Other) -> dict[str, Any]:
    """All that a request could have changed."""
    article = Page.objects.get(pk=other.article.pk)
    return {
        "article": [model_to_dict(page) for page in (article, article.specific)],
        "place": article.path,
        "revisions": list(Revision.objects.order_by("pk").values("pk", "approved_go_live_at")),
        "restrictions": article.view_restrictions.count(),
        "comments": Comment.objects.count(),
        "words": list(StringTranslation.objects.order_by("pk").values("pk", "data")),
        "translation": model_to_dict(Translation.objects.get(pk=other.translation.pk)),
        "task": type(other.task_state).objects.get(pk=other.task_state.pk).status,
        "picture": Picture.objects.filter(pk=other.picture.pk).values_list("title").get(),
        "paper": Publication.objects.filter(pk=other.paper.pk).values_list("title").get(),
        "pages": Page.objects.count(),
    }


FORM = {
    "title": "changed",
    "slug": "changed",
    "value": "changed",
    "action": "publish",
    "action-publish": "1",
    "new_title": "changed",
    "new_slug": "changed",
    "restriction_type": "login",
    "locales": "2",
    "caption": "changed",
}


def leak(client: SignedIn, other: Other, url: str) -> str:
    """What the address shows or changes that it should not, or nothing."""
    before = everything(other)
    for method in ("get", "post", "put", "delete"):
        with transaction.atomic():
            response = getattr(client, method)(url, FORM)
            changed = everything(other) != before
            transaction.set_rollback(True)
        if changed:
            return f"{method} changes it"
        if SECRET in response.content.decode():
            return f"{method} shows it"
        if not is_refusal(response):
            return f"{method} answers {response.status_code} {response.headers.get('Location', '')}"
    return ""


def is_refusal(response) -> bool:
    """Wagtail leads back to its first page and says why; what is not there is sought in Arabic."""
    if response.status_code == 302:
        to = response["Location"]
        return to == reverse("wagtailadmin_home") or to.startswith("/ar/admin/")
    return response.status_code in (403, 404, 405)


def test_what_is_anothers_is_neither_shown_nor_changed(stranger, own, other):
    leaks = {
        name: leak(stranger, other, reverse(name, args=arguments(other, own, name)))
        for name in ADDRESSES
    }

    assert {name: found for name, found in leaks.items() if found} == {}


def test_what_lists_many_pages_names_none_of_anothers(stranger, other):
    addresses = [
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_explore_root"),
        reverse("wagtailadmin_explore", args=[other.article.get_parent().pk]),
        reverse("wagtailadmin_pages:search") + "?q=آخر",
        reverse("wagtailadmin_choose_page") + "?page_type=wagtailcore.page",
        reverse("wagtailadmin_choose_page_child", args=[other.article.get_parent().pk]),
        reverse("wagtailadmin_choose_page_search") + "?q=آخر",
        reverse("wagtailadmin_reports:locked_pages"),
        reverse("wagtailadmin_reports:workflow"),
        reverse("wagtailadmin_reports:workflow_tasks"),
        reverse("wagtailadmin_reports:site_history"),
        reverse("wagtailadmin_reports:aging_pages"),
        reverse("wagtailadmin_reports:page_types_usage"),
        "/admin/api/main/pages/",
        f"/admin/api/main/pages/{other.article.pk}/",
        "/admin/api/main/images/",
        f"/admin/api/main/images/{other.picture.pk}/",
        "/admin/api/main/images/find/?id={other.picture.pk}",
        "/admin/api/main/documents/",
        f"/admin/api/main/documents/{other.paper.pk}/",
        reverse("wagtailimages:index"),
        reverse("wagtaildocs:index"),
        reverse("wagtailimages_chooser:choose"),
        reverse("wagtailimages_chooser:choose_results") + "?q=آخر",
        reverse("wagtaildocs_chooser:choose"),
        reverse("wagtaildocs_chooser:choose_results") + "?q=آخر",
    ]
    # Wagtail shows titles as they will be, and a search repeats what was asked for.
    Page.objects.filter(pk=other.article.pk).update(live=False)

    shown = [
        address
        for address in addresses
        if f">{SECRET}<" in (html := stranger.get(address, follow=True).content.decode())
        or json.dumps(SECRET) in html
    ]

    assert shown == []


def test_nothing_is_made_below_anothers_page(stranger, other):
    above = other.article.get_parent()
    before = Page.objects.count()

    for name in ("add", "preview_on_add"):
        url = reverse(f"wagtailadmin_pages:{name}", args=["cms", "articlepage", above.pk])
        for send in (stranger.get, stranger.post):
            assert send(url, FORM).status_code in (302, 403)
    assert Page.objects.count() == before


@pytest.mark.parametrize("action", ["delete", "unpublish", "publish", "move"])
def test_bulk_actions_leave_anothers_pages_alone(stranger, own, other, action):
    before = everything(other)
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])

    stranger.post(f"{url}?id={other.article.pk}&next=/admin/", {"chooser": own.pk})

    assert everything(other) == before


def test_files_are_uploaded_into_ones_own_collection_only(stranger, other):
    fields = {"title": "new", "file": pages.drawn(), "collection": other.section.collection_id}

    stranger.post(reverse("wagtailimages:add"), fields)
    stranger.post(
        reverse("wagtailimages_chooser:create"),
        {f"image-chooser-upload-{name}": value for name, value in fields.items()},
    )
    stranger.post(reverse("wagtaildocs:add"), fields)

    assert Picture.objects.filter(collection=other.section.collection).get() == other.picture
    assert Publication.objects.filter(collection=other.section.collection).get() == other.paper


def test_private_file_of_another_centre_is_not_given_out(stranger, visitor, other):
    restriction = CollectionViewRestriction.objects.create(
        collection=other.section.collection, restriction_type="groups"
    )
    restriction.groups.set(Group.objects.filter(editorial__centre=other.section.centre))
    of_centre = SignedIn(employed(Role.EDITOR, centre=other.section.centre))

    given = of_centre.get(other.paper.url)

    assert given.status_code == 200
    b"".join(given.streaming_content)
    refused = stranger.get(other.paper.url)
    assert refused.status_code == 302
    assert refused["Location"].partition("?")[0] == reverse("door_pages")
    # Who is no staff does not learn that there is such a file.
    assert visitor.get(other.paper.url).status_code == 404


def test_centres_own_people_do_each_their_part(own):
    editor, translator, publisher = (employed(role, centre=own.centre) for role in EDITORIAL_ROLES)
    article = pages.under(own, ArticlePage, published_on="2026-11-20")

    for user in (editor, translator, publisher):
        assert article.permissions_for_user(user).can_edit()
    assert [u for u in (editor, translator) if article.permissions_for_user(u).can_publish()] == []
    assert article.permissions_for_user(publisher).can_publish()
    assert editor.has_perm("wagtailadmin.access_admin")
    assert not editor.has_perm("wagtail_localize.submit_translation")
    assert translator.has_perm("wagtail_localize.submit_translation")
    # Rows know no centre in Wagtail: the foundation's communications edit them.
    assert not publisher.has_perm("centres.change_centre")
    assert not publisher.has_perm("wagtailredirects.add_redirect")


def test_what_a_centre_writes_is_the_centres(stranger, own, other):
    url = reverse("wagtailadmin_pages:add", args=["cms", "articlepage", own.pk])
    form = {
        "title": "خبر",
        "slug": "news",
        "kind": "news",
        "published_on": "2026-11-20",
        "centre": other.section.centre_id,
        "body-count": 0,
        "registration-count": 0,
        "event_state": "planned",
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
    }

    stranger.post(url, form)

    article = ArticlePage.objects.get(slug="news")
    assert article.centre == own.centre
    assert article.get_parent().pk == own.pk


def test_translation_editor_shows_what_a_centre_may_choose(stranger, own, other):
    own_files = Section.objects.get(centre=own.centre).collection
    picture = pages.PictureFactory(collection=own_files)

    assert stranger.get(f"/admin/api/main/images/{picture.pk}/").status_code == 200
    assert stranger.get(f"/admin/api/main/images/{other.picture.pk}/").status_code == 302
    name = stranger.get(f"/admin/localize/api/snippets/centres/centre/{own.centre_id}/").json()
    assert name["title"] == own.centre.name_ar


def test_section_itself_is_deleted_by_the_foundation_only(stranger, own, communications):
    url = reverse("wagtailadmin_pages:delete", args=[own.pk])

    response = stranger.post(url)

    assert response["Location"] == reverse("wagtailadmin_home")
    assert CentrePage.objects.filter(pk=own.pk).exists()
    assert communications.get(url).status_code == 200
