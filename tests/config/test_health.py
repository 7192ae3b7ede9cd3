from datetime import timedelta

import pytest
from django.utils import timezone

from portal.delivery import actions
from portal.delivery.models import Message

pytestmark = pytest.mark.django_db


def test_alive_asks_nothing_of_the_database(visitor, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = visitor.get("/healthz")

    assert response.content == b"ok\n"


def test_ready_when_everything_answers(visitor):
    response = visitor.get("/readyz")

    assert response.status_code == 200
    assert response.json() == {
        "database": "ok",
        "cache": "ok",
        "migrations": "ok",
        "outbox": "ok",
    }


def test_not_ready_when_messages_pile_up(visitor):
    actions.send_sms(to="+97455512345", text="x", key="a")
    Message.objects.update(due_at=timezone.now() - timedelta(hours=1))

    response = visitor.get("/readyz")

    assert response.status_code == 503
    assert response.json()["outbox"] == "1 late"


def test_a_staging_site_is_closed_to_search_engines(visitor, settings):
    open_site = visitor.get("/robots.txt")
    settings.STAGING = True
    staging = visitor.get("/robots.txt")

    assert "Disallow: /admin/" in open_site.content.decode()
    assert "X-Robots-Tag" not in open_site
    assert staging.content.decode() == "User-agent: *\nDisallow: /\n"
    assert staging["X-Robots-Tag"] == "noindex, nofollow"
