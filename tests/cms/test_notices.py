"""What Wagtail tells people leaves by our outbox, in the language each of them reads."""

import pytest
from django.core import mail
from django.urls import reverse

from config.settings import base
from portal.centres.enums import EDITORIAL_ROLES, Role
from portal.delivery.models import Message
from tests.cms.conftest import employed
from tests.factories import cms as pages
from tests.people import SignedIn

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _outbox(settings):
    """The test runner puts a backend of its own in the place of ours."""
    settings.EMAIL_BACKEND = base.EMAIL_BACKEND


@pytest.fixture
def centre_page():
    page = pages.centre()
    pages.centre("en", of=page)
    return page


@pytest.fixture
def team(centre_page):
    """An author, a language reviewer who reads English, and a publisher."""
    people = [employed(role, centre=centre_page.centre) for role in EDITORIAL_ROLES]
    people[1].language = "en"
    people[1].save()
    return people


def told() -> list[tuple[str, str]]:
    return list(Message.objects.order_by("pk").values_list("to", "subject"))


def act(user, page, name: str, comment: str = "") -> None:
    task = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, name, task.pk])
    response = SignedIn(user).post(url, {"comment": comment})
    assert response.status_code in (200, 302)


def test_each_step_tells_the_next_person_in_their_language(
    team, centre_page, django_capture_on_commit_callbacks
):
    author, reviewer, publisher = team
    page = pages.under(centre_page, pages.models.ArticlePage, published_on="2026-11-20", live=False)
    page.title = "حملة الشتاء"
    page.save_revision(user=author)
    name = "\u2068حملة الشتاء\u2069"

    with django_capture_on_commit_callbacks(execute=True):
        page.get_workflow().start(page, author)
        act(reviewer, page, "approve")
        act(publisher, page, "reject", "ينقص تاريخ البداية.")
        page.current_workflow_state.resume(author)
        act(publisher, page, "approve")

    assert told() == [
        (reviewer.email, f"A page waits for you: {name}"),
        (publisher.email, f"صفحة بانتظارك: {name}"),
        (author.email, f"مطلوب تعديل صفحتك: {name}"),
        (publisher.email, f"صفحة بانتظارك: {name}"),
        (author.email, f"اعتُمدت صفحتك: {name}"),
    ]
    assert "ينقص تاريخ البداية." in Message.objects.filter(to=author.email).first().text
    # Carried by the outbox, once each.
    assert len(mail.outbox) == 5
    page.refresh_from_db()
    assert page.live


def test_nobody_of_another_centre_is_told(team, centre_page):
    stranger = employed(*EDITORIAL_ROLES, centre=pages.centre().centre)
    page = pages.under(centre_page, pages.models.ArticlePage, published_on="2026-11-20", live=False)
    page.save_revision()

    page.get_workflow().start(page, team[0])

    assert not Message.objects.filter(to=stranger.email).exists()
    assert employed(Role.EDITOR).email not in dict(told())


def test_comment_tells_whoever_follows_the_page(team, centre_page, communications):
    author, reviewer, _publisher = team
    page = pages.under(centre_page, pages.models.ArticlePage, published_on="2026-11-20", live=False)
    page.subscribers.create(user=author, comment_notifications=True)
    form = {
        "title": page.title,
        "slug": page.slug,
        "kind": "news",
        "published_on": "2026-11-20",
        "body-count": 0,
        "registration-count": 0,
        "event_state": "planned",
        "comments-TOTAL_FORMS": 1,
        "comments-INITIAL_FORMS": 0,
        "comments-0-text": "هل الموعد مؤكد؟",
        "comments-0-contentpath": "title",
        "comments-0-replies-TOTAL_FORMS": 0,
        "comments-0-replies-INITIAL_FORMS": 0,
    }

    SignedIn(reviewer).post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)

    message = Message.objects.get()
    assert (message.to, message.subject) == (
        author.email,
        f"تعليقات جديدة: \u2068{page.title}\u2069",
    )
    assert "هل الموعد مؤكد؟" in message.text
