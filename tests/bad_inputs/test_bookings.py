"""The table of bad inputs on the way to a consultation: what was sent, how it is answered, which
sentence is shown in both languages, and what is kept of what the person had typed."""

import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from portal.appointments.models import Booking
from tests.bad_inputs.test_hostile_text import HOSTILE
from tests.factories.appointments import (
    NEXT_SUNDAY_AT_NINE,
    BookingFactory,
    CounsellorFactory,
    OfferFactory,
)
from tests.people import SignedIn

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
NINE = NEXT_SUNDAY_AT_NINE


@pytest.fixture(autouse=True)
def _thursday_noon():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def counsellor():
    return CounsellorFactory(service=OfferFactory().service)


@dataclass(frozen=True)
class Bad:
    """One row of the table. `page` is where it is sent."""

    what: str
    page: str
    data: dict[str, Any]
    status: int
    ar: str
    en: str
    kept: tuple[str, ...] = field(default_factory=tuple)

    def __str__(self) -> str:
        return self.what


KEY = {"request_key": "0b5a4c1e-4d41-4f83-a1a1-6a6f2d1f3c55"}
TOLD = {"channel": "phone", "phone": "+97455512345", "topic": "قلق", "needs_note": ""}
TABLE = [
    Bad("no time", "times", KEY, 422, "يُرجى اختيار وقت.", "Choose a time."),
    Bad(
        "a time that is none",
        "times",
        {**KEY, "at": "2026-02-31T25:61"},
        422,
        "يُرجى اختيار أحد الأوقات المعروضة.",
        "Choose one of the times shown.",
    ),
    Bad(
        "a time that is past",
        "times",
        {**KEY, "at": "2026-11-22T09:00"},
        409,
        "هذا الوقت غير متاح.",
        "This time is not offered.",
    ),
    Bad(
        "a time nobody works",
        "times",
        {**KEY, "at": "2026-11-29T03:15"},
        409,
        "هذا الوقت غير متاح.",
        "This time is not offered.",
    ),
    Bad(
        "the end of all years",
        "times",
        {**KEY, "at": "9999-12-31T23:45"},
        422,
        "يُرجى اختيار أحد الأوقات المعروضة.",
        "Choose one of the times shown.",
    ),
    Bad(
        "no request key",
        "times",
        {"at": "2026-11-29T09:00", "request_key": "abc"},
        422,
        "لا يمكن تنفيذ ذلك الآن.",
        "This cannot be done now.",
    ),
    Bad(
        "a phone call without a number",
        "details",
        {**TOLD, "phone": ""},
        422,
        "يُرجى إدخال رقم الهاتف الذي يتصل به المستشار.",
        "Enter the phone number that the counsellor should call.",
        kept=("قلق",),
    ),
    Bad(
        "half a number",
        "details",
        {**TOLD, "phone": "+974 555"},
        422,
        "يُرجى إدخال رقم هاتف كامل",
        "Enter a complete phone number",
        kept=("قلق", "+974 555"),
    ),
    Bad(
        "a channel that is not offered",
        "details",
        {**TOLD, "channel": "pigeon"},
        422,
        "يُرجى اختيار مكالمة فيديو أو مكالمة هاتفية.",
        "Choose a video call or a phone call.",
        kept=("قلق",),
    ),
    Bad(
        "a novel",
        "details",
        {**TOLD, "topic": "أ" * 1_000_000},
        422,
        "النص أطول من المسموح به",
        "This text is too long: the limit is 2,000 characters",
        kept=("أ" * 2000,),
    ),
]


def send(bad: Bad, counsellor, language: str):
    held = BookingFactory(counsellor=counsellor, held=True, starts_at=NINE + timedelta(hours=2))
    service = counsellor.services.get()
    client = SignedIn(held.person.user)
    with override(language):
        if bad.page == "times":
            url = reverse("appointments:times", args=[service.centre.slug, service.slug])
        else:
            url = reverse("appointments:details", args=[held.key])
        return client.post(url, bad.data)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("bad", TABLE, ids=str)
def test_the_table(counsellor, bad, language):
    response = send(bad, counsellor, language)

    page = unescape(response.content.decode())
    assert response.status_code == bad.status
    assert {"ar": bad.ar, "en": bad.en}[language] in page
    for typed in bad.kept:
        assert typed in page
    assert not Booking.objects.confirmed().exists()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_kept_to_the_letter_and_run_nowhere(counsellor, text):
    held = BookingFactory(counsellor=counsellor, held=True)
    client = SignedIn(held.person.user)

    client.post(reverse("appointments:details", args=[held.key]), {**TOLD, "topic": text})

    held.refresh_from_db()
    page = client.get(reverse("appointments:check", args=[held.key])).content.decode()
    assert held.topic == text
    assert "<script>alert" not in page
    assert text in unescape(page)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_addresses_are_answered_calmly(counsellor, text):
    service = counsellor.services.get()
    url = reverse("appointments:times", args=[service.centre.slug, service.slug])

    for name in ("date", "at", "gender", "language", "counsellor"):
        response = Client().get(url, {name: text})

        assert response.status_code == 200
        assert "<script>alert" not in response.content.decode()


def test_a_counsellor_of_another_service_cannot_be_wished_for(counsellor):
    stranger = CounsellorFactory(service=OfferFactory().service)
    service = counsellor.services.get()
    client = SignedIn(BookingFactory(counsellor=stranger).person.user)
    url = reverse("appointments:times", args=[service.centre.slug, service.slug])

    client.post(f"{url}?counsellor={stranger.key}", {**KEY, "at": "2026-11-29T10:00"})

    assert Booking.objects.get(request_key=KEY["request_key"]).counsellor == counsellor


def test_a_form_sent_after_sign_out_leads_to_sign_in_and_nothing_is_booked(counsellor):
    held = BookingFactory(counsellor=counsellor, held=True)
    client = SignedIn(held.person.user)
    client.get(reverse("appointments:check", args=[held.key]))
    client.logout()

    response = client.post(reverse("appointments:check", args=[held.key]))

    held.refresh_from_db()
    assert response.status_code == 302
    assert response.url.startswith(reverse("accounts:sign_in"))
    assert held.is_held


def test_the_same_form_twice_is_one_booking(counsellor):
    service = counsellor.services.get()
    client = SignedIn(BookingFactory().person.user)
    url = reverse("appointments:times", args=[service.centre.slug, service.slug])
    form = {"at": "2026-11-29T10:00", "request_key": str(uuid.uuid4())}

    answers = [client.post(url, form).url for _press in range(2)]

    assert answers[0] == answers[1]
    assert Booking.objects.filter(service=service).count() == 1
