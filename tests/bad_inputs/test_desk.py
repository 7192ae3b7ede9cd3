"""Bad inputs of staff: steps of a case, plans of counsellors, and decisions made at once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from portal.appointments.models import AvailabilityException, WeeklyHours
from portal.audit.models import Event
from portal.cases.models import Case, Note, Recommendation
from portal.cases.phrases import READY_TEXTS
from portal.centres.enums import Role
from tests.bad_inputs.rows import Bad, typed_in
from tests.factories.accounts import UserFactory
from tests.factories.applications import ApplicationFactory, worker
from tests.factories.appointments import CounsellorFactory, OfferFactory
from tests.factories.cases import CaseFactory
from tests.factories.centres import MembershipFactory
from tests.people import SignedIn

pytestmark = pytest.mark.django_db

MEGABYTE = "x" * 1_000_000


def day(away: int) -> str:
    return (timezone.localdate() + timedelta(days=away)).isoformat()


def step(
    what: str,
    door: str,
    sent: dict[str, str],
    ar: str,
    en: str,
    *,
    status: int = 422,
    keeps: str = "",
) -> Bad:
    kept = {keeps: sent[keeps]} if keeps else {}
    return Bad(what, f"desk:{door}", sent, status, ar, en, kept=kept)


ASKED = {
    "asked_for": "document",
    "text_ar": "يُرجى إرسال العقد.",
    "text_en": "Please send the contract.",
    "due_on": day(14),
}
STUDY = [
    step(
        "nothing to ask for",
        "ask",
        {**ASKED, "asked_for": ""},
        "يُرجى اختيار المطلوب: مستند أو رد.",
        "Choose whether you ask for a document or an answer.",
        keeps="text_ar",
    ),
    step(
        "a thing that cannot be asked for",
        "ask",
        {**ASKED, "asked_for": "gold"},
        "يُرجى الاختيار من الإجابات المذكورة هنا.",
        "Please choose from the answers given here.",
        keeps="text_en",
    ),
    step(
        "English where Arabic is read",
        "ask",
        {**ASKED, "text_ar": "Send it"},
        "هذا النص ليس بالعربية. يُرجى كتابته بالعربية.",
        "This text is not in Arabic.",
        keeps="text_ar",
    ),
    step(
        "Arabic where English is read",
        "ask",
        {**ASKED, "text_en": "العقد"},
        "هذا النص ليس بالإنجليزية. يُرجى كتابته بالإنجليزية.",
        "This text is not in English.",
        keeps="text_en",
    ),
    step(
        "a day that is over",
        "ask",
        {**ASKED, "due_on": day(-1)},
        "يُرجى اختيار يوم بعد اليوم.",
        "Choose a day after today.",
        keeps="due_on",
    ),
    step(
        "a day a year away",
        "ask",
        {**ASKED, "due_on": day(365)},
        "يُرجى اختيار يوم خلال الأيام الستين القادمة.",
        "Choose a day within the next 60 days.",
        keeps="due_on",
    ),
    step(
        "31 February",
        "ask",
        {**ASKED, "due_on": "2026-02-31"},
        "يُرجى كتابة اليوم في صورة تاريخ، مثل 2026-10-04.",
        "Give the day as a date, such as 2026-10-04.",
        keeps="due_on",
    ),
    step(
        "the last day of the calendar",
        "ask",
        {**ASKED, "due_on": "9999-12-31"},
        "يُرجى اختيار يوم خلال الأيام الستين القادمة.",
        "Choose a day within the next 60 days.",
        keeps="due_on",
    ),
    step(
        "a question of a megabyte",
        "ask",
        {**ASKED, "text_en": MEGABYTE},
        "النص أطول من المسموح به: الحد الأقصى لعدد الأحرف 3,000، ",
        "This text is too long: the limit is 3,000 characters, and it has 1,000,000.",
        keeps="text_en",
    ),
    step(
        "a ready text that there is not",
        "ask",
        {"ready": "none"},
        "يُرجى اختيار المطلوب: مستند أو رد.",
        "Choose whether you ask for a document or an answer.",
    ),
    step(
        "no outcome",
        "recommend",
        {"reasoning": "So."},
        "يُرجى اختيار التوصية.",
        "Choose what you recommend.",
        keeps="reasoning",
    ),
    step(
        "a third outcome",
        "recommend",
        {"outcome": "perhaps", "reasoning": "So."},
        "يُرجى الاختيار من الإجابات المذكورة هنا.",
        "Please choose from the answers given here.",
        keeps="reasoning",
    ),
    step(
        "no reasoning",
        "recommend",
        {"outcome": "approve", "reasoning": " "},
        "يُرجى كتابة مسوّغات التوصية.",
        "Write what your recommendation rests on.",
    ),
    step(
        "an empty note",
        "note",
        {"text": ""},
        "يُرجى كتابة الملاحظة أولًا.",
        "Write the note first.",
    ),
    step(
        "a note of a megabyte",
        "note",
        {"text": MEGABYTE},
        "النص أطول من المسموح به: الحد الأقصى لعدد الأحرف 3,000، ",
        "This text is too long: the limit is 3,000 characters, and it has 1,000,000.",
        keeps="text",
    ),
    step(
        "a note with a null",
        "note",
        {"text": "a\x00b"},
        "في هذا النص حرف خفي لا يمكن حفظه",
        "This text holds a hidden character that cannot be kept",
        keeps="text",
    ),
    step(
        "nobody to hand over to",
        "hand_over",
        {"to": ""},
        "يُرجى اختيار من يتسلّم الملف.",
        "Choose who takes the case over.",
    ),
    step(
        "a stranger to hand over to",
        "hand_over",
        {"to": "99999999999999999999"},
        "يُرجى الاختيار من الإجابات المذكورة هنا.",
        "Please choose from the answers given here.",
    ),
]


def nothing_changed(case: Case, before: int) -> bool:
    """Looking is written down; nothing else was."""
    rows = [Note.objects.count(), Recommendation.objects.exclude(set_aside_at=None).count()]
    written = Event.objects.exclude(action="application.viewed").count()
    return [*rows, written] == [0, 0, before]


@pytest.mark.parametrize("bad", STUDY, ids=str)
def test_steps_of_the_case_worker(bad: Bad):
    case = CaseFactory()
    before = Event.objects.count()
    client = SignedIn(case.application.case_worker)

    bad.try_out(client, key=case.application.key)

    assert nothing_changed(case, before)
    assert not Recommendation.objects.exists()


def test_a_ready_text_fills_in_both_languages_and_sends_nothing():
    case = CaseFactory()
    ready = Bad("", "desk:ask", {"ready": READY_TEXTS[0].key}, 200, "", "")
    client = SignedIn(case.application.case_worker)

    answered = ready.send(client, "en", key=case.application.key)

    assert typed_in(answered)["text_en"] == READY_TEXTS[0].in_language("en")
    assert 'role="alert"' not in answered.content.decode()


REASONS = {"outcome": "approve", "reason_ar": "تحققت الشروط.", "reason_en": "It is met."}
DECIDE = [
    step(
        "no reason in Arabic",
        "decide",
        {**REASONS, "reason_ar": ""},
        "يُرجى كتابة السبب بالعربية.",
        "Write the reason in Arabic.",
        keeps="reason_en",
    ),
    step(
        "no reason in English",
        "decide",
        {**REASONS, "reason_en": " "},
        "يُرجى كتابة السبب بالإنجليزية.",
        "Write the reason in English.",
        keeps="reason_ar",
    ),
    step(
        "one language for both",
        "decide",
        {**REASONS, "reason_en": "نعم"},
        "هذا النص ليس بالإنجليزية. يُرجى كتابته بالإنجليزية.",
        "This text is not in English.",
        keeps="reason_ar",
    ),
    step(
        "neither yes nor no",
        "decide",
        {**REASONS, "outcome": "later"},
        "يُرجى الاختيار من الإجابات المذكورة هنا.",
        "Please choose from the answers given here.",
        keeps="reason_ar",
    ),
    step(
        "a reason of a megabyte",
        "decide",
        {**REASONS, "reason_en": MEGABYTE},
        "النص أطول من المسموح به: الحد الأقصى لعدد الأحرف 3,000، ",
        "This text is too long: the limit is 3,000 characters, and it has 1,000,000.",
        keeps="reason_en",
    ),
    step(
        "sent back without a word",
        "send_back",
        {"note": ""},
        "يُرجى كتابة ما ينبغي للأخصائي أن يضيفه.",
        "Write what the case worker should add.",
    ),
]


@pytest.mark.parametrize("bad", DECIDE, ids=str)
def test_steps_of_the_decider(bad: Bad):
    case = CaseFactory(recommended=True)
    before = Event.objects.count()
    client = SignedIn(worker(case.application, Role.DECIDER))
    confirmed = Bad(
        bad.what, bad.door, {**bad.sent, "step": "confirm"}, bad.status, bad.ar, bad.en, bad.kept
    )

    confirmed.try_out(client, key=case.application.key)

    assert nothing_changed(case, before)


LATE = [
    step(
        "decided by another just before",
        "decide",
        {**REASONS, "step": "confirm"},
        "اتخذ هند القرار في هذا الطلب قبل لحظات، ولم يُرسل شيء مما كُتب هنا.",
        "هند decided this application just before you.",
        status=409,
        keeps="reason_ar",
    ),
    step(
        "taken by another just before",
        "take",
        {},
        "تولّى سارة هذا الطلب قبل لحظات.",
        "سارة took this application just before you.",
        status=302,
    ),
    step(
        "asked after the decision",
        "ask",
        ASKED,
        "هذه الخطوة غير متاحة لكم في هذا الطلب الآن.",
        "This step is not open to you for this application now.",
        status=409,
        keeps="text_ar",
    ),
    step(
        "recommended after the decision",
        "recommend",
        {"outcome": "approve", "reasoning": "So."},
        "هذه الخطوة غير متاحة لكم في هذا الطلب الآن.",
        "This step is not open to you for this application now.",
        status=409,
        keeps="reasoning",
    ),
    step(
        "closed when nothing is asked",
        "go_on",
        {},
        "لم تعد هذه الخطوة ممكنة لأن تغييرًا قد طرأ في هذه الأثناء.",
        "This step is no longer possible, because something has changed in the meantime.",
        status=302,
    ),
    step(
        "handed over after the decision",
        "hand_over",
        {},
        "هذا الإجراء غير متاح لهذا الحساب.",
        "This is not open to your account.",
        status=409,
    ),
]


@pytest.mark.parametrize("bad", LATE, ids=str)
def test_who_comes_second_is_told_who_was_first(bad: Bad):
    first, second = (UserFactory(staff=True, display_name=name) for name in ("سارة", "هند"))
    application = ApplicationFactory(approved=True, case_worker=first, decided_by=second)
    MembershipFactory(user=first, centre=application.centre)
    CaseFactory(application=application, recommended=True)
    colleague = worker(application)
    by = {"decide": worker(application, Role.DECIDER), "take": colleague}
    client = SignedIn(by.get(bad.door.removeprefix("desk:"), application.case_worker))
    sent = {"to": colleague.pk} if "handed" in bad.what else bad.sent
    row = Bad(bad.what, bad.door, sent, bad.status, bad.ar, bad.en, bad.kept)

    row.try_out(client, key=application.key)

    application.refresh_from_db()
    assert (application.state, application.reason_en) == ("approved", "The reason")


def plan(what: str, door: str, sent: dict[str, str], ar: str, en: str, keeps: str) -> Bad:
    return Bad(what, f"appointments:{door}", sent, 422, ar, en, kept={keeps: sent[keeps]})


HOURS = {"weekdays": "0", "starts": "08:00", "ends": "12:00"}
AWAY = {"kind": "away", "first_on": "2026-12-01", "last_on": "", "starts": "", "ends": ""}
PLANS = [
    plan(
        "hours that end before they begin",
        "add_hours",
        {**HOURS, "ends": "07:00"},
        "يجب أن تكون النهاية بعد البداية.",
        "The end must be later than the beginning.",
        "ends",
    ),
    plan(
        "hours at no quarter",
        "add_hours",
        {**HOURS, "starts": "08:07"},
        "يُرجى إدخال وقت عند ربع ساعة، مثل 8:00 أو 8:15 أو 8:30.",
        "Enter a time at a quarter of an hour, such as 8:00, 8:15 or 8:30.",
        "starts",
    ),
    plan(
        "the twenty-fifth hour",
        "add_hours",
        {**HOURS, "starts": "25:00"},
        "يُرجى إدخال وقت، مثل 8:30.",
        "Enter a time, such as 8:30.",
        "starts",
    ),
    plan(
        "hours on an eighth weekday",
        "add_hours",
        {**HOURS, "weekdays": "8"},
        "يُرجى الاختيار من الإجابات المذكورة هنا.",
        "Please choose from the answers given here.",
        "ends",
    ),
    plan(
        "hours that overlap",
        "add_hours",
        {**HOURS, "weekdays": "6"},
        "توجد يوم الأحد ساعات تتداخل مع هذه.",
        "There are hours on Sunday already that overlap these.",
        "ends",
    ),
    plan(
        "away on 31 February",
        "add_exception",
        {**AWAY, "first_on": "2026-02-31"},
        "يُرجى إدخال تاريخ.",
        "Enter a date.",
        "first_on",
    ),
    plan(
        "back before leaving",
        "add_exception",
        {**AWAY, "last_on": "2026-11-30"},
        "اليوم الأخير يسبق اليوم الأول.",
        "The last day lies before the first.",
        "last_on",
    ),
    plan(
        "extra hours at no time",
        "add_exception",
        {**AWAY, "kind": "extra"},
        "يُرجى إدخال بداية الساعات الإضافية ونهايتها.",
        "Enter when the extra hours begin and end.",
        "first_on",
    ),
    plan(
        "a beginning without an end",
        "add_exception",
        {**AWAY, "starts": "09:00"},
        "يُرجى إدخال الوقتين معًا أو تركهما معًا.",
        "Enter both times, or neither.",
        "starts",
    ),
]


@pytest.mark.parametrize("bad", PLANS, ids=str)
def test_plans_of_a_counsellor(bad: Bad):
    counsellor = CounsellorFactory(service=OfferFactory().service)
    client = SignedIn(counsellor.user)

    bad.try_out(client, key=counsellor.key)

    assert (WeeklyHours.objects.count(), AvailabilityException.objects.count()) == (1, 0)
