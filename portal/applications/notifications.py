"""What the applicant is told, and by which message. None names the programme on a lock screen."""

from datetime import date

from django.conf import settings

from portal.accounts import notifications as accounts
from portal.applications.models import Application, InformationRequest
from portal.common import bidi, calendars


def submitted(application: Application) -> None:
    _tell(application, "application_submitted", key="submitted", due_on=application.due_on)


def information_requested(asked: InformationRequest) -> None:
    _tell(
        asked.application,
        "information_requested",
        key=f"requested:{asked.key}",
        due_on=asked.due_on,
    )


def answer_received(asked: InformationRequest) -> None:
    _tell(asked.application, "answer_received", key=f"answered:{asked.key}")


def decided(application: Application) -> None:
    _tell(application, "application_decided", key="decided")


def withdrawn(application: Application) -> None:
    _tell(application, "application_withdrawn", key="withdrawn")


def _tell(application: Application, template: str, *, key: str, due_on: date | None = None) -> None:
    user = application.person.user
    accounts.tell(
        user,
        template=template,
        context={
            "reference": bidi.ltr(application.reference or ""),
            "hotline": bidi.ltr(settings.HOTLINE),
            "address": bidi.ltr(f"{settings.SITE_URL}/{user.language}/portal/"),
            "due": calendars.both_calendars(due_on, user.language) if due_on else "",
        },
        key=f"application:{application.key}:{key}",
    )
