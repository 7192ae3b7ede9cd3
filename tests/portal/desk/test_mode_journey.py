"""A manager suspends a consultation: the page says so, nobody books, everybody booked is told,
and after the last day it is as it was."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse
from django.utils import translation

from cms.models import Announcement
from portal.appointments.models import ModeNotice
from portal.audit.queries import events
from portal.centres.enums import Mode, Role
from portal.centres.models import ModeChange
from portal.delivery.models import Message
from search.models import Entry
from tests.factories import cms as pages
from tests.factories.appointments import (
    NEXT_SUNDAY_AT_NINE,
    BookingFactory,
    CounsellorFactory,
    OfferFactory,
)
from tests.people import SignedIn

pytestmark = pytest.mark.django_db

# A Thursday noon in Doha.
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
NINE = NEXT_SUNDAY_AT_NINE
QUERIES = 13
REASONS = {"reason_ar": "القاعة قيد الصيانة", "reason_en": "The hall is being repaired"}


@pytest.fixture(autouse=True)
def clock():
    with translation.override("en"), time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def service():
    return OfferFactory(service__slug="talks").service


@pytest.fixture
def counsellor(service):
    return CounsellorFactory(service=service)


@pytest.fixture
def manager(staff_client, service):
    return staff_client(Role.MANAGER, service.centre)


def address(service):
    return reverse(
        "desk:switch_mode", kwargs={"slug": service.centre.slug, "service": service.slug}
    )


def typed(manager, service, **values):
    """What the form sends, with the hidden parts as the page has them."""
    form = manager.get(address(service)).context["form"]
    hidden = {name: str(form[name].value()) for name in ("seen", "request_key")}
    return {
        **hidden,
        "mode": "suspended",
        "lasts": "day",
        "until": "2026-11-30",
        "banner": "",
        **REASONS,
        **values,
    }


def switch(manager, service, **values):
    data = typed(manager, service, **values)
    return manager.post(address(service), {**data, "step": "confirm"})


def told():
    """The SMS of the outbox by the number they go to."""
    rows = Message.objects.filter(key__contains=":mode:").order_by("pk")
    return [(message.to, message.text) for message in rows]


def test_from_the_switch_to_the_return(manager, service, counsellor, visitor, clock):
    arabic = pages.centre("ar", centre=service.centre)
    english = pages.centre("en", of=arabic)
    booking = BookingFactory(counsellor=counsellor, person__user__language="en")
    later = BookingFactory(counsellor=counsellor, starts_at=NINE + timedelta(days=7))
    data = typed(manager, service, banner="centre")

    effect = manager.post(address(service), data)

    html = effect.content.decode()
    assert "1 booked consultation is affected: the person is told by SMS or e-mail." in html
    assert "6 pages show it at once." in html
    assert "Sunday 29 November 2026" in html
    assert booking.person.full_name not in html
    assert ModeChange.objects.count() == Message.objects.count() == 0

    for _press in range(2):
        response = manager.post(address(service), {**data, "step": "confirm"})
        assert response.status_code == 302

    # One change, one message, to the one person within the days.
    assert ModeChange.objects.count() == 1
    [(to, text)] = told()
    cancel = reverse("appointments:cancel", args=[booking.key])
    assert to == booking.person.user.phone
    assert "will not take place as planned" in text
    assert cancel in text
    for secret in (service.name_en, service.centre.name_en, REASONS["reason_en"]):
        assert secret not in text
    assert [notice.booking for notice in ModeNotice.objects.all()] == [booking]
    assert not ModeNotice.objects.filter(booking=later).exists()

    # The page, the search and the banner say it in both languages.
    for page, reason in ((arabic, REASONS["reason_ar"]), (english, REASONS["reason_en"])):
        html = visitor.get(page.url).content.decode()
        assert html.count(reason) == 2  # The service's and the banner's.
        assert reason in Entry.objects.get(page=page).text
    assert "Until 30 November 2026" in visitor.get(english.url).content.decode()

    # Nothing is offered and nothing can be had.
    offered = visitor.get(reverse("appointments:service", args=[service.centre.slug, "talks"]))
    assert "This consultation cannot be booked at present" in offered.content.decode()
    held = BookingFactory(counsellor=counsellor, held=True, starts_at=NINE + timedelta(hours=1))
    person = SignedIn(held.person.user)
    refused = person.post(reverse("appointments:check", args=[held.key]))
    assert refused.status_code == 422
    assert "cannot be booked at present" in refused.content.decode()

    # Whoever is booked reads after signing in what the message did not say.
    read = SignedIn(booking.person.user).get(booking.get_absolute_url()).content.decode()
    assert "This consultation does not take place as planned" in read
    assert REASONS["reason_en"] in read

    # No reminder of what does not take place.
    clock.move_to(datetime(2026, 11, 28, 9, 0, tzinfo=UTC))
    call_command("run_due")
    assert not Message.objects.filter(key__contains="reminder").exists()

    # Through the last day it stays; the next day it is as it was, once.
    clock.move_to(datetime(2026, 11, 30, 20, 59, tzinfo=UTC))
    call_command("run_due")
    service.refresh_from_db()
    assert service.mode == Mode.SUSPENDED
    clock.move_to(datetime(2026, 11, 30, 21, 0, tzinfo=UTC))
    for _again in range(2):
        call_command("run_due")
    service.refresh_from_db()
    assert (service.mode, service.mode_until, service.mode_reason_en) == (Mode.REMOTE, None, "")
    assert [c.kind for c in ModeChange.objects.order_by("pk")] == ["switched", "returned"]
    html = visitor.get(english.url).content.decode()
    assert REASONS["reason_en"] not in html
    assert REASONS["reason_en"] not in Entry.objects.get(page=english).text
    told_of = events(f"service:{service.centre.slug}/talks")
    assert [event.action for event in told_of] == [
        "service.mode_switched",
        "service.mode_returned",
    ]
    assert told_of[0].data["told"] == 1


def test_undone_it_is_as_before_and_the_same_people_are_told(manager, service, counsellor):
    booking = BookingFactory(counsellor=counsellor, person__user__language="en")
    switch(manager, service, banner="centre")
    change = ModeChange.objects.get()
    undo = reverse("desk:undo_mode", kwargs={"slug": service.centre.slug, "key": change.key})

    for _press in range(2):
        assert manager.post(undo).status_code == 302

    service.refresh_from_db()
    assert (service.mode, service.mode_until, service.mode_reason_ar) == (Mode.REMOTE, None, "")
    assert [to for to, _text in told()] == [booking.person.user.phone] * 2
    assert "takes place by video or phone, as booked" in told()[1][1]
    assert not Announcement.objects.current(NOW).exists()
    assert [e.action for e in events(f"service:{service.centre.slug}/talks")] == [
        "service.mode_switched",
        "service.mode_undone",
    ]


def test_who_comes_second_is_shown_what_now_holds(manager, staff_client, service):
    other = staff_client(Role.MANAGER, service.centre)
    seen_by_both = typed(other, service, mode="home", lasts="open")
    switch(manager, service)

    response = other.post(address(service), {**seen_by_both, "step": "confirm"})

    html = response.content.decode()
    assert response.status_code == 409
    assert "Somebody else has just changed this service." in html
    assert REASONS["reason_en"] in html
    assert "30 November 2026" in html
    service.refresh_from_db()
    assert service.mode == Mode.SUSPENDED
    # Having seen it, they may still decide.
    again = {**seen_by_both, "seen": str(response.context["form"]["seen"].value())}
    assert other.post(address(service), {**again, "step": "confirm"}).status_code == 302


def test_a_later_change_is_not_overwritten(manager, service, clock):
    switch(manager, service)
    switch(manager, service, mode="home", lasts="open", reason_ar="", reason_en="")
    change = ModeChange.objects.first()
    undo = reverse("desk:undo_mode", kwargs={"slug": service.centre.slug, "key": change.key})

    refused = manager.post(undo)
    clock.move_to(NOW + timedelta(days=10))
    call_command("run_due")

    service.refresh_from_db()
    assert service.mode == Mode.HOME
    assert refused.status_code == 409
    assert "Only the latest change can be undone" in refused.content.decode()


def test_each_person_is_told_in_their_own_language(manager, service, counsellor):
    BookingFactory(counsellor=counsellor, person__user__language="ar")
    switch(manager, service, mode="in_person", **dict.fromkeys(REASONS, ""))

    [(_to, text)] = told()

    assert "حضوري" in text
    assert "takes place" not in text


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"reason_en": ""}, "Write the reason in English."),
        ({"mode": ""}, "Choose how the service is given."),
        ({"lasts": "day", "until": ""}, "Give the last day, or choose “Until further notice”."),
        ({"until": "2026-11-25"}, "The last day has passed. Choose today or a later day."),
        ({"until": "2031-01-01"}, "Choose a day within the next two years."),
        ({"banner": "site"}, "Choose one of the places shown."),
    ],
)
def test_a_refused_form_says_why_and_keeps_what_was_typed(manager, service, values, sentence):
    response = switch(manager, service, **values)

    html = response.content.decode()
    assert response.status_code == 422
    assert sentence in html
    assert REASONS["reason_ar"] in html
    assert ModeChange.objects.count() == 0


def test_what_holds_already_is_no_change(manager, service):
    response = switch(manager, service, mode="remote", lasts="open", **dict.fromkeys(REASONS, ""))

    assert response.status_code == 409
    assert "given in exactly this way already" in response.content.decode()


def test_hours_of_bookings_are_for_those_who_see_the_bookings(
    manager, administrator, service, counsellor
):
    BookingFactory(counsellor=counsellor)

    shown = manager.post(address(service), typed(manager, service)).content.decode()
    hidden = administrator.post(address(service), typed(administrator, service)).content.decode()

    assert "9:00 am" in shown
    assert "9:00 am" not in hidden
    assert "Sunday 29 November 2026" in hidden


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_as_often_for_three_as_for_one(
    manager, service, django_assert_num_queries, number
):
    for n in range(number):
        other = OfferFactory(service__centre=service.centre, service__slug=f"s{n}").service
        switch(manager, other)
        switch(manager, other, mode="home")
    url = reverse("desk:modes", kwargs={"slug": service.centre.slug})
    manager.get(url)

    with django_assert_num_queries(QUERIES):
        html = manager.get(url).content.decode()

    assert html.count("Switched: Suspended") == number
