from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from portal.applications.enums import State
from portal.applications.models import Application, InformationRequest
from portal.cases import actions
from portal.cases.models import Recommendation
from portal.centres.enums import Role
from tests.bad_inputs.rows import typed_in
from tests.factories.applications import ApplicationFactory
from tests.factories.cases import CaseFactory
from tests.people import SignedIn

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["ar", "en"])
def language(request):
    with translation.override(request.param):
        yield request.param


@pytest.fixture
def worker(team):
    return SignedIn(team.worker)


@pytest.fixture
def question():
    return {
        "asked_for": "answer",
        "text_ar": "كم عدد الغرف؟",
        "text_en": "How many rooms are there?",
        "due_on": str(timezone.localdate() + timedelta(days=7)),
    }


def address(name, case):
    return reverse(f"desk:{name}", kwargs={"key": getattr(case, "application", case).key})


def state_of(case) -> str:
    key = getattr(case, "application", case).key
    return Application.objects.get(key=key).state


def test_taking_leads_back_to_the_case_with_what_comes_next(worker, team, new, language):
    response = worker.post(address("take", new), follow=True)

    said = {"ar": "صار هذا الملف لديكم", "en": "This case is yours now"}
    assert response.redirect_chain == [(address("case", new), 302)]
    assert said[language] in response.content.decode()
    assert Application.objects.get(pk=new.pk).case_worker == team.worker


def test_whoever_comes_second_is_told_kindly_who_took_it(worker, team, new, language):
    actions.take(application=new, by=team.colleague, now=timezone.now())

    response = worker.post(address("take", new), follow=True)

    assert str(team.colleague) in response.content.decode()
    assert Application.objects.get(pk=new.pk).case_worker == team.colleague


def test_a_question_is_sent_once_however_often_it_is_posted(worker, case, question):
    first = worker.post(address("ask", case), question)
    second = worker.post(address("ask", case), question)

    assert (first.status_code, second.status_code) == (302, 409)
    assert InformationRequest.objects.count() == 1
    assert state_of(case) == State.INFORMATION_REQUESTED


def test_a_ready_text_fills_in_both_languages_and_sends_nothing(worker, case, question):
    response = worker.post(address("ask", case), {**question, "ready": "income"})

    form = response.context["form"]
    assert form.initial["text_en"].startswith("Please send a recent document")
    assert form.initial["text_ar"].startswith("يُرجى إرسال مستند حديث")
    assert form.initial["due_on"] == question["due_on"]
    assert form.initial["text_ar"] in response.content.decode()
    assert not form.errors
    assert state_of(case) == State.IN_REVIEW


@pytest.mark.parametrize("ready", ["", "no-such-text"])
def test_an_unknown_ready_text_is_no_button(worker, case, question, ready):
    response = worker.post(address("ask", case), {**question, "ready": ready})

    assert response.status_code == 302


def test_going_on_without_the_answer_reopens_the_study(worker, team):
    application = ApplicationFactory(
        programme=team.programme, information_requested=True, case_worker=team.worker
    )
    CaseFactory(application=application)

    worker.post(address("go_on", application))

    assert state_of(application) == State.IN_REVIEW


def test_a_recommendation_is_handed_in(worker, case, language):
    response = worker.post(
        address("recommend", case),
        {"outcome": "decline", "reasoning": "The income is above the limit."},
        follow=True,
    )

    page = response.content.decode()
    assert "The income is above the limit." in page
    assert {"ar": "وصلت التوصية", "en": "is with the deciders"}[language] in page
    assert Recommendation.objects.get().outcome == "decline"


def test_a_step_that_is_closed_leads_back_and_says_why(worker, case, question, language):
    worker.post(address("ask", case), question)

    response = worker.get(address("recommend", case), follow=True)

    assert response.redirect_chain == [(address("case", case), 302)]
    said = {"ar": "هذه الخطوة غير متاحة لكم", "en": "This step is not open to you"}
    assert said[language] in response.content.decode()


def test_steps_of_an_application_nobody_took_do_not_exist(worker, new):
    for name in ("ask", "recommend", "hand_over"):
        assert worker.get(address(name, new)).status_code == 404


def test_a_colleague_who_reads_cannot_act(team, case, question):
    colleague = SignedIn(team.colleague)

    response = colleague.post(address("ask", case), question)

    assert response.status_code == 409
    assert question["text_en"] in response.content.decode()
    assert state_of(case) == State.IN_REVIEW


def test_handing_over_offers_colleagues_of_the_centre(worker, team, case):
    response = worker.get(address("hand_over", case))

    assert list(response.context["form"].fields["to"].queryset) == [team.colleague]


def test_a_case_is_handed_over(worker, team, case):
    response = worker.post(address("hand_over", case), {"to": team.colleague.pk})

    assert response["Location"] == address("case", case)
    case.application.refresh_from_db()
    assert case.application.case_worker == team.colleague


@pytest.mark.parametrize("who", ["stranger", "decider", "manager", "worker"])
def test_a_case_is_handed_to_none_but_a_colleague(worker, team, case, who):
    response = worker.post(address("hand_over", case), {"to": getattr(team, who).pk})

    assert response.status_code == 422
    case.application.refresh_from_db()
    assert case.application.case_worker == team.worker


def test_a_manager_hands_over_and_returns_to_the_queue(team, case, staff_client, told):
    manager = staff_client(Role.MANAGER, team.centre)

    page = manager.get(address("hand_over", case)).content.decode()
    response = manager.post(address("hand_over", case), {"to": team.colleague.pk})

    assert "الكعبي" not in page
    assert response["Location"] == reverse("desk:queue")
    assert [action for action, _by, _data in told(case.application)] == ["application.handed_over"]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("ask", {"text_ar": "كم عدد الغرف؟", "asked_for": "answer"}),
        ("recommend", {"reasoning": "The rent is beyond their means.", "outcome": "approve"}),
    ],
)
def test_what_was_written_outlives_an_idle_session(worker, case, time_machine, name, typed):
    page = address(name, case)
    time_machine.move_to(timezone.now(), tick=False)
    worker.get(page)
    time_machine.shift(timedelta(minutes=16))

    worker.post(page, typed)
    worker.sign_in()
    shown = worker.get(page)

    assert shown.status_code == 200
    assert {k: typed_in(shown)[k] for k in typed} == typed
    assert shown.context["form"].errors == {}
    assert not Recommendation.objects.exists()


def test_a_button_pressed_after_an_idle_session_leads_back_to_its_page(
    worker, new, time_machine, language
):
    case = reverse("desk:case", kwargs={"key": new.key})
    time_machine.move_to(timezone.now(), tick=False)
    worker.get(case)
    time_machine.shift(timedelta(minutes=16))

    ended = worker.post(address("take", new), headers={"Referer": f"http://testserver{case}"})

    assert parse_qs(urlsplit(ended["Location"]).query)["next"] == [case]
    assert state_of(new) == State.SUBMITTED
