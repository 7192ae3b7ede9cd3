"""What editors set for a minute happens in that minute, once, and visitors never see it earlier."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from wagtail.models import Page, PageLogEntry, Revision

from cms import scheduling
from cms.models import ArticlePage
from portal.centres.enums import Role
from portal.delivery.models import Message
from search.models import Entry
from tests.cms.conftest import employed
from tests.factories import cms as pages

pytestmark = pytest.mark.django_db

# 09:00 in Doha, as editors see it.
MINUTE = datetime.fromisoformat("2026-11-25T06:00:00+00:00")
BEFORE, AFTER = MINUTE - timedelta(seconds=1), MINUTE + timedelta(seconds=59)


def scheduled(**fields) -> ArticlePage:
    page = pages.article(live=False, title="حملة الشتاء", go_live_at=MINUTE, **fields)
    with time_machine.travel(MINUTE - timedelta(days=1), tick=False):
        page.save_revision().publish()
    page.refresh_from_db()
    return page


def seen(visitor, page, moment) -> list[bool]:
    """At its address, in the list above it, by the search and in the site's map."""
    with time_machine.travel(moment, tick=False):
        index = visitor.get(page.get_parent().url).content.decode()
        found = visitor.get("/ar/search/", {"q": "الشتاء"}).content.decode()
        return [
            visitor.get(page.url).status_code == 200,
            page.title in index,
            f'href="{page.url}"' in found,
            page.url in visitor.get("/sitemap.xml").content.decode(),
        ]


def run_due(moment: datetime) -> None:
    with time_machine.travel(moment, tick=False):
        call_command("run_due", verbosity=0)


def test_a_page_is_not_shown_before_its_minute_and_everywhere_from_it_on(visitor, capsys):
    page = scheduled()

    run_due(BEFORE)
    assert seen(visitor, page, BEFORE) == [False] * 4
    run_due(MINUTE)

    assert seen(visitor, page, MINUTE) == [True] * 4
    page.refresh_from_db()
    assert (page.live, page.first_published_at) == (True, MINUTE)
    assert Revision.objects.filter(approved_go_live_at__isnull=False).count() == 0


def test_a_page_that_says_it_is_live_too_early_is_under_embargo(visitor):
    page = pages.article(title="حملة الشتاء", go_live_at=MINUTE)

    assert seen(visitor, page, BEFORE)[:2] == [False, False]
    assert seen(visitor, page, MINUTE)[:2] == [True, True]


def test_a_page_is_gone_at_its_minute_even_when_nothing_has_run_yet(visitor, capsys):
    page = pages.article(title="حملة الشتاء", live=False, expire_at=MINUTE)
    with time_machine.travel(MINUTE - timedelta(days=1), tick=False):
        page.save_revision().publish()

    assert seen(visitor, page, BEFORE) == [True] * 4
    assert seen(visitor, page, MINUTE) == [False] * 4
    run_due(MINUTE)

    page.refresh_from_db()
    assert (page.live, page.expired) == (False, True)
    assert not Entry.objects.filter(page_id=page.pk).exists()


def test_running_again_does_nothing_more(capsys):
    scheduled(expire_at=MINUTE + timedelta(hours=1))
    later = MINUTE + timedelta(hours=2)

    with time_machine.travel(later, tick=False):
        first = [scheduling.publish_due(now=later), scheduling.take_off_due(now=later)]
        again = [scheduling.publish_due(now=later), scheduling.take_off_due(now=later)]

    assert (first, again) == ([1, 1], [0, 0])
    acts = PageLogEntry.objects.filter(action__endswith=".scheduled").order_by("pk")
    assert [entry.action for entry in acts] == [
        "wagtail.publish.scheduled",
        "wagtail.unpublish.scheduled",
    ]


def test_a_scheduled_change_leaves_the_old_words_until_its_minute(visitor):
    page = pages.article(title="عنوان قديم")
    page.save_revision().publish()
    page.refresh_from_db()
    page.title, page.go_live_at = "عنوان جديد", MINUTE
    with time_machine.travel(MINUTE - timedelta(days=1), tick=False):
        page.save_revision().publish()

    def title(moment):
        with time_machine.travel(moment, tick=False):
            html = visitor.get(page.url).content.decode()
        return [words for words in ("عنوان قديم", "عنوان جديد") if f"{words}</h1>" in html]

    assert title(BEFORE) == ["عنوان قديم"]
    with time_machine.travel(MINUTE, tick=False):
        scheduling.publish_due(now=MINUTE)
    assert title(AFTER) == ["عنوان جديد"]


def test_one_page_that_fails_hinders_no_other_and_is_told_once(monkeypatch):
    publisher = employed(Role.PUBLISHER)
    broken, fine = scheduled(slug="broken"), scheduled(slug="fine")
    publish = Revision.publish

    def fail(revision, **kwargs):
        if revision.object_id == str(broken.pk):
            raise ValueError("the picture is gone")
        publish(revision, **kwargs)

    monkeypatch.setattr(Revision, "publish", fail)
    with time_machine.travel(MINUTE, tick=False):
        runs = [scheduling.publish_due(now=MINUTE) for _minute in range(2)]

    assert runs == [1, 0]
    assert Page.objects.get(pk=fine.pk).live
    assert not Page.objects.get(pk=broken.pk).live
    # Still due: the next run tries it again.
    assert Revision.objects.filter(approved_go_live_at__isnull=False).count() == 1
    message = Message.objects.get()
    assert message.to == publisher.email
    assert "«\u2068حملة الشتاء\u2069»" in message.text
    assert f"/admin/pages/{broken.pk}/edit/" in message.text
