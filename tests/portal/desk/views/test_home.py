from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from portal.applications.models import Application
from portal.audit.queries import events
from portal.centres.enums import Role
from tests.factories.applications import ApplicationFactory
from tests.factories.appointments import BookingFactory, CounsellorFactory, OfferFactory
from tests.factories.centres import MembershipFactory
from tests.people import SignedIn

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def day(client) -> dict[str, list[Application]]:
    response = client.get(reverse("desk:home"))
    assert response.status_code == 200
    return {
        part.title: [line.application for line in part.lines] for part in response.context["parts"]
    }


def test_a_case_worker_finds_own_cases_and_new_ones(team, new, case, recommended):
    assert day(SignedIn(team.worker)) == {
        "Yours to go on with": [case.application],
        "New, in nobody's hands yet": [new],
    }


def test_a_decider_finds_what_waits_for_a_decision(team, new, case, recommended):
    assert day(SignedIn(team.decider)) == {"Waiting for your decision": [recommended.application]}


def test_a_decider_does_not_find_what_the_same_person_studied(team, recommended):
    MembershipFactory(user=team.worker, centre=team.centre, role=Role.DECIDER)

    assert day(SignedIn(team.worker))["Waiting for your decision"] == []


def test_more_than_five_lead_on_to_the_inbox(team):
    for days in range(6):
        ApplicationFactory(
            programme=team.programme,
            submitted=True,
            due_on=timezone.localdate() + timedelta(days=days),
        )

    response = SignedIn(team.colleague).get(reverse("desk:home"))

    part = response.context["parts"][1]
    assert (len(part.lines), part.count) == (5, 6)
    assert f"{reverse('desk:inbox')}?stage=new" in response.content.decode()


def test_what_is_late_is_said_on_top(team, new):
    Application.objects.update(due_on=timezone.localdate() - timedelta(days=1))

    worker = SignedIn(team.worker).get(reverse("desk:home")).content.decode()
    manager = SignedIn(team.manager).get(reverse("desk:home")).content.decode()

    assert "1 application of yours or of nobody is late" in worker
    assert "1 application of your centre is late" in manager
    assert "الكعبي" not in manager


def places(client) -> list[str]:
    response = client.get(reverse("desk:home"))
    return [entry.text for entry in response.context["navigation"]["desk"]]


def test_the_navigation_holds_what_the_role_opens(team, administrator):
    assert "Inbox" in places(SignedIn(team.worker))
    assert "Inbox" in places(SignedIn(team.decider))
    assert "Work of the centre" not in places(SignedIn(team.worker))
    assert "Inbox" not in places(SignedIn(team.manager))
    assert "Unsent messages" in places(SignedIn(team.manager))
    assert "Unsent messages" in places(administrator)
    assert "Work of the centre" not in places(administrator)


@pytest.mark.parametrize(("page", "current"), [("home", "My day"), ("inbox", "Inbox")])
def test_the_navigation_marks_where_one_is(team, page, current):
    response = SignedIn(team.worker).get(reverse(f"desk:{page}"))

    entries = response.context["navigation"]["desk"]
    assert [entry.text for entry in entries if entry.is_current] == [current]


def test_a_case_belongs_to_the_inbox(team, new):
    response = SignedIn(team.worker).get(reverse("desk:case", kwargs={"key": new.key}))

    entries = response.context["navigation"]["desk"]
    assert [entry.text for entry in entries if entry.is_current] == ["Inbox"]


def test_a_counsellor_finds_who_comes_today():
    now = timezone.now()
    counsellor = CounsellorFactory(service=OfferFactory().service)
    mine = BookingFactory(counsellor=counsellor, starts_at=now)
    BookingFactory(counsellor=counsellor, starts_at=now + timedelta(days=1))
    BookingFactory(starts_at=now)
    client = SignedIn(counsellor.user)

    response = client.get(reverse("desk:home"))

    assert [booking for booking, _state in response.context["consultations"]] == [mine]
    assert reverse("appointments:consultation", args=[mine.key]) in response.content.decode()
    *_earlier, listed = events(f"account:{counsellor.user.public_id}")
    assert (listed.action, listed.data) == ("bookings.listed", {"bookings": [str(mine.key)]})


def test_a_counsellor_without_visitors_is_told_so():
    counsellor = CounsellorFactory(service=OfferFactory().service)

    page = SignedIn(counsellor.user).get(reverse("desk:home")).content.decode()

    assert "Nobody has booked with you today." in page
