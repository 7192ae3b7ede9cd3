import pytest
from django.utils import timezone, translation

from portal.applications import actions as applications
from portal.applications.enums import State
from portal.applications.models import Application
from portal.cases import actions, queries
from portal.cases.enums import Stage
from portal.centres.enums import Role
from tests.factories.accounts import UserFactory
from tests.factories.applications import ApplicationFactory
from tests.factories.beneficiaries import PersonFactory
from tests.factories.cases import CaseFactory
from tests.factories.centres import MembershipFactory

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def readers(team, application) -> list[str]:
    return [
        name
        for name, user in vars(team).items()
        if name not in ("centre", "programme") and application in queries.readable_by(user)
    ]


def test_files_are_read_by_case_workers_and_deciders_of_the_centre(team, new):
    assert readers(team, new) == ["worker", "colleague", "decider", "other_decider"]


def test_a_draft_is_read_by_nobody_at_the_centre(team):
    draft = ApplicationFactory(programme=team.programme)

    assert readers(team, draft) == []


def test_staff_do_not_open_their_own_application_at_the_desk(team, new):
    applicant = new.person.user
    applicant.is_staff = True
    applicant.save()
    MembershipFactory(user=applicant, centre=team.centre, role=Role.CASE_WORKER)

    assert new not in queries.readable_by(applicant)


def test_a_foundation_administrator_reads_nothing(new):
    administrator = UserFactory(staff=True, is_superuser=True)

    assert list(queries.readable_by(administrator)) == []
    assert list(queries.steered_by(administrator)) == []


def test_managers_steer_what_was_sent_to_their_centre(team, new):
    ApplicationFactory(programme=team.programme)
    ApplicationFactory(submitted=True)

    assert list(queries.steered_by(team.manager)) == [new]
    assert list(queries.readable_by(team.manager)) == []


@pytest.mark.parametrize(
    ("traits", "recommended", "stage"),
    [
        ({"submitted": True}, False, Stage.NEW),
        ({"in_review": True}, False, Stage.IN_STUDY),
        ({"in_review": True}, True, Stage.TO_DECIDE),
        ({"information_requested": True}, False, Stage.WAITING),
        ({"approved": True}, True, Stage.CLOSED),
        ({"declined": True}, False, Stage.CLOSED),
        ({"withdrawn": True}, False, Stage.CLOSED),
    ],
)
def test_the_stage_and_its_rows_agree(traits, recommended, stage):
    application = ApplicationFactory(**traits)
    if recommended:
        CaseFactory(application=application, recommended=True)

    rows = queries.with_stage(Application.objects.all())

    assert queries.stage(application.state, is_recommended=recommended) == stage
    assert [one for one in Stage if queries.at_stage(rows, one).exists()] == [stage]


def test_a_closed_one_says_how_it_ended():
    with translation.override("en"):
        ended = {
            state: str(queries.tag(Application(state=state), is_recommended=False).text)
            for state in (State.APPROVED, State.DECLINED, State.WITHDRAWN)
        }

    assert ended == {
        State.APPROVED: "Approved",
        State.DECLINED: "Declined",
        State.WITHDRAWN: "Withdrawn",
    }


@pytest.fixture
def family(team):
    person = PersonFactory(
        user=UserFactory(phone="+97433112233"),
        first_name="إيمان",
        father_name="عبد الله",
        grandfather_name="سعيد",
        family_name="المرّي",
        latin_name="Eman Abdulla Al-Marri",
        identity_number="28463412345",
    )
    ApplicationFactory(programme=team.programme, submitted=True)
    return ApplicationFactory(person=person, programme=team.programme, submitted=True)


@pytest.mark.parametrize(
    "typed",
    [
        "ايمان",
        "إيمان المري",
        "المرى عبدالله",
        "eman al-marri",
        "٢٨٤٦٣٤١٢٣٤٥",
        "284 6341 2345",
        "+974 3311 2233",
        "٣٣١١٢٢٣٣",
    ],
)
def test_a_person_is_found_however_written(family, typed):
    assert list(queries.found(Application.objects.all(), typed)) == [family]


def test_a_reference_is_found_however_written(family):
    typed = family.reference.lower().replace("-", " ")

    assert list(queries.found(Application.objects.all(), typed)) == [family]


@pytest.mark.parametrize("typed", ["زيد", "إيمان القحطاني", "مان", "%", "AP-0000-0000", "\u202e"])
def test_nothing_is_found_for_what_nobody_is_called(family, typed):
    assert list(queries.found(Application.objects.all(), typed)) == []


def test_a_second_account_with_the_same_identity_number_is_noticed(family):
    twin = PersonFactory(identity_number=family.person.identity_number)
    nobody = PersonFactory(blank=True)
    PersonFactory(blank=True)

    assert queries.has_twin(family.person)
    assert queries.has_twin(twin)
    assert not queries.has_twin(nobody)


def test_colleagues_are_the_other_case_workers_of_the_centre(team, case):
    gone = MembershipFactory(role=Role.CASE_WORKER, centre=team.centre, ended_at=NOW)
    applicant = case.application.person.user
    MembershipFactory(user=applicant, role=Role.CASE_WORKER, centre=team.centre)

    found = list(queries.colleagues_for(case.application))

    assert found == [team.colleague]
    assert gone.user not in found


def test_the_history_tells_changes_with_names_and_no_looks(team, new):
    case = actions.take(application=new, by=team.worker, now=NOW)
    applications.record_view(application=new, by=team.decider)
    actions.recommend(case=case, outcome="approve", reasoning="x", by=team.worker, now=NOW)

    with translation.override("en"):
        history = [(str(moment.title), moment.by) for moment in queries.history(new)]

    assert history == [
        ("Outcome recommended", str(team.worker)),
        ("Taken into study", str(team.worker)),
    ]
