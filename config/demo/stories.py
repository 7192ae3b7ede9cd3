"""One request in the middle of its way, so that a first look finds something to do."""

from datetime import timedelta
from typing import Any

from django.core.management.base import OutputWrapper
from django.db import transaction
from django.utils import timezone

from portal.accounts.models import User
from portal.applications import actions as applications
from portal.applications.enums import Asked
from portal.applications.models import Application
from portal.applications.prefill import known
from portal.cases import actions as cases
from portal.common import calendars
from portal.programmes.models import Programme

APPLICANT = "+97433000101"
WORKER = "worker.nama@mizalla.example"
ANSWERS: dict[str, dict[str, Any]] = {
    "event_page": {"event": "job_lost"},
    "event_details": {
        "event_story": "فقد زوجي عمله في الشهر الماضي، وتأخر علينا إيجار البيت ومصروف المدرسة.",
    },
    "need_page": {"needs": ["living", "food"], "amount": "6500"},
    "income_page": {"people_count": 5, "monthly_income": "1200", "is_insured": False},
    "payment": {"pay_by": "centre"},
    # No document yet: that is what the case worker asks for.
    "proof_page": {},
}


@transaction.atomic
def load(out: OutputWrapper) -> None:
    applicant = User.objects.get(phone=APPLICANT)
    if Application.objects.filter(person=applicant.person).exists():
        return
    application = _sent(applicant)
    worker = User.objects.get(email=WORKER)
    now = timezone.now()
    case = cases.take(application=application, by=worker, now=now)
    cases.ask(
        case=case,
        asked_for=Asked.DOCUMENT,
        text_ar="يُرجى إرسال خطاب إنهاء العمل أو آخر كشف راتب.",
        text_en="Please send the letter that ended the work, or the last salary statement.",
        due_on=calendars.add_working_days(timezone.localdate(), 5),
        by=worker,
        now=now,
    )
    out.write("  1 request on its way")


def _sent(applicant: User) -> Application:
    """The form filled in page by page, as the person would."""
    now = timezone.now()
    application = applications.start(
        person=applicant.person,
        programme=Programme.objects.get(slug="emergency-relief"),
        by=applicant,
        now=now - timedelta(days=1),
    )
    profile = {str(key): value for key, value in known(applicant.person).items()}
    pages = {"identity": profile, **ANSWERS}
    lost_on = (now - timedelta(days=40)).date().isoformat()
    pages["event_details"] |= {
        "event_date": {"date": lost_on, "calendar": "gregorian", "is_approximate": False}
    }
    for page_key, answers in pages.items():
        application = applications.save_step(
            application=application, page_key=page_key, answers=answers, by=applicant, now=now
        )
    return applications.submit(application=application, by=applicant, now=now)
