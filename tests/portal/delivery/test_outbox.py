import socket
from datetime import timedelta
from threading import Thread

import pytest
from django.core import mail
from django.utils import timezone

from portal.delivery import actions, queries, sending
from portal.delivery.enums import State
from portal.delivery.models import Message
from tests.portal.delivery.fake_gateway import FakeGateway

pytestmark = pytest.mark.django_db


def test_a_message_leaves_only_after_the_commit(sent_sms, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        actions.send_sms(to="+97455512345", text="Your request has news.", key="a")
        before_commit = list(sent_sms)

    assert before_commit == []
    assert [(m.to, m.text) for m in sent_sms] == [("+97455512345", "Your request has news.")]
    assert Message.objects.get().state == State.SENT


def test_the_same_key_is_one_message(sent_sms, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        actions.send_sms(to="+97455512345", text="once", key="a")
        actions.send_sms(to="+97455512345", text="twice", key="a")

    assert [m.text for m in sent_sms] == ["once"]


def test_an_email_carries_a_stable_id_and_a_one_line_subject():
    message = actions.send_email(to="a@example.org", subject="News\nBcc: x", text="Hello", key="k")

    sending.deliver(message_id=message.pk)

    assert mail.outbox[0].subject == "News Bcc: x"
    assert mail.outbox[0].extra_headers["Message-ID"].startswith("<")


def test_a_message_is_not_sent_again_while_another_sender_holds_it(sent_sms):
    now = timezone.now()
    message = actions.send_sms(to="+97455512345", text="x", key="a")
    Message.objects.update(state=State.SENDING, claimed_at=now)

    assert sending.deliver(message_id=message.pk, now=now) is False
    assert sent_sms == []
    assert sending.deliver(message_id=message.pk, now=now + timedelta(minutes=11)) is True


def test_the_gateway_gets_the_token_the_key_and_the_text(settings):
    with FakeGateway() as gateway:
        settings.SMS_URL = gateway.url
        message = actions.send_sms(to="+97455512345", text="مرحبًا", key="a")

        assert sending.deliver(message_id=message.pk) is True

    headers, body = gateway.received[0]
    assert body == {"to": "+97455512345", "text": "مرحبًا"}
    assert headers["Authorization"] == "Bearer secret-token"
    assert headers["Idempotency-Key"] == "a"


def test_a_gateway_that_is_down_is_tried_again_and_once_more_only(settings):
    with FakeGateway(answers=[503]) as gateway:
        settings.SMS_URL = gateway.url
        message = actions.send_sms(to="+97455512345", text="x", key="a")
        now = timezone.now()

        assert sending.deliver(message_id=message.pk, now=now) is False
        assert sending.deliver_due(now=now) == 0
        assert sending.deliver_due(now=now + timedelta(minutes=2)) == 1
        assert sending.deliver_due(now=now + timedelta(minutes=3)) == 0

    assert len(gateway.received) == 2


def test_a_message_the_gateway_has_already_counts_as_sent(settings):
    with FakeGateway(answers=[409]) as gateway:
        settings.SMS_URL = gateway.url
        message = actions.send_sms(to="+97455512345", text="x", key="a")

        assert sending.deliver(message_id=message.pk) is True


@pytest.mark.parametrize("answers", [[422], [500] * 7], ids=["refused", "never answers"])
def test_a_message_that_cannot_be_sent_becomes_a_dead_letter_that_can_be_revived(settings, answers):
    with FakeGateway(answers=answers) as gateway:
        settings.SMS_URL = gateway.url
        actions.send_sms(to="+97455512345", text="x", key="a")
        now = timezone.now()
        for attempt in range(len(answers)):
            sending.deliver_due(now=now + attempt * timedelta(days=1))
        dead = Message.objects.dead().get()

        actions.revive(message=dead, now=now)

        assert sending.deliver_due(now=now) == 1


def test_a_gateway_that_is_not_there_keeps_the_message(settings):
    settings.SMS_URL = "http://token@127.0.0.1:9/messages"
    message = actions.send_sms(to="+97455512345", text="x", key="a")

    assert sending.deliver(message_id=message.pk) is False
    message.refresh_from_db()
    assert (message.state, message.attempts) == (State.WAITING, 1)
    assert "does not answer" in message.last_error


@pytest.mark.parametrize("nonsense", [b"not http at all", b""], ids=["nonsense", "silence"])
def test_a_gateway_that_speaks_no_http_keeps_the_message(settings, nonsense):
    with socket.create_server(("127.0.0.1", 0)) as door:
        settings.SMS_URL = f"http://token@127.0.0.1:{door.getsockname()[1]}/messages"
        message = actions.send_sms(to="+97455512345", text="x", key="a")
        answer = Thread(target=answer_once, args=(door, nonsense))
        answer.start()

        assert sending.deliver(message_id=message.pk) is False
        answer.join()

    message.refresh_from_db()
    assert (message.state, message.attempts) == (State.WAITING, 1)


def answer_once(door, answer):
    caller, _address = door.accept()
    with caller:
        caller.recv(4096)
        caller.sendall(answer)


def test_an_address_that_no_mail_server_takes_is_given_up():
    message = actions.send_email(to="a@example.org\nBcc: b@x", subject="x", text="x", key="k")

    assert sending.deliver(message_id=message.pk) is False
    assert Message.objects.dead().get() == message


def test_what_was_due_long_ago_is_late():
    now = timezone.now()
    actions.send_sms(to="+97455512345", text="x", key="a")

    assert queries.late(now=now + timedelta(minutes=5), after=timedelta(minutes=15)).count() == 0
    assert queries.late(now=now + timedelta(minutes=20), after=timedelta(minutes=15)).count() == 1


def test_sent_texts_are_forgotten_after_a_month(sent_sms):
    actions.send_sms(to="+97455512345", text="code 123456", key="a")
    now = timezone.now()
    sending.deliver_due(now=now)

    assert actions.forget_sent(now=now + timedelta(days=29)) == 0
    assert actions.forget_sent(now=now + timedelta(days=31)) == 1
