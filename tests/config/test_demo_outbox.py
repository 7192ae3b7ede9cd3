from io import StringIO

import pytest
from django.core.management.base import OutputWrapper
from django.utils import timezone

from config import demo_outbox
from config.demo import people
from portal.accounts.models import Authenticator, User
from portal.beneficiaries import rules
from portal.centres.models import Membership
from portal.delivery import actions as delivery
from tests.factories.centres import CentreFactory
from tests.portal.accounts.doors import ask, at, is_signed_in, last_code, sign_in
from tests.portal.accounts.totp import token

pytestmark = pytest.mark.django_db

CENTRES = ("wifaq", "ehsan", "nama", "dreama", "shafallah")


@pytest.fixture
def load():
    """Loads the people of the demo, which stand in its centres."""
    for slug in CENTRES:
        CentreFactory(slug=slug)

    def loaded() -> None:
        people.load(OutputWrapper(StringIO()))

    return loaded


@pytest.mark.parametrize("language", ["ar", "en"])
def test_outside_the_demo_there_is_no_such_page(visitor, language):
    assert visitor.get(f"/{language}/demo/outbox/").status_code == 404


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_demo_shows_messages_codes_and_people(visitor, settings, load, language):
    settings.DEMO = True
    load()
    ask(visitor, "33000101")

    page = visitor.get(f"/{language}/demo/outbox/").content.decode()

    device = Authenticator.objects.get(user__email="manager.wifaq@mizalla.example")
    assert last_code() in page
    assert token(device) in page
    assert "+974 3300 0101" in page
    assert f'lang="{language}"' in page


def test_a_used_authenticator_code_is_not_offered_again(visitor, settings, load):
    settings.DEMO = True
    load()
    device = Authenticator.objects.get(user__email="manager.wifaq@mizalla.example")
    shown = token(device)
    device.verify_token(shown)

    assert shown not in visitor.get("/en/demo/outbox/").content.decode()


def test_links_and_codes_stand_out_and_the_rest_stays_text():
    found = demo_outbox.parts("Code 123456 <b> at https://mizalla.example/x now")

    assert [(part.text, part.kind) for part in found] == [
        ("Code ", "words"),
        ("123456", "code"),
        (" <b> at ", "words"),
        ("https://mizalla.example/x", "link"),
        (" now", "words"),
    ]


def test_what_a_message_says_runs_nowhere(visitor, settings):
    settings.DEMO = True
    delivery.send_sms(to="+97433000101", text="<script>alert(1)</script>", key="a")

    assert "<script>alert" not in visitor.get("/en/demo/outbox/").content.decode()


def test_people_are_loaded_once(load):
    load()
    first = User.objects.count(), Membership.objects.count(), Authenticator.objects.count()
    secrets = set(Authenticator.objects.values_list("pk", flat=True))
    load()

    assert (
        User.objects.count(),
        Membership.objects.count(),
        Authenticator.objects.count(),
    ) == first
    assert set(Authenticator.objects.values_list("pk", flat=True)) == secrets


def test_staff_of_the_demo_come_in_by_code_and_authenticator(visitor, load):
    load()
    user = User.objects.get(email="worker.nama@mizalla.example")

    sign_in(visitor, user.email)
    visitor.post(at("otp"), {"code": token(Authenticator.objects.get(user=user))})

    assert is_signed_in(visitor)


def test_one_beneficiary_is_ready_to_apply_and_one_is_new(load):
    load()

    ready = User.objects.get(phone="+97433000102").person
    new = User.objects.get(phone="+97433000103")
    assert rules.is_complete(ready)
    assert not hasattr(new, "person")
    assert new.phone_proved_at <= timezone.now()


def test_the_introduction_names_everybody():
    out = StringIO()

    people.introduce(OutputWrapper(out))

    told = out.getvalue()
    assert "+97433000101" in told
    assert "manager.wifaq@mizalla.example" in told
    assert "administrator of the foundation" in told
