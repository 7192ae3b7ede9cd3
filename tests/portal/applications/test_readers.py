import pytest
from django.utils import translation

from portal.applications import actions, queries
from portal.centres.enums import Role
from tests.factories.applications import ApplicationFactory, worker

pytestmark = pytest.mark.django_db


@pytest.fixture
def application():
    return ApplicationFactory(submitted=True)


def test_each_reader_stands_once_with_role_and_number_of_looks(application):
    first, decider = worker(application), worker(application, Role.DECIDER)
    actions.record_view(application=application, by=first)
    actions.record_view(application=application, by=first)
    actions.record_numbers_shown(application=application, by=first)
    actions.record_view(application=application, by=decider)

    with translation.override("en"):
        seen = [(str(r.role), r.name, r.times) for r in queries.readers(application)]

    assert seen == [("decider", str(decider), 1), ("case worker", str(first), 3)]


def test_the_applicant_is_no_reader_of_an_own_request(application):
    actions.record_view(application=application, by=application.person.user)

    assert queries.readers(application) == []


def test_somebody_whose_account_is_gone_stays_on_the_list(application):
    gone = worker(application)
    actions.record_view(application=application, by=gone)
    gone.delete()

    with translation.override("en"):
        assert [(str(r.role), r.name) for r in queries.readers(application)] == [("staff", "")]
