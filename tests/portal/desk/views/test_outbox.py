import pytest
from django.urls import reverse
from django.utils import translation

from portal.audit.queries import events
from portal.centres.enums import Role
from portal.delivery.enums import Channel, State
from portal.delivery.models import Message

pytestmark = pytest.mark.django_db
QUERIES = 13


@pytest.fixture
def manager(staff_client):
    return staff_client(Role.MANAGER)


@pytest.fixture
def dead():
    return Message.objects.create(
        key="application:1:decided:email",
        channel=Channel.EMAIL,
        to="nora@example.org",
        subject="News about your request",
        text="Reference AP-7K3F-9X2H",
        state=State.DEAD,
        attempts=7,
        last_error="{'nora@example.org': (550, b'User unknown')}",
    )


def test_a_dead_letter_says_to_whom_and_why_but_not_what(manager, dead):
    page = manager.get(reverse("desk:outbox")).content.decode()

    assert "n•••@example.org" in page
    assert "User unknown" in page
    for secret in ("nora@", "AP-7K3F", "News about"):
        assert secret not in page


def test_a_phone_number_is_masked_too(manager, dead):
    Message.objects.update(channel=Channel.SMS, to="+97455512345", last_error="")

    page = manager.get(reverse("desk:outbox")).content.decode()

    assert "••••••••2345" in page
    assert "5551" not in page


def test_what_is_on_its_way_does_not_stand_here(manager, dead):
    Message.objects.update(state=State.WAITING)

    page = manager.get(reverse("desk:outbox"))

    assert list(page.context["page"]) == []


def test_trying_again_sends_it_and_writes_down_who_tried(
    manager, dead, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        response = manager.post(reverse("desk:send_again", kwargs={"pk": dead.pk}))

    dead.refresh_from_db()
    assert response["Location"] == reverse("desk:outbox")
    assert (dead.state, dead.attempts) == (State.SENT, 1)
    assert [mail.to for mail in mailoutbox] == [["nora@example.org"]]
    assert [(e.action, e.by, e.data) for e in events("outbox")] == [
        (
            "message.revived",
            str(manager.user.public_id),
            {"message": dead.pk, "channel": "email"},
        )
    ]


def test_pressing_twice_revives_once(manager, dead, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        manager.post(reverse("desk:send_again", kwargs={"pk": dead.pk}))
        manager.post(reverse("desk:send_again", kwargs={"pk": dead.pk}))

    assert len(mailoutbox) == 1
    assert events("outbox").count() == 1


def test_the_number_of_dead_letters_stands_in_the_navigation(manager, dead):
    with translation.override("en"):
        page = manager.get(reverse("desk:home")).content.decode()

    assert '<span class="navigation__count">1</span>' in page


@pytest.mark.parametrize("rows", [1, 3])
def test_a_letter_more_is_no_query_more(manager, rows, django_assert_num_queries):
    for number in range(rows):
        Message.objects.create(
            key=str(number), channel=Channel.SMS, to="+97455512345", text="x", state=State.DEAD
        )

    with django_assert_num_queries(QUERIES):
        manager.get(reverse("desk:outbox"))
