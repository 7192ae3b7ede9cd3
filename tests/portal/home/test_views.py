from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.home import queries
from tests.factories.applications import ApplicationFactory
from tests.factories.appointments import BookingFactory
from tests.factories.programmes import ProgrammeFactory

pytestmark = pytest.mark.django_db


def board(client) -> queries.Dashboard:
    return queries.dashboard(client.user, timezone.now())


def test_what_waits_for_the_person_comes_first(beneficiary):
    person = beneficiary.user.person
    asked = ApplicationFactory(person=person, information_requested=True)
    draft = ApplicationFactory(person=person)
    pending = ApplicationFactory(person=person, submitted=True)
    declined = ApplicationFactory(person=person, declined=True)
    ApplicationFactory(submitted=True)

    found = board(beneficiary)

    assert [r.application for r in found.to_answer] == [asked]
    assert [r.application for r in found.drafts] == [draft]
    assert [r.application for r in found.pending] == [pending]
    assert [r.application for r in found.settled] == [declined]


def test_programmes_with_a_request_under_way_are_not_offered_again(beneficiary):
    sent = ApplicationFactory(person=beneficiary.user.person, submitted=True)
    other = ProgrammeFactory()

    assert board(beneficiary).programmes == [other]
    assert sent.programme not in board(beneficiary).programmes


def test_the_next_consultation_is_shown(beneficiary):
    starts_at = timezone.now().replace(minute=0, second=0, microsecond=0) + timedelta(days=2)
    booking = BookingFactory(person=beneficiary.user.person, starts_at=starts_at)

    assert board(beneficiary).consultation == booking
    page = beneficiary.get(reverse("home:dashboard")).content.decode()
    assert booking.get_absolute_url() in page


def test_somebody_who_has_not_begun_sees_where_to_begin(beneficiary):
    programme = ProgrammeFactory()

    page = beneficiary.get(reverse("home:dashboard")).content.decode()

    assert reverse("programmes:check", kwargs={"slug": programme.slug}) in page


@pytest.mark.parametrize("view", ["home:dashboard", "applications:list"])
@pytest.mark.parametrize("count", [1, 3])
def test_lists_ask_as_often_for_three_as_for_one(
    beneficiary, view, count, django_assert_max_num_queries
):
    for _number in range(count):
        ApplicationFactory(person=beneficiary.user.person, information_requested=True)
        ProgrammeFactory()
    beneficiary.get(reverse(view))

    with django_assert_max_num_queries(9):
        page = beneficiary.get(reverse(view)).content.decode()

    assert page.count("requests__item") == count
