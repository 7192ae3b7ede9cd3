import pytest
from django.urls import reverse
from django.utils import translation

from portal.applications.enums import State
from portal.applications.models import Application
from portal.cases.models import Note
from portal.centres.enums import Role
from portal.delivery.models import Message
from tests.factories.centres import MembershipFactory
from tests.people import SignedIn

pytestmark = pytest.mark.django_db
DECISION = {
    "outcome": "decline",
    "reason_ar": "الدخل أعلى من الحد.",
    "reason_en": "The income is above the limit.",
}


@pytest.fixture(params=["ar", "en"])
def language(request):
    with translation.override(request.param):
        yield request.param


@pytest.fixture
def decider(team):
    return SignedIn(team.decider)


def address(name, case):
    return reverse(f"desk:{name}", kwargs={"key": case.application.key})


def state_of(case) -> str:
    return Application.objects.get(pk=case.application_id).state


def post(client, case, step, **changes):
    return client.post(address("decide", case), {**DECISION, "step": step, **changes})


def test_the_preview_shows_both_languages_and_decides_nothing(decider, recommended, language):
    response = post(decider, recommended, "preview")

    letters = [(one.language, one.title, one.reason) for one in response.context["letters"]]
    assert letters == [
        ("ar", "لم يُقبل", DECISION["reason_ar"]),
        ("en", "Not accepted", DECISION["reason_en"]),
    ]
    assert state_of(recommended) == State.IN_REVIEW
    assert not Message.objects.exists()


def test_the_preview_leads_back_with_everything_kept(decider, recommended):
    response = post(decider, recommended, "change")

    assert response.status_code == 200
    assert response.context["form"]["reason_en"].value() == DECISION["reason_en"]
    assert 'value="decline" checked' in response.content.decode()
    assert state_of(recommended) == State.IN_REVIEW


def test_a_confirmed_decision_says_what_happened_and_what_comes_next(
    decider, team, recommended, language
):
    response = post(decider, recommended, "confirm")
    page = decider.get(response["Location"]).content.decode()

    assert response["Location"] == address("decided", recommended)
    assert state_of(recommended) == State.DECLINED
    assert {"ar": "القرار نهائي هنا", "en": "The decision is final here"}[language] in page
    assert str(team.decider) in page


def test_pressing_twice_decides_once(decider, recommended):
    post(decider, recommended, "confirm")
    again = post(decider, recommended, "confirm")

    assert again.status_code == 302
    assert again["Location"] == address("decided", recommended)
    assert Message.objects.count() == 1


def test_the_second_decider_is_told_and_keeps_the_words(decider, team, recommended, language):
    other = SignedIn(team.other_decider)
    post(decider, recommended, "confirm")

    response = post(other, recommended, "confirm", outcome="approve")

    page = response.content.decode()
    assert response.status_code == 409
    assert str(team.decider) in page
    assert DECISION["reason_en"] in page
    assert state_of(recommended) == State.DECLINED


def test_without_a_recommendation_the_page_leads_back_and_says_why(decider, case, language):
    response = decider.get(address("decide", case), follow=True)

    assert response.redirect_chain == [(address("case", case), 302)]
    said = {"ar": "لا توجد توصية", "en": "There is no recommendation to decide on."}
    assert said[language] in response.content.decode()


def test_whoever_recommended_is_told_that_somebody_else_decides(team, recommended, language):
    MembershipFactory(user=team.worker, centre=team.centre, role=Role.DECIDER)
    both = SignedIn(team.worker)

    response = post(both, recommended, "confirm")

    said = {"ar": "فيتخذ القرارَ شخص آخر", "en": "so a different person decides"}
    assert response.status_code == 409
    assert said[language] in response.content.decode()
    assert state_of(recommended) == State.IN_REVIEW


def test_a_decision_of_another_centre_does_not_exist(team, recommended):
    stranger = SignedIn(team.strange_decider)

    assert stranger.get(address("decide", recommended)).status_code == 404
    assert post(stranger, recommended, "confirm").status_code == 404
    assert state_of(recommended) == State.IN_REVIEW


def test_the_page_of_a_decision_waits_for_the_decision(decider, recommended):
    response = decider.get(address("decided", recommended))

    assert response["Location"] == address("case", recommended)


def test_sending_back_needs_words_and_gives_them_to_the_case_worker(decider, recommended):
    empty = decider.post(address("send_back", recommended), {"note": ""})
    sent = decider.post(address("send_back", recommended), {"note": "Which months?"})

    assert (empty.status_code, sent.status_code) == (422, 302)
    assert Note.objects.get().text == "Which months?"
    assert recommended.recommendation is None
