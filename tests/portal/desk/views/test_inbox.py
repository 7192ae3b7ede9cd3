from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from portal.centres.enums import Role
from tests.factories.applications import ApplicationFactory
from tests.factories.beneficiaries import PersonFactory
from tests.factories.cases import CaseFactory
from tests.factories.programmes import ProgrammeFactory
from tests.people import SignedIn

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
QUERIES = 15


@pytest.fixture
def worker(team):
    return SignedIn(team.worker)


def shown(client, **query) -> list:
    """The applications on the page, in its order."""
    response = client.get(reverse("desk:inbox"), query)
    assert response.status_code == 200
    return [line.application for line in response.context["lines"]]


def submitted(team, days=21, **traits):
    return ApplicationFactory(
        programme=team.programme,
        due_on=TODAY + timedelta(days=days),
        **{"submitted": True, **traits},
    )


def test_most_urgent_first_and_only_of_ones_own_centres(team, worker):
    later, sooner = submitted(team, 9), submitted(team, 2)
    ApplicationFactory(submitted=True)
    ApplicationFactory(programme=team.programme)

    assert shown(worker) == [sooner, later]


def test_closed_ones_stand_apart(team, worker):
    open_one = submitted(team)
    declined = submitted(team, submitted=False, declined=True)

    assert shown(worker) == [open_one]
    assert shown(worker, stage="closed") == [declined]


def test_filters_by_stage(team, worker, new, case, recommended):
    waiting = submitted(team, submitted=False, information_requested=True)

    assert shown(worker, stage="new") == [new]
    assert shown(worker, stage="in_study") == [case.application]
    assert shown(worker, stage="to_decide") == [recommended.application]
    assert shown(worker, stage="waiting") == [waiting]


def test_stages_are_counted_under_the_other_filters(team, worker, new, case, recommended):
    with translation.override("en"):
        response = worker.get(reverse("desk:inbox"), {"whose": "mine"})

    assert [(link.text, link.count) for link in response.context["stages"]] == [
        ("All open", 2),
        ("New", 0),
        ("Being studied", 1),
        ("Waiting for applicant", 0),
        ("To be decided", 1),
        ("Closed", None),
    ]


def test_filters_by_hands(team, worker, new, case):
    CaseFactory(
        application=ApplicationFactory(
            programme=team.programme, in_review=True, case_worker=team.colleague
        )
    )

    assert shown(worker, whose="mine") == [case.application]
    assert shown(worker, whose="nobody") == [new]


def test_filters_what_is_late(team, worker):
    late = submitted(team, -1)
    submitted(team, 0)
    submitted(team, -5, submitted=False, approved=True)

    assert shown(worker, late="yes") == [late]


def test_filters_by_programme(team, worker, new):
    other = ProgrammeFactory(centre=team.centre)
    application = ApplicationFactory(programme=other, submitted=True)

    assert shown(worker, programme=other.slug) == [application]
    assert shown(worker, programme="no-such") == []


def test_orders_by_arrival(team, worker):
    now = timezone.now()
    older = submitted(team, 30, submitted_at=now - timedelta(days=2))
    newer = submitted(team, 40, submitted_at=now)

    assert shown(worker, order="newest") == [newer, older]
    assert shown(worker, order="oldest") == [older, newer]


def test_a_search_looks_among_closed_ones_too(team, worker):
    person = PersonFactory(first_name="زينب")
    submitted(team)
    closed = submitted(team, submitted=False, declined=True, person=person)

    assert shown(worker, q="زينب") == [closed]


def test_a_search_stays_within_ones_own_centres(worker, team):
    ApplicationFactory(submitted=True, person=PersonFactory(first_name="زينب"))

    assert shown(worker, q="زينب") == []


@pytest.mark.parametrize("name", ["stage", "whose", "late", "order", "page", "programme"])
def test_words_in_the_address_that_mean_nothing_are_passed_over(worker, new, name):
    response = worker.get(reverse("desk:inbox"), {name: "'; drop"})

    assert response.status_code == 200


def test_links_keep_the_other_filters(team, worker, new):
    response = worker.get(reverse("desk:inbox"), {"stage": "new", "order": "newest"})

    page = response.content.decode()
    assert 'href="?stage=new&amp;whose=mine&amp;order=newest"' in page
    assert 'href="?stage=new&amp;order=newest" aria-current="true"' in page


def test_pages_of_twenty_five(team, worker):
    for _number in range(26):
        submitted(team)

    assert len(shown(worker)) == 25
    assert len(shown(worker, page=2)) == 1


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("rows", [1, 3])
def test_a_line_more_is_no_query_more(team, worker, rows, language, django_assert_num_queries):
    for _number in range(rows):
        submitted(team, submitted=False, in_review=True, case_worker=team.colleague)

    with translation.override(language):
        url = reverse("desk:inbox")
    with django_assert_num_queries(QUERIES):
        response = worker.get(url)

    assert len(response.context["lines"]) == rows


def test_each_line_says_who_what_where_and_by_when(team, worker):
    application = submitted(team, 1, submitted=False, in_review=True, case_worker=team.colleague)

    with translation.override("en"):
        page = worker.get(reverse("desk:inbox")).content.decode()

    for words in (
        "مريم أحمد سالم الكعبي",
        application.reference,
        team.programme.name_en,
        "Being studied",
        str(team.colleague),
        "due tomorrow",
    ):
        assert words in page


def test_managers_see_the_queue_without_names(team, new, case):
    manager = SignedIn(team.manager)

    page = manager.get(reverse("desk:queue")).content.decode()

    assert new.reference in page
    assert case.application.reference in page
    assert str(team.worker) in page
    assert "الكعبي" not in page
    assert reverse("desk:case", kwargs={"key": new.key}) not in page


def test_the_queue_looks_for_no_names(team, new):
    manager = SignedIn(team.manager)

    response = manager.get(reverse("desk:queue"), {"q": "nobody", "whose": "mine"})

    assert [line.application for line in response.context["lines"]] == [new]


@pytest.mark.parametrize("rows", [1, 3])
def test_a_line_more_in_the_queue_is_no_query_more(
    team, rows, staff_client, django_assert_num_queries
):
    for _number in range(rows):
        submitted(team, submitted=False, in_review=True, case_worker=team.colleague)
    manager = staff_client(Role.MANAGER, team.centre)

    with django_assert_num_queries(QUERIES):
        manager.get(reverse("desk:queue"))
