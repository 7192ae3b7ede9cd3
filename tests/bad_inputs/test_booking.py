"""Bad inputs on the way to a consultation: times, details, and buttons pressed twice."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from html import unescape
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from portal.appointments.models import Booking, Counsellor
from portal.centres.enums import Mode
from tests.bad_inputs.rows import Bad, typed_in
from tests.bad_inputs.test_hostile_text import HOSTILE
from tests.factories.appointments import (
    NEXT_SUNDAY_AT_NINE,
    BookingFactory,
    CounsellorFactory,
    OfferFactory,
)
from tests.people import SignedIn

pytestmark = pytest.mark.django_db

# The Thursday before, at noon in Doha.
NOW = NEXT_SUNDAY_AT_NINE - timedelta(days=2, hours=21)
KEY = str(uuid4())
MEGABYTE = "ن" * 1_000_000


@pytest.fixture(autouse=True)
def now() -> Iterator[datetime]:
    with time_machine.travel(NOW, tick=False):
        yield NOW


@pytest.fixture
def counsellor(db: None) -> Counsellor:
    return CounsellorFactory(service=OfferFactory().service)


def at(time: str) -> dict[str, str]:
    return {"at": time, "request_key": KEY}


def take(what: str, sent: dict[str, str], status: int, ar: str, en: str) -> Bad:
    return Bad(what, "appointments:times", sent, status, ar, en, kept={"request_key": KEY})


TIMES = [
    take("no time chosen", at(""), 422, "يُرجى اختيار وقت.", "Choose a time."),
    take(
        "words for a time",
        at("tomorrow"),
        422,
        "يُرجى اختيار أحد الأوقات المعروضة.",
        "Choose one of the times shown.",
    ),
    take(
        "a time with a null",
        at("2026-11-29T09:00\x00"),
        422,
        "يُرجى اختيار أحد الأوقات المعروضة.",
        "Choose one of the times shown.",
    ),
    take(
        "the first minute of the calendar",
        at("0001-01-01T00:00"),
        422,
        "يُرجى اختيار أحد الأوقات المعروضة.",
        "Choose one of the times shown.",
    ),
    take(
        "the last minute of the calendar",
        at("9999-12-31T23:59"),
        422,
        "يُرجى اختيار أحد الأوقات المعروضة.",
        "Choose one of the times shown.",
    ),
    take(
        "a time that is over",
        at("2026-11-22T09:00"),
        409,
        "هذا الوقت غير متاح. ما كتبتموه محفوظ، ويُرجى اختيار وقت آخر.",
        "This time is not offered. What you wrote is kept: choose another time.",
    ),
    take(
        "a time nobody works",
        at("2026-11-29T20:00"),
        409,
        "هذا الوقت غير متاح. ما كتبتموه محفوظ، ويُرجى اختيار وقت آخر.",
        "This time is not offered. What you wrote is kept: choose another time.",
    ),
    take(
        "a time between two",
        at("2026-11-29T09:07"),
        409,
        "هذا الوقت غير متاح. ما كتبتموه محفوظ، ويُرجى اختيار وقت آخر.",
        "This time is not offered. What you wrote is kept: choose another time.",
    ),
    take(
        "a time somebody has just taken",
        at("2026-11-29T09:00"),
        409,
        "حجز شخص آخر هذا الوقت قبل لحظات.",
        "Somebody else has just taken this time.",
    ),
    take(
        "a time when one is busy already",
        at("2026-11-29T10:00"),
        409,
        "لديكم استشارة أخرى في هذا الوقت.",
        "You have another consultation at this time.",
    ),
]


@pytest.mark.parametrize("bad", TIMES, ids=str)
def test_times(beneficiary: SignedIn, counsellor: Counsellor, bad: Bad):
    BookingFactory(counsellor=counsellor)
    elsewhere = CounsellorFactory(service=OfferFactory().service)
    BookingFactory(
        counsellor=elsewhere,
        person=beneficiary.user.person,
        starts_at=NEXT_SUNDAY_AT_NINE + timedelta(hours=1),
    )
    service = counsellor.services.get()

    bad.try_out(beneficiary, centre=service.centre.slug, slug=service.slug)

    assert Booking.objects.count() == 2


def test_a_key_that_is_none_takes_no_time(beneficiary: SignedIn, counsellor: Counsellor):
    service = counsellor.services.get()
    bad = Bad("", "appointments:times", {"at": "2026-11-29T09:00", "request_key": "x"}, 422, "", "")

    answered = bad.send(beneficiary, "en", centre=service.centre.slug, slug=service.slug)

    assert (answered.status_code, Booking.objects.count()) == (422, 0)


def test_a_suspended_service_leads_to_what_is_said_of_it(
    beneficiary: SignedIn, counsellor: Counsellor
):
    counsellor.services.update(mode=Mode.SUSPENDED)
    service = counsellor.services.get()
    bad = Bad("", "appointments:times", at("2026-11-29T09:00"), 302, "", "")

    answered = bad.send(beneficiary, "en", centre=service.centre.slug, slug=service.slug)

    address = {"centre": service.centre.slug, "slug": service.slug}
    assert answered["Location"] == f"/en{reverse('appointments:service', kwargs=address)[3:]}"
    assert not Booking.objects.exists()


GOOD = {"channel": "video", "topic": "عن الأسرة", "needs_note": ""}


def detail(what: str, sent: dict[str, str], ar: str, en: str, *, keeps: str = "topic") -> Bad:
    typed = {**GOOD, **sent}
    return Bad(what, "appointments:details", typed, 422, ar, en, kept={keeps: typed[keeps]})


DETAILS = [
    detail(
        "no way to talk",
        {"channel": ""},
        "يُرجى اختيار مكالمة فيديو أو مكالمة هاتفية.",
        "Choose a video call or a phone call.",
    ),
    detail(
        "a way we do not have",
        {"channel": "pigeon"},
        "يُرجى اختيار مكالمة فيديو أو مكالمة هاتفية.",
        "Choose a video call or a phone call.",
    ),
    detail(
        "a call without a number",
        {"channel": "phone", "phone": ""},
        "يُرجى إدخال رقم الهاتف الذي يتصل به المستشار.",
        "Enter the phone number that the counsellor should call.",
    ),
    detail(
        "a number that is none",
        {"phone": "call me"},
        "يُرجى إدخال رقم هاتف كامل، مثل ⁦+974 3312 3456⁩.",
        "Enter a complete phone number, for example ⁦+974 3312 3456⁩.",
        keeps="phone",
    ),
    detail(
        "a need we do not know",
        {"needs": "a throne"},
        "يُرجى الاختيار من الإجابات المذكورة هنا.",
        "Please choose from the answers given here.",
    ),
    detail(
        "a topic of a megabyte",
        {"topic": MEGABYTE},
        "النص أطول من المسموح به: الحد الأقصى لعدد الأحرف 2,000، وعددها هنا 1,000,000.",
        "This text is too long: the limit is 2,000 characters, and it has 1,000,000.",
    ),
    detail(
        "a topic with a hidden character",
        {"topic": "عن\x00 الأسرة"},
        "في هذا النص حرف خفي لا يمكن حفظه، وغالبًا ما يأتي مع النسخ.",
        "This text holds a hidden character that cannot be kept, often brought along by copying.",
    ),
    detail(
        "a note too long",
        {"needs_note": "x" * 301},
        "النص أطول من المسموح به: الحد الأقصى لعدد الأحرف 300، وعددها هنا 301.",
        "This text is too long: the limit is 300 characters, and it has 301.",
        keeps="needs_note",
    ),
    detail(
        "a note of two lines",
        {"needs_note": "one\ntwo"},
        "يُرجى كتابة هذا في سطر واحد.",
        "Write this on one line.",
        keeps="needs_note",
    ),
]


@pytest.mark.parametrize("bad", DETAILS, ids=str)
def test_details(beneficiary: SignedIn, counsellor: Counsellor, bad: Bad):
    held = BookingFactory(held=True, counsellor=counsellor, person=beneficiary.user.person)

    bad.try_out(beneficiary, key=held.key)

    held.refresh_from_db()
    assert (held.described_at, held.topic) == (None, "")


def press(what: str, door: str, status: int, ar: str, en: str) -> Bad:
    return Bad(what, f"appointments:{door}", {"reason": ""}, status, ar, en)


PRESSED = [
    press("confirmed a second time", "check", 302, "حُجزت استشارتكم", "Your consultation is booked"),
    press(
        "confirmed after another took the lapsed time",
        "check",
        409,
        "حجز شخص آخر هذا الوقت قبل لحظات.",
        "Somebody else has just taken this time.",
    ),
    press("cancelled a second time", "cancel", 302, "استشاراتي", "My consultations"),
    press(
        "cancelled when it has begun",
        "cancel",
        422,
        "بدأت الاستشارة. يُرجى الحديث مع المستشار أو الاتصال بالمركز.",
        "The consultation has begun.",
    ),
    press(
        "details sent after it was confirmed",
        "details",
        302,
        "الأحد 29 نوفمبر 2026، الساعة 9:00 ص",
        "Sunday 29 November 2026 at 9:00 am",
    ),
]


def situation(what: str, person: object, counsellor: Counsellor) -> Booking:
    """The booking as the row finds it."""
    make: Callable[..., Booking] = BookingFactory
    own = {"counsellor": counsellor, "person": person}
    if "lapsed" in what:
        lapsed = make(**own, held=True, held_until=NOW - timedelta(minutes=1), cells=False)
        make(counsellor=counsellor)
        return lapsed
    if what == "cancelled a second time":
        return make(**own, cancelled=True)
    if "begun" in what:
        return make(**own, starts_at=NOW - timedelta(minutes=5))
    return make(**own)


@pytest.mark.parametrize("bad", PRESSED, ids=str)
def test_buttons_pressed_late_or_twice(beneficiary: SignedIn, counsellor: Counsellor, bad: Bad):
    booking = situation(bad.what, beneficiary.user.person, counsellor)
    before = booking.state

    bad.try_out(beneficiary, key=booking.key)

    booking.refresh_from_db()
    assert booking.state == before


def test_a_time_asked_for_twice_is_one_booking(beneficiary: SignedIn, counsellor: Counsellor):
    service = counsellor.services.get()
    bad = take("", at("2026-11-29T09:00"), 302, "", "")

    answers = [
        bad.send(beneficiary, "en", centre=service.centre.slug, slug=service.slug)
        for _press in range(2)
    ]

    assert answers[0]["Location"] == answers[1]["Location"]
    assert Booking.objects.count() == 1
    assert "phone" in typed_in(beneficiary.get(answers[0]["Location"]))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_kept_to_the_letter_and_run_nowhere(counsellor, text):
    held = BookingFactory(counsellor=counsellor, held=True)
    client = SignedIn(held.person.user)

    client.post(
        reverse("appointments:details", args=[held.key]),
        {"channel": "phone", "phone": "+97455512345", "topic": text},
    )

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

    client.post(f"{url}?counsellor={stranger.key}", {"request_key": KEY, "at": "2026-11-29T10:00"})

    assert Booking.objects.get(request_key=KEY).counsellor == counsellor
